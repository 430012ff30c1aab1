import type { Chart } from 'chart.js';
import type { Panel } from '../../chart-panel.ts';
import { marksAt, type Mark } from '../../drawing/canvas-marks.ts';
import type { ChartTheme } from '../../drawing/chart-theme.ts';
import type { Annotation } from '../../drawing/panel-drawing.ts';

/** An item at its mark. */
export interface PlacedItem extends Mark {
  item: number;
}

/** Items that no other beats in both directions, from left to right; `better` says which way is better, in px. */
export function frontOf(places: readonly PlacedItem[], better: { x: 1 | -1; y: 1 | -1 }): PlacedItem[] {
  const beats = (a: PlacedItem, b: PlacedItem) => {
    const [right, up] = [better.x * (a.x - b.x), better.y * (a.y - b.y)];
    return right >= 0 && up >= 0 && right + up > 0;
  };
  return places.filter((place) => !places.some((other) => beats(other, place))).toSorted((a, b) => a.x - b.x);
}

/** The front of what a chart shows. */
export function shownFront(chart: Chart, { items, direction, across }: Panel): PlacedItem[] {
  const places = items.flatMap((_, item) => marksAt(chart, item).map((mark) => ({ ...mark, item })));
  // On a screen, y grows downwards.
  return frontOf(places, { x: across?.direction ? -1 : 1, y: direction ? 1 : -1 });
}

/** The corners of the steps along the front, with what its points beat on one side. */
export function cornersOf(front: readonly Mark[], { across }: Panel): Mark[] {
  return front.flatMap((mark, index) => {
    const last = front[index - 1];
    if (!last) return [mark];
    // A lower cost keeps what it reaches until a higher one reaches more; of what more is better, less reaches as much.
    return [across?.direction ? { x: mark.x, y: last.y } : { x: last.x, y: mark.y }, mark];
  });
}

/** The front of a chart as a line. */
export function frontLine(panel: Panel, theme: ChartTheme): Annotation {
  return (chart) => {
    const { ctx } = chart;
    ctx.beginPath();
    ctx.setLineDash([]);
    ctx.strokeStyle = theme.muted;
    ctx.lineWidth = 1.25;
    cornersOf(shownFront(chart, panel), panel).forEach(({ x, y }, index) =>
      index ? ctx.lineTo(x, y) : ctx.moveTo(x, y),
    );
    ctx.stroke();
  };
}
