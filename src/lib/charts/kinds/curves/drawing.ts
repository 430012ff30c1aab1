import { drawLine, lineOf, pointOf } from '../../drawing/canvas-marks.ts';
import { lineNames, rightOfLines } from '../../drawing/line-names.ts';
import { halfLastNumber, numberAxis, numberScale } from '../../drawing/number-axis.ts';
import type { PanelDrawing, PlaceOf } from '../../drawing/panel-drawing.ts';
import { sizeOf } from '../../drawing/size-axis.ts';
import { spreadBands } from './spread-bands.ts';
import { valueAxis, valueScale } from '../../drawing/value-axis.ts';

/** Of the drawing in a column, and where it is wider. */
const HEIGHT = { column: 250, wide: 320 };
const WIDE_FROM = 480;
/** Over the plot: room for half a number of the axis. */
const TOP = 8;
/** Markers on a line, which tell it from others where colors do not; those of the lines stand apart. */
const MARKERS = 6;

/** Whether the line of a series has its marker at an item. */
function hasMarker(item: number, items: number, series: number, count: number): boolean {
  const every = Math.max(1, Math.floor(items / MARKERS));
  return item % every === Math.floor((every * (series + 0.5)) / count);
}

export const drawing: PanelDrawing = {
  hasRows: false,
  isWide: true,
  sample: 'line',
  height: (_, { width }) => (width < WIDE_FROM ? HEIGHT.column : HEIGHT.wide),
  draw: (panel, tools) => {
    const { theme } = tools;
    const names = rightOfLines(panel, tools);
    const across = numberAxis(panel, tools, names);
    const placeOf: PlaceOf = (chart, item) => chart.scales['x']?.getPixelForValue(sizeOf(panel, item)) ?? 0;
    return {
      datasets: panel.series.map(({ label, look, values }, index) => {
        const { pointStyle, radius, borderWidth, borderColor, backgroundColor } = pointOf(look, theme);
        return {
          type: 'line',
          label,
          // Chart.js skips a point where a coordinate is NaN; methods may be measured at sizes of their own.
          data: values.map((value, item) => ({ x: sizeOf(panel, item), y: value ?? NaN })),
          spanGaps: true,
          ...lineOf(look, theme),
          pointStyle,
          pointRadius: values.map((_, item) =>
            hasMarker(item, values.length, index, panel.series.length) ? radius - 1 : 0,
          ),
          pointBorderWidth: borderWidth,
          pointBorderColor: borderColor,
          pointBackgroundColor: backgroundColor,
          clip: false,
        };
      }),
      scales: { x: numberScale(across, theme), y: valueScale(valueAxis(panel), theme, true) },
      padding: { top: TOP, right: Math.max(names, halfLastNumber(across, tools)) },
      markItem: (chart, item) => {
        const { top, bottom } = chart.chartArea;
        const x = placeOf(chart, item);
        drawLine(chart.ctx, { x, y: top - 4 }, { x, y: bottom }, theme.muted, 1);
      },
      below: [spreadBands(panel, theme)],
      // The last number of the axis reaches below them.
      above: [lineNames(panel, tools, ({ chartArea }) => chartArea.bottom)],
      resting: [],
      distance: (chart, item, { x }) => Math.abs(placeOf(chart, item) - x),
    };
  },
};
