import type { Chart } from 'chart.js';
import type { Look } from '../../../schemas/method.ts';
import type { Panel } from '../chart-panel.ts';
import { drawLine, FONT_SIZE, LINE_HEIGHT, marksAt, pointOf, writeText } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { errorBarLines, hasErrorBars } from './error-bars.ts';
import { isGapShown } from './gap-numbers.ts';
import { breakText } from './labels.ts';
import type { Annotation, DrawnPanel, PanelDrawing, Tools } from './panel-drawing.ts';
import { dodge, rowScale, rowsHeight, rowSlots, rowY, type Slot } from './rows.ts';
import { flatAxis, valueScale, valueTitle, type ValueAxis } from './value-axis.ts';

/** Value axis with a title of one line. */
const AXIS_HEIGHT = 44;
/** Room at the right where rows have no text: for a marker at the edge. */
const RIGHT_EDGE = 8;

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

/** The gap of each row in a column of its own, at the right. */
function gapColumn(panel: Panel, yOf: PlaceOf, theme: ChartTheme): Annotation {
  return (chart) => {
    const { gap } = panel;
    if (!gap || !isGapShown(chart, panel)) return;
    gap.texts.forEach((text, item) => {
      const y = yOf(chart, item);
      const { ctx, width, chartArea } = chart;
      writeText(ctx, theme, text, { x: width - 2, y }, { align: 'right', color: theme.text, weight: 600 });
      const hasValue = panel.series.some((series) => (series.values[item] ?? null) !== null);
      if (text && !hasValue)
        writeText(
          ctx,
          theme,
          'only the gap is known',
          { x: chartArea.left + 6, y },
          { align: 'left', color: theme.muted },
        );
    });
  };
}

function headings(slots: readonly Slot[], theme: ChartTheme): Annotation {
  return (chart) => {
    for (const { item, lines, position } of slots)
      if (item === null)
        writeText(
          chart.ctx,
          theme,
          lines,
          { x: 2, y: rowY(chart, position) + 3 },
          { align: 'left', color: theme.muted, weight: 600 },
        );
  };
}

function zeroLine(theme: ChartTheme): Annotation {
  return (chart) => {
    const x = chart.scales['x']?.getPixelForValue(0) ?? 0;
    const { top, bottom } = chart.chartArea;
    drawLine(chart.ctx, { x, y: top }, { x, y: bottom }, theme.muted, 1);
  };
}

/** What panels of rows differ in. */
interface RowStyle extends Pick<PanelDrawing, 'sample'> {
  fromZero: boolean;
  /** Least room for the gaps of rows, in px. */
  gapRoom: number;
  pointOf: (look: Look, theme: ChartTheme) => ReturnType<typeof pointOf>;
}

function titleLines(
  panel: Panel,
  axis: ValueAxis,
  fromZero: boolean,
  { width, measure }: Pick<Tools, 'width' | 'measure'>,
) {
  const title = valueTitle(panel, panel.valueLabel, fromZero ? null : axis.start);
  return breakText(title, width, (text) => measure(text, 400, FONT_SIZE));
}

/** How panels of rows are drawn: one row an item, one marker a series. */
export function rowsDrawing({ sample, fromZero, gapRoom, pointOf: styleOf }: RowStyle): PanelDrawing {
  const layout = (panel: Panel, tools: Pick<Tools, 'width' | 'measure'>) => {
    const { width, measure } = tools;
    const widest = (lines: readonly string[], weight: number) =>
      Math.max(0, ...lines.map((line) => measure(line, weight, FONT_SIZE)));
    const slots = rowSlots(panel, tools);
    const right = panel.gap ? Math.max(gapRoom, widest(panel.gap.texts, 600) + 4) : RIGHT_EDGE;
    const names = widest(
      slots.flatMap(({ item, lines }) => (item === null ? [] : lines)),
      400,
    );
    const axis = flatAxis(panel, fromZero, width - names - right, measure);
    return { slots, right, axis, title: titleLines(panel, axis, fromZero, tools) };
  };
  return {
    hasRows: true,
    sample,
    widths: { narrow: 340, wide: 720 },
    isWide: () => true,
    height: (panel, tools) => {
      const { slots, title } = layout(panel, tools);
      return Math.ceil(rowsHeight(slots)) + AXIS_HEIGHT + (title.length - 1) * LINE_HEIGHT;
    },
    draw: (panel, tools) => {
      const { theme } = tools;
      const { slots, right, axis, title } = layout(panel, tools);
      const slotOf = (item: number) => slots.find((slot) => slot.item === item);
      const yOf = (chart: Chart, item: number) => rowY(chart, slotOf(item)?.position ?? item);
      return {
        datasets: panel.series.map(({ label, look, values }, index) => {
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
        scales: { x: valueScale(axis, theme), y: rowScale(slots, theme) },
        title,
        padding: { top: 2, right },
        markItem: (chart, item) => {
          const slot = slotOf(item);
          if (!slot) return;
          const top = rowY(chart, slot.position - slot.height / 2);
          chart.ctx.fillStyle = theme.hairline;
          chart.ctx.fillRect(0, top, chart.width, rowY(chart, slot.position + slot.height / 2) - top);
        },
        below: [
          ...(fromZero ? [zeroLine(theme)] : []),
          connectors(panel, yOf, theme),
          errorBarLines(panel, theme, 'x'),
        ],
        above: [gapColumn(panel, yOf, theme), headings(slots, theme)],
        placeOf: yOf,
      };
    },
  };
}
