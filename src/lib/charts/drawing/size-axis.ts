import type { Item, Panel } from '../chart-panel.ts';
import { drawLine, FONT_SIZE, LINE_HEIGHT, writeText } from './canvas-marks.ts';
import { breakText, placeLabels } from './labels.ts';
import type { Annotation, DrawnPanel, Measures, PlaceOf, Scale, Tools } from './panel-drawing.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Room at the ends of an axis of sizes, as a share of its span. */
const ROOM = { start: 0.1, end: 0.06 };
/** How far labels may reach over the ends of the axis. */
const REACH = 14;
/** Least distance of two labels, and least width of one that is broken. */
const SPACE = 4;
const NARROWEST = 44;
/** What stands beside a plot, about, of which labels may take a part: the numbers of its axis, and names of lines. */
const BESIDE = 44;

/** What stands below an item: its name, and its size where the name does not say it ("3B", "20K"). */
function sizeLabel({ label, sizeText }: Item): string[] {
  return sizeText === undefined || /^\d/.test(label) ? [label] : [label, sizeText];
}

/** Where an item stands on its axis; those without sizes stand one after the other. */
export function sizeOf({ items }: Panel, item: number): number {
  return items[item]?.size ?? item;
}

/** Values at the sizes of their items, as Chart.js takes them. */
export function sizedData(panel: Panel, values: readonly (number | null)[]) {
  return values.map((value, item) => ({ x: sizeOf(panel, item), y: value ?? NaN }));
}

/** Where items stand along an axis of sizes. */
export function sizePlaces(panel: Panel): PlaceOf {
  return (chart, item) => chart.scales['x']?.getPixelForValue(sizeOf(panel, item)) ?? 0;
}

/** How a reader points at items along an axis of sizes: each is marked by a line through the plot. */
export function sizePointing(panel: Panel, theme: ChartTheme): Pick<DrawnPanel, 'markItem' | 'distance'> {
  const placeOf = sizePlaces(panel);
  return {
    markItem: (chart, item) => {
      const { top, bottom } = chart.chartArea;
      const x = placeOf(chart, item);
      drawLine(chart.ctx, { x, y: top - 4 }, { x, y: bottom }, theme.muted, 1);
    },
    distance: (chart, item, { x }) => Math.abs(placeOf(chart, item) - x),
  };
}

/** The labels of all items in lines, broken where they have no room beside each other as they are. */
export function sizeLabels({ items }: Panel, { width, measure }: Measures): string[][] {
  const widthOf = (text: string) => measure(text, 400, FONT_SIZE);
  const labels = items.map(sizeLabel);
  const needed = labels.reduce((sum, lines) => sum + Math.max(...lines.map(widthOf)) + SPACE, 0);
  if (needed <= width - BESIDE) return labels;
  const room = Math.max(NARROWEST, width / items.length - SPACE);
  return labels.map((lines) => lines.flatMap((line) => breakText(line, room, widthOf)));
}

/** Bounds of an axis of sizes, with room at its ends. */
function sizeBounds(low: number, high: number, isLog: boolean): { min: number; max: number } {
  if (isLog && high > low) return { min: low / (high / low) ** ROOM.start, max: high * (high / low) ** ROOM.end };
  // One size alone stands in the middle.
  const span = high - low || 1;
  return { min: low - span * ROOM.start, max: high + span * ROOM.end };
}

/** Sizes at their true place, with room for so many lines below them. */
export function sizeScale(panel: Panel, lines: number, theme: ChartTheme): Scale {
  const sizes = panel.items.map((_, item) => sizeOf(panel, item));
  const isLog = panel.itemScale === 'log';
  return {
    type: isLog ? 'logarithmic' : 'linear',
    ...sizeBounds(Math.min(...sizes), Math.max(...sizes), isLog),
    grid: { display: false },
    border: { color: theme.muted },
    afterBuildTicks: (axis) => {
      axis.ticks = sizes.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      // Only the room: the labels are written with the annotations, which keep close ones apart.
      callback: () => Array.from({ length: lines }, () => ' '),
    },
  };
}

/** Ticks with their labels; of labels that have no room beside each other some are left out. */
export function writeSizes(
  labels: readonly string[][],
  placeOf: PlaceOf,
  { theme, measure, width }: Tools,
): Annotation {
  return (chart) => {
    const { bottom, left, right } = chart.chartArea;
    const centers = labels.map((_, item) => placeOf(chart, item));
    for (const x of centers) drawLine(chart.ctx, { x, y: bottom }, { x, y: bottom + 4 }, theme.muted, 1);
    const widths = labels.map((lines) => Math.max(...lines.map((text) => measure(text, 400, FONT_SIZE))));
    placeLabels(centers, widths, SPACE, [left - REACH, Math.min(right + REACH, width)]).forEach((x, item) => {
      const lines = labels[item] ?? [];
      const y = bottom + LINE_HEIGHT * ((lines.length + 1) / 2);
      if (x !== null) writeText(chart.ctx, theme, lines, { x, y }, { align: 'center', color: theme.muted });
    });
  };
}

/** What the axis counts: "Encoder, parameters (log scale)". */
export function sizeTitle({ itemLabel, quantity, itemScale }: Panel): string {
  const isSaid = quantity === null || itemLabel.toLowerCase().includes(quantity);
  return `${itemLabel}${isSaid ? '' : `, ${quantity}`}${itemScale === 'log' ? ' (log scale)' : ''}`;
}
