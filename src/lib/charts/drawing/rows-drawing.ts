import type { Chart } from 'chart.js';
import type { Look } from '../../../schemas/method.ts';
import type { Panel } from '../chart-panel.ts';
import { drawLine, FONT_SIZE, marksAt, pointOf, writeText } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { errorBarLines, hasErrorBars } from './error-bars.ts';
import { isGapShown } from './gap-numbers.ts';
import type { Annotation, DrawnPanel, Measures, PanelDrawing, Tools } from './panel-drawing.ts';
import { dodge, namesWidth, rowNames, rowScale, rowsHeight, rowSlots, rowY, type Slot } from './rows.ts';
import { flatAxis, ticksOf, valueScale, type ValueAxis } from './value-axis.ts';

/** The numbers of the axis. */
const AXIS_HEIGHT = 26;
/** Room at the edges where there is no text: for a marker, and for half a number of the axis. */
const EDGE = 10;
/** Least room for gaps, and what is left free beside them. */
const LEAST_GAPS = 44;
const BESIDE_GAPS = 10;
/** Half the height of the ends of a bracket, and how far it stands from the edge of the plot. */
const BRACKET = 4;
/** Said beside it, where there is room. */
const GAP_ALONE = 'only the gap is known';

type PlaceOf = DrawnPanel['placeOf'];

/** A line in each row from its first mark to its last. */
function connectors(panel: Panel, yOf: PlaceOf, theme: ChartTheme): Annotation {
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
function gapColumn(panel: Panel, yOf: PlaceOf, tools: Tools): Annotation {
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

/** The lines of the axis through the rows, and not through the headings between them, as one path. */
function grid(slots: readonly Slot[], axis: ValueAxis, theme: ChartTheme): Annotation {
  return (chart) => {
    const { ctx } = chart;
    ctx.beginPath();
    ctx.setLineDash([]);
    ctx.strokeStyle = theme.hairline;
    ctx.lineWidth = 1;
    slots.forEach(({ item, position, height }, index) => {
      // A run of rows begins below a heading and ends above the next.
      if (item === null || (slots[index - 1]?.item ?? null) !== null) return;
      const next = slots.slice(index).findIndex((slot) => slot.item === null);
      const last = next < 0 ? slots.at(-1) : slots[index + next - 1];
      const bottom = last ? last.position + last.height / 2 : position;
      for (const value of ticksOf(axis)) {
        const x = chart.scales['x']?.getPixelForValue(value) ?? 0;
        ctx.moveTo(x, rowY(chart, position - height / 2));
        ctx.lineTo(x, rowY(chart, bottom));
      }
    });
    ctx.stroke();
  };
}

function zeroLine(theme: ChartTheme): Annotation {
  return (chart) => {
    const x = chart.scales['x']?.getPixelForValue(0) ?? 0;
    const { top, bottom } = chart.chartArea;
    drawLine(chart.ctx, { x, y: top }, { x, y: bottom }, theme.muted, 1);
  };
}

/** Room for the gaps of rows; null where there are none. */
export function gapsWidth({ gap }: Panel, { measure }: Pick<Measures, 'measure'>): number | null {
  if (!gap) return null;
  return Math.max(LEAST_GAPS, ...gap.texts.map((text) => Math.ceil(measure(text, 600, FONT_SIZE)) + BESIDE_GAPS));
}

/** What panels of rows differ in. */
interface RowStyle extends Pick<PanelDrawing, 'sample' | 'fromZero'> {
  pointOf: (look: Look, theme: ChartTheme) => ReturnType<typeof pointOf>;
}

/** How panels of rows are drawn: one row an item, one marker a series. */
export function rowsDrawing({ sample, fromZero, pointOf: styleOf }: RowStyle): PanelDrawing {
  const layout = (panel: Panel, tools: Measures) => {
    const { width, part, measure, beside = { left: 0, right: 0 } } = tools;
    const slots = rowSlots(panel, tools);
    if (part === 'names') return { slots, left: width - 1, right: 0, axis: flatAxis(panel, fromZero, 0, measure) };
    const right = Math.max(beside.right, gapsWidth(panel, tools) ?? EDGE);
    const left = part === 'plot' ? EDGE : Math.max(beside.left, namesWidth(slots, tools));
    return { slots, left, right, axis: flatAxis(panel, fromZero, width - left - right, measure) };
  };
  return {
    hasRows: true,
    fromZero,
    sample,
    height: (panel, tools) => Math.ceil(rowsHeight(rowSlots(panel, tools))) + AXIS_HEIGHT,
    draw: (panel, tools) => {
      const { theme, part } = tools;
      const { slots, left, right, axis } = layout(panel, tools);
      const slotOf = (item: number) => slots.find((slot) => slot.item === item);
      const yOf = (chart: Chart, item: number) => rowY(chart, slotOf(item)?.position ?? item);
      const isPlotted = part !== 'names';
      return {
        datasets: (isPlotted ? panel.series : []).map(({ label, look, values }, index) => {
          const { pointStyle, radius, borderWidth, borderColor, backgroundColor } = styleOf(look, theme);
          return {
            type: 'line',
            label,
            // Chart.js draws no marker where a coordinate is NaN.
            data: values.map((value, item) => ({
              x: value ?? NaN,
              y: (slotOf(item)?.position ?? item) + dodge(panel, index),
            })),
            showLine: false,
            pointStyle,
            pointRadius: radius,
            pointBorderWidth: borderWidth,
            pointBorderColor: borderColor,
            pointBackgroundColor: backgroundColor,
            clip: false,
          };
        }),
        scales: {
          x: {
            ...valueScale(isPlotted ? axis : { ...axis, write: () => '' }, theme, false),
            // The same in each part of a row, so that rows are in line.
            afterFit: (scale) => {
              scale.height = AXIS_HEIGHT;
            },
          },
          y: rowScale(slots),
        },
        padding: { top: 0, bottom: 0, left, right },
        markItem: (chart, item) => {
          const slot = slotOf(item);
          if (!slot) return;
          const top = rowY(chart, slot.position - slot.height / 2);
          chart.ctx.fillStyle = theme.hairline;
          chart.ctx.fillRect(0, top, chart.width, rowY(chart, slot.position + slot.height / 2) - top);
        },
        below: isPlotted
          ? [
              grid(slots, axis, theme),
              ...(fromZero ? [zeroLine(theme)] : []),
              connectors(panel, yOf, theme),
              errorBarLines(panel, theme, 'x'),
            ]
          : [],
        above: [
          ...(isPlotted ? [gapColumn(panel, yOf, tools)] : []),
          ...(part === 'plot' ? [] : [rowNames(slots, theme)]),
        ],
        placeOf: yOf,
      };
    },
  };
}
