import type { Panel } from '../../chart-panel.ts';
import { FONT_SIZE, LINE_HEIGHT, marksAt, writeText, type Mark } from '../../drawing/canvas-marks.ts';
import { seriesColor } from '../../drawing/chart-theme.ts';
import type { Annotation, Tools } from '../../drawing/panel-drawing.ts';
import { cornersOf, shownFront } from './front-line.ts';

/** A piece of a drawing. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Half the side of a marker with what is left free around it, and from there to its name. */
const MARKER = 5;
const DISTANCE = 3;

const boxAround = ({ x, y }: Mark, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** What a straight line takes, from each corner to the next. */
const boxesAlong = (corners: readonly Mark[]): Box[] =>
  corners.slice(1).map((to, index) => {
    const from = corners[index] ?? to;
    return {
      left: Math.min(from.x, to.x) - 1,
      right: Math.max(from.x, to.x) + 1,
      top: Math.min(from.y, to.y) - 1,
      bottom: Math.max(from.y, to.y) + 1,
    };
  });

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/**
 * The middle of each name beside its mark, right or left of it, above or below; null for one that would touch a mark, the
 * line, a name before it or the edge. Names come in the order in which they are given room.
 */
export function placeNames(
  names: readonly (Mark & { width: number })[],
  marks: readonly Mark[],
  line: readonly Mark[],
  bounds: Box,
): (Mark | null)[] {
  const taken = [...marks.map((mark) => boxAround(mark, 2 * MARKER, 2 * MARKER)), ...boxesAlong(line)];
  return names.map(({ x, y, width }) => {
    const aside = MARKER + DISTANCE + width / 2;
    const over = MARKER + LINE_HEIGHT / 2;
    const places = [
      { x: x + aside, y },
      { x: x - aside, y },
      { x, y: y - over },
      { x, y: y + over },
    ];
    const free = places.find((place) => {
      const box = boxAround(place, width, LINE_HEIGHT);
      return holds(bounds, box) && !taken.some((other) => touch(box, other));
    });
    if (free) taken.push(boxAround(free, width, LINE_HEIGHT));
    return free ?? null;
  });
}

/** The names of points, where they have room: first those of the front, then from left to right. */
export function pointNames(panel: Panel, { theme, measure }: Tools): Annotation {
  return (chart) => {
    const { left, right, top, bottom } = chart.chartArea;
    const front = panel.hasFront ? shownFront(chart, panel) : [];
    const order = [...new Set([...front.map(({ item }) => item), ...panel.items.keys()])];
    const named = order.flatMap((item) =>
      marksAt(chart, item).map((mark) => ({
        ...mark,
        item,
        width: measure(panel.items[item]?.label ?? '', 400, FONT_SIZE),
      })),
    );
    const bounds = { left, top: top - MARKER, right: Math.max(right, chart.width - DISTANCE), bottom };
    placeNames(named, named, cornersOf(front, panel), bounds).forEach((place, index) => {
      const item = named[index]?.item ?? -1;
      const series = panel.series.find(({ values }) => (values[item] ?? null) !== null);
      if (!place || !series) return;
      const color = seriesColor(theme, series.look);
      writeText(chart.ctx, theme, panel.items[item]?.label ?? '', place, { align: 'center', color });
    });
  };
}
