import type { Chart } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE, LINE_HEIGHT, writeText } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { hasErrorBars } from './error-bars.ts';
import { breakText } from './labels.ts';
import type { Annotation, Measures, Scale } from './panel-drawing.ts';

/** Height of a row whose name has one line. */
const ROW_HEIGHT = 30;
/** Least distance between the names of two rows. */
const APART = 8;
/** Share of the width that names may take, and what they may take in a drawing of their own; longer ones are broken. */
const NAME_SHARE = 0.44;
const NAME_ROOM = 165;
/** From a name to the plot, and to the edge. */
const DISTANCE = 12;
const MARGIN = 2;
/** Half the distance between two series in one row, in rows: keeps their error bars apart. */
const DODGE = 0.14;

/** The place of an item or of the heading of a group; a row is 1 high unless it needs more. */
export interface Slot {
  /** Its middle. */
  position: number;
  height: number;
  /** Index of the item; null for the heading of a group. */
  item: number | null;
  lines: string[];
}

/** How far a series stands from the middle of a row, so that error bars of those that have a value do not lie on each other. */
export function dodge(panel: Panel, index: number, item: number): number {
  if (!hasErrorBars(panel)) return 0;
  const there = panel.series.filter(({ values }) => (values[item] ?? null) !== null);
  return (there.indexOf(panel.series[index]!) - (there.length - 1) / 2) * 2 * DODGE;
}

/** Rows from top to bottom, with a heading wherever the group changes. */
export function rowSlots(panel: Panel, { width, part, measure }: Measures): Slot[] {
  const room = part === 'whole' ? width * NAME_SHARE : NAME_ROOM;
  const slots: Slot[] = [];
  const add = (item: number | null, lines: string[], least: number) => {
    const height = Math.max(1, least, (lines.length * LINE_HEIGHT + APART) / ROW_HEIGHT);
    const last = slots.at(-1);
    const top = last ? last.position + last.height / 2 : -0.5;
    slots.push({ position: top + height / 2, height, item, lines });
  };
  const dodged = hasErrorBars(panel) ? 2 * DODGE * (panel.series.length + 0.5) : 0;
  let group: string | undefined;
  panel.items.forEach(({ group: heading, label }, index) => {
    if (heading && heading !== group)
      add(
        null,
        breakText(heading, part === 'whole' ? width - 4 : room, (text) => measure(text, 600, FONT_SIZE)),
        1,
      );
    group = heading;
    // A name of two encoders takes two lines.
    const lines = label
      .split(/ (?=\+)/)
      .flatMap((line) => breakText(line, room, (text) => measure(text, 400, FONT_SIZE)));
    add(index, lines, dodged);
  });
  return slots;
}

/** Height of all rows, in px. */
export function rowsHeight(slots: readonly Slot[]): number {
  return ROW_HEIGHT * slots.reduce((sum, { height }) => sum + height, 0);
}

/** Height of a row on its chart, in px. */
export function rowY(chart: Chart, position: number): number {
  return chart.scales['y']?.getPixelForValue(position) ?? 0;
}

/** Width of the names of rows with the distance to their plot; headings reach over it where the plot is beside them. */
export function namesWidth(slots: readonly Slot[], { part, measure }: Measures): number {
  const widths = slots.flatMap(({ item, lines }) => {
    if (item === null && part === 'whole') return [];
    return lines.map((line) => measure(line, item === null ? 600 : 400, FONT_SIZE));
  });
  return Math.ceil(Math.max(0, ...widths)) + DISTANCE + MARGIN;
}

/** Rows at fixed positions. */
export function rowScale(slots: readonly Slot[]): Scale {
  const last = slots.at(-1);
  return {
    type: 'linear',
    display: false,
    reverse: true,
    min: -0.5,
    max: last ? last.position + last.height / 2 : 0.5,
  };
}

/** The names of rows before the plot, and the headings of groups from the left edge on. */
export function rowNames(slots: readonly Slot[], theme: ChartTheme): Annotation {
  return (chart) => {
    const right = chart.chartArea.left - DISTANCE;
    for (const { item, lines, position } of slots) {
      const y = rowY(chart, position);
      if (item === null)
        writeText(chart.ctx, theme, lines, { x: 2, y: y + 3 }, { align: 'left', color: theme.muted, weight: 600 });
      else writeText(chart.ctx, theme, lines, { x: right, y }, { align: 'right', color: theme.text });
    }
  };
}
