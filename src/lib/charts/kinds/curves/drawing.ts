import { lineOf, pointOf } from '../../drawing/canvas-marks.ts';
import { lineNames, rightOfLines } from '../../drawing/line-names.ts';
import { halfLastNumber, numberAxis, numberScale } from '../../drawing/number-axis.ts';
import type { PanelDrawing } from '../../drawing/panel-drawing.ts';
import { pointDataset } from '../../drawing/point-dataset.ts';
import { sizedData, sizePointing } from '../../drawing/size-axis.ts';
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
    return {
      datasets: panel.series.map(({ label, look, values }, index) => {
        const mark = pointOf(look, theme);
        return {
          ...pointDataset(label, sizedData(panel, values), mark),
          showLine: true,
          // Methods may be measured at sizes of their own.
          spanGaps: true,
          ...lineOf(look, theme),
          pointRadius: values.map((_, item) =>
            hasMarker(item, values.length, index, panel.series.length) ? mark.radius - 1 : 0,
          ),
        };
      }),
      scales: { x: numberScale(across, theme), y: valueScale(valueAxis(panel), theme, true) },
      padding: { top: TOP, right: Math.max(names, halfLastNumber(across, tools)) },
      ...sizePointing(panel, theme),
      below: [spreadBands(panel, theme)],
      // The last number of the axis reaches below them.
      above: [lineNames(panel, tools, ({ chartArea }) => chartArea.bottom)],
      resting: [],
    };
  },
};
