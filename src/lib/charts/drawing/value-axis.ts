import { axisNumbers } from '../../numbers/axis-numbers.ts';
import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
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

/** An axis of values: also how its numbers are written, and the number where it starts if that is not zero. */
export interface ValueAxis extends Steps {
  write: (value: number) => string;
  start: string | null;
}

/** Round bounds and step around the values; from zero where `fromZero`. */
export function niceAxis(values: readonly number[], fromZero: boolean, wantedSteps = WANTED_STEPS): Steps {
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values);
  // Values that do not differ still get an axis with a length, in proportion to them.
  const rough = (high - low || Math.abs(high) / 10 || 1) / wantedSteps;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough * 0.8) ?? rough;
  const min = Math.floor(low / step + 1e-9) * step;
  return { min, max: Math.max(Math.ceil(high / step - 1e-9) * step, min + step), step };
}

/** An axis around the values that is as long as the longest that its peers need, in steps of the same size. */
export function sharedAxis(
  values: readonly number[],
  peers: readonly (readonly number[])[],
  fromZero: boolean,
  wantedSteps = WANTED_STEPS,
): Steps {
  const longest = peers.map((peer) => niceAxis(peer, fromZero, wantedSteps)).toSorted((a, b) => b.step - a.step)[0];
  const step = longest?.step ?? niceAxis(values, fromZero, wantedSteps).step;
  const inSteps = (one: readonly number[]) => {
    const ends = fromZero ? [0, ...one] : one;
    const low = Math.floor(Math.min(...ends) / step + 1e-9);
    return { low, high: Math.max(Math.ceil(Math.max(...ends) / step - 1e-9), low + 1) };
  };
  const count = Math.max(...[...peers, values].map(inSteps).map(({ low, high }) => high - low));
  const { low, high } = inSteps(values);
  // What is left over goes below, where lines leave room, but not below zero.
  const start = low < 0 ? high - count : Math.max(0, high - count);
  return { min: start * step, max: (start + count) * step, step };
}

function withNumbers(steps: Steps): ValueAxis {
  const write = axisNumbers(Math.max(Math.abs(steps.min), Math.abs(steps.max)), steps.step);
  return { ...steps, write, start: steps.min === 0 ? null : write(steps.min) };
}

/** What the values of an axis can be: shares of a whole end at none and at all, however far an error bar reaches. */
function withinReach(reaches: readonly number[], values: readonly number[], unit: Panel['unit']): number[] {
  const isShare = unit === '%' && values.every((value) => value >= 0 && value <= 100);
  return isShare ? reaches.map((reach) => Math.min(100, Math.max(0, reach))) : [...reaches];
}

/** Least and greatest of a panel's values with their error bars. */
export function reachOf({ series, unit }: Pick<Panel, 'series' | 'unit'>): [number, number] {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const bars = series.flatMap((one) => one.errorBars.flat()).filter((value) => value !== null);
  const reaches = withinReach([...values, ...bars], values, unit);
  return [Math.min(...reaches), Math.max(...reaches)];
}

/** The axis of a panel's values with their error bars, as long as those of its peers. */
export function valueAxis(panel: Panel, fromZero: boolean, wantedSteps = WANTED_STEPS): ValueAxis {
  const reach = reachOf(panel);
  const { peers } = panel;
  return withNumbers(
    peers.length ? sharedAxis(reach, peers, fromZero, wantedSteps) : niceAxis(reach, fromZero, wantedSteps),
  );
}

/** The same for an axis that lies flat and is so many px long: with as many numbers as stand apart. */
export function flatAxis(panel: Panel, fromZero: boolean, length: number, measure: MeasureText): ValueAxis {
  const fits = ({ min, max, step, write }: ValueAxis) => {
    const widest = Math.max(...[min, max].map((value) => measure(write(value), 400, FONT_SIZE)));
    return ((widest + SPACE) * (max - min)) / step <= length;
  };
  const axes = [WANTED_STEPS, 2].map((steps) => valueAxis(panel, fromZero, steps));
  return axes.find(fits) ?? valueAxis(panel, fromZero, 1);
}

/** What an axis of values says of itself: what it counts, in what, and where it starts if not at zero. */
export function valueTitle({ unit, direction }: Panel, name: string | null, start: string | null): string {
  const counted = [
    name,
    unit === 'pp' ? 'percentage points' : unit,
    direction === 'lower' ? 'lower is better' : null,
  ].filter((part) => part !== null);
  return `${counted.join(', ')}${start === null ? '' : `; axis from ${start}`}`;
}

/** Round steps over the values, with lines across the panel. */
export function valueScale({ min, max, step, write }: ValueAxis, theme: ChartTheme): Scale {
  return {
    type: 'linear',
    min,
    max,
    grid: { color: theme.hairline, drawTicks: false },
    border: { display: false },
    ticks: { stepSize: step, padding: 6, callback: (value) => write(Number(value)) },
  };
}
