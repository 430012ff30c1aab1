import type { Chart } from 'chart.js';
import type { Look } from '../../../schemas/method.ts';
import type { Panel } from '../chart-panel.ts';
import type { pointOf } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { errorBarLines } from './error-bars.ts';
import { LIFT } from './gap-numbers.ts';
import type { Measures, PanelDrawing } from './panel-drawing.ts';
import { pointDataset } from './point-dataset.ts';
import { connectors, gapColumn, gapsWidth, grid, rowEnds } from './row-marks.ts';
import { dodge, namesWidth, rowNames, rowScale, rowsHeight, rowSlots, rowY } from './rows.ts';
import { flatAxis, valueScale } from './value-axis.ts';

/** The numbers of the axis. */
const AXIS_HEIGHT = 26;
/** Room at the edges where there is no text: for a marker, and for half a number of the axis. */
const EDGE = 10;
/** Room over the first row, for what is written above its marks where they have names. */
const topOf = ({ series }: Panel) => (series.some(({ short }) => short) ? LIFT / 2 : 0);

/** What panels of rows differ in. */
interface RowStyle extends Pick<PanelDrawing, 'sample'> {
  pointOf: (look: Look, theme: ChartTheme) => ReturnType<typeof pointOf>;
}

/** How panels of rows are drawn: one row an item, one marker a series. */
export function rowsDrawing({ sample, pointOf: styleOf }: RowStyle): PanelDrawing {
  const layout = (panel: Panel, tools: Measures) => {
    const { width, part, measure, beside = { left: 0, right: 0 } } = tools;
    const slots = rowSlots(panel, tools);
    if (part === 'names') return { slots, left: width - 1, right: 0, axis: flatAxis(panel, 0, measure) };
    const right = Math.max(beside.right, gapsWidth(panel, tools) ?? EDGE);
    const left = part === 'plot' ? EDGE : Math.max(beside.left, namesWidth(slots, tools));
    return { slots, left, right, axis: flatAxis(panel, width - left - right, measure) };
  };
  return {
    hasRows: true,
    sample,
    height: (panel, tools) => topOf(panel) + Math.ceil(rowsHeight(rowSlots(panel, tools))) + AXIS_HEIGHT,
    draw: (panel, tools) => {
      const { theme, part } = tools;
      const { slots, left, right, axis } = layout(panel, tools);
      const slotOf = (item: number) => slots.find((slot) => slot.item === item);
      const yOf = (chart: Chart, item: number) => rowY(chart, slotOf(item)?.position ?? item);
      const isPlotted = part !== 'names';
      return {
        datasets: (isPlotted ? panel.series : []).map(({ label, look, values }, index) => {
          const data = values.map((value, item) => ({
            x: value ?? NaN,
            y: (slotOf(item)?.position ?? item) + dodge(panel, index, item),
          }));
          return pointDataset(label, data, styleOf(look, theme));
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
        padding: { top: topOf(panel), bottom: 0, left, right },
        markItem: (chart, item) => {
          const slot = slotOf(item);
          if (!slot) return;
          const top = rowY(chart, slot.position - slot.height / 2);
          chart.ctx.fillStyle = theme.hairline;
          chart.ctx.fillRect(0, top, chart.width, rowY(chart, slot.position + slot.height / 2) - top);
        },
        below: isPlotted
          ? [
              grid(slots, axis.ticks, theme.hairline),
              ...(panel.fromZero ? [grid(slots, [0], theme.muted)] : []),
              connectors(panel, yOf, theme),
              errorBarLines(panel, theme, 'x'),
            ]
          : [],
        above: [
          ...(isPlotted ? [gapColumn(panel, yOf, tools)] : []),
          ...(part === 'plot' ? [] : [rowNames(slots, theme)]),
        ],
        resting: isPlotted ? [rowEnds(panel, tools)] : [],
        distance: (chart, item, { y }) => Math.abs(yOf(chart, item) - y),
      };
    },
  };
}
