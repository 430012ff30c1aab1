import type { Chart } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import { drawLine, FONT_SIZE, LINE_HEIGHT, writeText } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { breakText } from './labels.ts';
import type { Annotation, DrawnPanel, Tools } from './panel-drawing.ts';
import { valueTitle } from './value-axis.ts';

// Items side by side: what panels share whose axis of values stands upright.

export const COLUMN_WIDTHS = { narrow: 304, wide: 720 };
/** With two lines below each item and one for a title; further lines make the drawing higher. */
const HEIGHT = 234;
const LINES_WITHIN = 2;

/** Height of a drawing with so many lines below its items, and so many more in its titles than one each. */
export function columnHeight(itemLines: number, furtherLines = 0): number {
  return HEIGHT + (Math.max(0, itemLines - LINES_WITHIN) + furtherLines) * LINE_HEIGHT;
}

/** What the values of a panel are called: a measure that the heading names already is a score where it has no unit of its own. */
function valueName({ label, valueLabel, unit }: Panel): string | null {
  if (label !== valueLabel) return valueLabel;
  return unit === null || unit === '%' ? 'Score' : null;
}

/** The title of an upright axis in lines over the drawing; an axis from zero names no start. */
export function uprightTitle(
  panel: Panel,
  start: string | null,
  { width, measure }: Pick<Tools, 'width' | 'measure'>,
): string[] {
  return breakText(valueTitle(panel, valueName(panel), start), width, (text) => measure(text, 400, FONT_SIZE));
}

export function writeTitle(lines: readonly string[], theme: ChartTheme): Annotation {
  const y = 7 + ((lines.length - 1) / 2) * LINE_HEIGHT;
  return (chart) => writeText(chart.ctx, theme, lines, { x: 0, y }, { align: 'left', color: theme.muted });
}

/** A line through the item that the reader points at. */
export function markColumn(placeOf: DrawnPanel['placeOf'], theme: ChartTheme): DrawnPanel['markItem'] {
  return (chart: Chart, item) => {
    const { top, bottom } = chart.chartArea;
    const x = placeOf(chart, item);
    drawLine(chart.ctx, { x, y: top - 4 }, { x, y: bottom }, theme.muted, 1);
  };
}
