import { drawLine, marksAt, pointOf } from '../../drawing/canvas-marks.ts';
import { errorBarLines } from '../../drawing/error-bars.ts';
import { halfLastNumber, numberAxis, numberScale } from '../../drawing/number-axis.ts';
import type { PanelDrawing } from '../../drawing/panel-drawing.ts';
import { pointDataset } from '../../drawing/point-dataset.ts';
import { sizedData } from '../../drawing/size-axis.ts';
import { valueAxis, valueScale } from '../../drawing/value-axis.ts';
import { frontLine } from './front-line.ts';
import { pointNames } from './point-names.ts';

/** Of the drawing, in a column and where it is wider. */
const HEIGHT = { column: 280, wide: 380 };
const WIDE_FROM = 480;
/** Over the plot: room for half a number of the axis. */
const TOP = 8;
/** From so many points on, they are smaller. */
const MANY = 60;

export const drawing: PanelDrawing = {
  hasRows: false,
  isWide: true,
  sample: 'marker',
  height: (_, { width }) => (width < WIDE_FROM ? HEIGHT.column : HEIGHT.wide),
  draw: (panel, tools) => {
    const { theme } = tools;
    const across = numberAxis(panel, tools, 0);
    return {
      datasets: panel.series.map(({ label, look, values }) => {
        const mark = pointOf(look, theme);
        return pointDataset(label, sizedData(panel, values), {
          ...mark,
          radius: panel.items.length > MANY ? mark.radius - 1 : mark.radius,
        });
      }),
      scales: {
        x: { ...numberScale(across, theme), grid: { color: theme.hairline, drawTicks: false } },
        y: valueScale(valueAxis(panel), theme, true),
      },
      padding: { top: TOP, right: halfLastNumber(across, tools) },
      markItem: (chart, item) => {
        const { left, bottom } = chart.chartArea;
        for (const mark of marksAt(chart, item)) {
          drawLine(chart.ctx, mark, { x: left, y: mark.y }, theme.muted, 1);
          drawLine(chart.ctx, mark, { x: mark.x, y: bottom }, theme.muted, 1);
        }
      },
      below: [...(panel.hasFront ? [frontLine(panel, theme)] : []), errorBarLines(panel, theme, 'y')],
      above: [],
      resting: [pointNames(panel, tools)],
      distance: (chart, item, { x, y }) =>
        Math.min(...marksAt(chart, item).map((mark) => Math.hypot(mark.x - x, mark.y - y))),
    };
  },
};
