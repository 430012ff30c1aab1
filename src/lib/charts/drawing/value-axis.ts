import { axisNumbers } from '../../numbers/axis-numbers.ts';
import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import { logAxis, type ValueAxis } from './log-axis.ts';
import type { MeasureText } from './labels.ts';
import type { Scale } from './panel-drawing.ts';

/** Steps that are wanted first; fewer where their numbers would touch. */
const WANTED_STEPS = 4;
/** Least distance of two numbers below an axis. */
const SPACE = 6;

/** Bounds of an axis, and the distance of its numbers. */
interface Steps {
  min: number;
  max: number;
  step: number;
}

/** Round bounds and step around the values, and up to `most` at most; from zero where `fromZero`. */
export function niceAxis(
  values: readonly number[],
  fromZero: boolean,
  wantedSteps = WANTED_STEPS,
  most = Infinity,
): Steps {
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values);
  // Values that do not differ still get an axis with a length, in proportion to them.
  const rough = (high - low || Math.abs(high) / 10 || 1) / wantedSteps;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough * 0.8) ?? rough;
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.max(Math.ceil(high / step - 1e-9) * step, min + step);
  if (low !== high || low === 0) return { min, max, step };
  // One value alone stands in the middle, away from the line of the axis.
  return {
    min: low > 0 ? Math.max(0, min - step) : min - step,
    max: Math.min(most, Math.ceil(high / step - 1e-9) * step + step),
    step,
  };
}

/** Room at both ends of a shared axis, as a share of what the widest panel spans. */
const MARGIN = 0.08;

/**
 * An axis with the values in its middle, as long as the widest of its peers needs, and numbers at the same distances; the
 * same axis for all where it holds zero. It leaves the bounds of what can be only with the values.
 */
export function sharedAxis(
  values: readonly number[],
  peers: readonly (readonly number[])[],
  fromZero: boolean,
  { least, most }: { least: number; most: number } = { least: -Infinity, most: Infinity },
  wantedSteps = WANTED_STEPS,
): Steps {
  if (fromZero) return niceAxis([...values, ...peers.flat()], true, wantedSteps);
  const lengths = [...peers, values].map((peer) => Math.max(...peer) - Math.min(...peer));
  const widest = Math.max(...lengths) || Math.abs(Math.max(...values)) / 10 || 1;
  const { step } = niceAxis([0, widest], false, wantedSteps);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [floor, ceiling] = [Math.min(low, least), Math.max(high, most)];
  const span = Math.min(widest * (1 + 2 * MARGIN), ceiling - floor);
  const start = Math.max(Math.min((low + high - span) / 2, ceiling - span), floor);
  return { min: start, max: start + span, step };
}

function linearAxis({ min, max, step }: Steps): ValueAxis {
  const write = axisNumbers(Math.max(Math.abs(min), Math.abs(max)), step);
  return { isLog: false, min, max, ticks: ticksOf({ min, max, step }), write };
}

/** What the values of an axis can be: shares of a whole lie between none and all, and what is above zero stays there. */
function boundsOf({ series, unit }: Pick<Panel, 'series' | 'unit'>): { least: number; most: number } {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const isPositive = values.every((value) => value >= 0);
  const isShare = unit === '%' && isPositive && values.every((value) => value <= 100);
  return { least: isPositive ? 0 : -Infinity, most: isShare ? 100 : Infinity };
}

/** Least and greatest of a panel's values with their error bars, as far as they can be. */
export function reachOf(panel: Pick<Panel, 'series' | 'unit'>): [number, number] {
  const { least, most } = panel.unit === '%' ? boundsOf(panel) : { least: -Infinity, most: Infinity };
  const reaches = panel.series
    .flatMap(({ values, errorBars }) => [...values, ...errorBars.flat()])
    .filter((value) => value !== null)
    .map((value) => Math.min(most, Math.max(least, value)));
  return [Math.min(...reaches), Math.max(...reaches)];
}

/** The axis of a panel's values with their error bars, as long as those of its peers. */
export function valueAxis(panel: Panel, wantedSteps = WANTED_STEPS): ValueAxis {
  const reach = reachOf(panel);
  const { peers, fromZero, isLogarithmic } = panel;
  if (isLogarithmic) return logAxis(peers.flat().concat(reach), wantedSteps);
  return linearAxis(
    peers.length
      ? sharedAxis(reach, peers, fromZero, boundsOf(panel), wantedSteps)
      : niceAxis(reach, fromZero, wantedSteps, boundsOf(panel).most),
  );
}

/** The same for an axis that lies flat and is so many px long: with as many numbers as stand apart. */
export function flatAxis(panel: Panel, length: number, measure: MeasureText): ValueAxis {
  const fits = ({ isLog, min, max, ticks, write }: ValueAxis) => {
    const lie = (value: number) => (isLog ? Math.log(value) : value);
    const widest = Math.max(...ticks.map((value) => measure(write(value), 400, FONT_SIZE)));
    const distances = ticks.slice(1).map((value, index) => lie(value) - lie(ticks[index] ?? value));
    return (Math.min(...distances) / (lie(max) - lie(min))) * length >= widest + SPACE;
  };
  const axes = [WANTED_STEPS, 2].map((steps) => valueAxis(panel, steps));
  return axes.find(fits) ?? valueAxis(panel, 1);
}

/** What an axis of values says of itself: what it counts, in what, which way is better and whether it is zoomed. */
export function valueTitle(
  { unit, direction, isLogarithmic }: Pick<Panel, 'unit' | 'direction' | 'isLogarithmic'>,
  name: string | null,
  isZoomed: boolean,
): string {
  const said = [
    name,
    unit === 'pp' ? 'percentage points' : unit,
    direction === 'lower' ? 'lower is better' : null,
    isLogarithmic ? 'log scale' : isZoomed ? 'zoomed' : null,
  ];
  return said.filter((part) => part !== null).join(', ');
}

/** The numbers within an axis of equal steps. */
export function ticksOf({ min, max, step }: Steps): number[] {
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Round steps over the values, with lines across the panel where these are not drawn apart. */
export function valueScale(axis: ValueAxis, theme: ChartTheme, hasGrid: boolean): Scale {
  const { isLog, min, max, ticks, write } = axis;
  return {
    type: isLog ? 'logarithmic' : 'linear',
    min,
    max,
    grid: hasGrid ? { color: theme.hairline, drawTicks: false } : { display: false },
    border: { display: false },
    afterBuildTicks: (scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    ticks: { autoSkip: false, maxRotation: 0, padding: 6, callback: (value) => write(Number(value)) },
  };
}
