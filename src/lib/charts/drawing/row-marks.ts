import type { Chart } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import { drawLine, FONT_SIZE, markOf, marksAt, writeText } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { hasErrorBars } from './error-bars.ts';
import { isGapShown, LIFT } from './gap-numbers.ts';
import { placeLabels } from './labels.ts';
import type { Annotation, Measures, PlaceOf, Tools } from './panel-drawing.ts';
import { rowY, type Slot } from './rows.ts';

// What is drawn in rows beside their markers.

/** Least room for gaps, and what is left free beside them. */
const LEAST_GAPS = 44;
const BESIDE_GAPS = 10;
/** Between two names over a row, and from the start of the axis. */
const END_SPACE = 6;
/** Half the height of the ends of a bracket, and how far it stands from the edge of the plot. */
const BRACKET = 4;
/** Said beside it, where there is room. */
const GAP_ALONE = 'only the gap is known';

/** A line in each row from its first mark to its last. */
export function connectors(panel: Panel, yOf: PlaceOf, theme: ChartTheme): Annotation {
  return (chart) => {
    // Error bars fill the row; a connector would read as one more of them.
    if (hasErrorBars(panel)) return;
    panel.items.forEach((_, item) => {
      const y = yOf(chart, item);
      const [first, ...others] = marksAt(chart, item)
        .map(({ x }) => x)
        .toSorted((a, b) => a - b);
      const last = others.at(-1);
      if (first !== undefined && last !== undefined)
        drawLine(chart.ctx, { x: first, y }, { x: last, y }, theme.muted, 1);
    });
  };
}

/** As long as a gap of which the values are not known, at the edge of the plot. */
function bracket(chart: Chart, gap: number, y: number, { theme, measure }: Tools): void {
  const { ctx, chartArea, scales } = chart;
  const { min = 0 } = scales['x'] ?? {};
  const right = chartArea.right - BRACKET;
  const left = right - ((scales['x']?.getPixelForValue(min + Math.abs(gap)) ?? 0) - chartArea.left);
  const isWithin = left > chartArea.left;
  if (isWithin) {
    drawLine(ctx, { x: left, y }, { x: right, y }, theme.muted, 1);
    for (const x of [left, right]) drawLine(ctx, { x, y: y - BRACKET }, { x, y: y + BRACKET }, theme.muted, 1);
  }
  const end = (isWithin ? left : right) - 2 * BRACKET;
  if (end - measure(GAP_ALONE, 400, FONT_SIZE) > chartArea.left)
    writeText(ctx, theme, GAP_ALONE, { x: end, y }, { align: 'right', color: theme.muted });
}

/** The gap of each row in a column of its own, at the right. */
export function gapColumn(panel: Panel, yOf: PlaceOf, tools: Tools): Annotation {
  return (chart) => {
    const { gap } = panel;
    const { theme } = tools;
    if (!gap || !isGapShown(chart, panel)) return;
    gap.texts.forEach((text, item) => {
      const y = yOf(chart, item);
      const x = chart.width - 2;
      writeText(chart.ctx, theme, text, { x, y }, { align: 'right', color: theme.text, weight: 600 });
      const hasValue = panel.series.some((series) => (series.values[item] ?? null) !== null);
      if (text && !hasValue) bracket(chart, gap.values[item] ?? 0, y, tools);
    });
  };
}

/** Lines at some values through the rows, and not through the headings between them, as one path. */
export function grid(slots: readonly Slot[], values: readonly number[], color: string): Annotation {
  return (chart) => {
    const { ctx } = chart;
    ctx.beginPath();
    ctx.setLineDash([]);
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    slots.forEach(({ item, position, height }, index) => {
      // A run of rows begins below a heading and ends above the next.
      if (item === null || (slots[index - 1]?.item ?? null) !== null) return;
      const next = slots.slice(index).findIndex((slot) => slot.item === null);
      const last = next < 0 ? slots.at(-1) : slots[index + next - 1];
      const bottom = last ? last.position + last.height / 2 : position;
      for (const value of values) {
        const x = chart.scales['x']?.getPixelForValue(value) ?? 0;
        ctx.moveTo(x, rowY(chart, position - height / 2));
        ctx.lineTo(x, rowY(chart, bottom));
      }
    });
    ctx.stroke();
  };
}

/** The short names of the first and the last mark of each row, above them. */
export function rowEnds({ series, items }: Panel, { theme, measure, width }: Tools): Annotation {
  return (chart) =>
    items.forEach((_, item) => {
      const named = series.flatMap(({ short }, index) => {
        const mark = short ? markOf(chart, index, item) : null;
        return short && mark ? [{ ...mark, short }] : [];
      });
      const inOrder = named.toSorted((a, b) => a.x - b.x);
      const ends = [...inOrder.slice(0, 1), ...inOrder.slice(1).slice(-1)];
      const places = placeLabels(
        ends.map(({ x }) => x),
        ends.map(({ short }) => measure(short, 400, FONT_SIZE)),
        END_SPACE,
        // Not over the line at zero, nor the name of the row.
        [chart.chartArea.left + END_SPACE / 2, width],
      );
      ends.forEach(({ y, short }, index) => {
        const x = places[index];
        const style = { align: 'center' as const, color: theme.muted };
        if (typeof x === 'number') writeText(chart.ctx, theme, short, { x, y: y - LIFT }, style);
      });
    });
}

/** Room for the gaps of rows; null where there are none. */
export function gapsWidth({ gap }: Panel, { measure }: Pick<Measures, 'measure'>): number | null {
  if (!gap) return null;
  return Math.max(LEAST_GAPS, ...gap.texts.map((text) => Math.ceil(measure(text, 600, FONT_SIZE)) + BESIDE_GAPS));
}
