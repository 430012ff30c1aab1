import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ValueAxis } from './log-axis.ts';
import type { Measures, Scale } from './panel-drawing.ts';
import { sizeOf } from './size-axis.ts';
import { flatAxis, niceAxis, valueScale } from './value-axis.ts';

/** The numbers below the plot, with their distance to it. */
export const NUMBERS_HEIGHT = 26;
/** What stands beside a plot: the numbers of its axis of values, about. */
const BESIDE = 44;

/** The axis of items that lie at numbers: with round ones, as many as stand apart where `right` is taken by names. */
export function numberAxis(panel: Panel, { width, measure }: Measures, right: number): ValueAxis {
  const { isLogarithmic: _, ...linear } = panel;
  const isLog = panel.across ? panel.across.isLogarithmic : panel.itemScale === 'log';
  const [first] = panel.series;
  const values = panel.items.map((_item, item) => sizeOf(panel, item));
  const axis = flatAxis(
    {
      ...linear,
      ...(isLog && { isLogarithmic: true }),
      unit: null,
      fromZero: false,
      peers: [],
      series: first ? [{ ...first, values, errorBars: [] }] : [],
    },
    width - BESIDE - right,
    measure,
  );
  // A date has no round number.
  const write = (value: number) => new Date(value).toISOString().slice(0, 7);
  return panel.quantity === 'date' ? { ...axis, write } : axis;
}

/** Whether such an axis starts at another number than zero. */
export function isNumberAxisZoomed(panel: Panel): boolean {
  const values = panel.items.map((_, item) => sizeOf(panel, item));
  return !panel.across?.isLogarithmic && niceAxis(values, false).min !== 0;
}

/** Room right of the plot for half of the last number. */
export function halfLastNumber({ ticks, write }: ValueAxis, { measure }: Measures): number {
  return Math.ceil(measure(write(ticks.at(-1) ?? 0), 400, FONT_SIZE) / 2) + 2;
}

/** The scale of such an axis. */
export function numberScale(axis: ValueAxis, theme: ChartTheme): Scale {
  return {
    ...valueScale(axis, theme, false),
    grid: { display: false, drawTicks: false },
    border: { color: theme.muted },
    afterFit: (scale) => {
      scale.height = NUMBERS_HEIGHT;
    },
  };
}
