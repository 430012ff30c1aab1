import { axisNumbers } from '../../numbers/axis-numbers.ts';
import { SHORTENED_FROM } from '../../numbers/format.ts';

/** An axis of values: its bounds, its numbers and how they are written. */
export interface ValueAxis {
  isLog: boolean;
  min: number;
  max: number;
  ticks: number[];
  write: (value: number) => string;
}

/** Round numbers between two powers of ten. */
const ROUND = [1, 2, 5];

const powerBelow = (value: number) => Math.floor(Math.log10(value) + 1e-9);

/** Round numbers from below the values to above them, so many to a power of ten. */
function roundNumbers(low: number, high: number, factors: readonly number[]): number[] {
  const first = powerBelow(low);
  const powers = Array.from({ length: powerBelow(high) - first + 2 }, (_, index) => first + index);
  // Written and read, so that 3 powers of 0.1 are 0.001.
  const numbers = powers.flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)));
  const start = numbers.findLastIndex((number) => number <= low * (1 + 1e-9));
  const end = numbers.findIndex((number) => number >= high * (1 - 1e-9));
  return numbers.slice(start, Math.max(end, start + 1) + 1);
}

/** A logarithmic axis around values above zero, with about so many steps between its numbers. */
export function logAxis(values: readonly number[], wantedSteps: number): ValueAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bounds = roundNumbers(low, high, ROUND);
  const [min = low, max = high] = [bounds[0], bounds.at(-1)];
  const powers = roundNumbers(low, high, [1]).filter((number) => number >= min && number <= max);
  const every = Math.max(1, Math.ceil((powers.length - 1) / wantedSteps));
  const ticks =
    bounds.length - 1 <= wantedSteps + 1 || powers.length < 2
      ? bounds
      : powers.filter((_, index) => index % every === 0);
  // Each number has the digits that it needs; where one is shortened all are, so that 10K stands beside 100K.
  const shortenedFrom = (ticks.at(-1) ?? max) >= SHORTENED_FROM ? 1000 : SHORTENED_FROM;
  const write = (value: number) => axisNumbers(value, 10 ** powerBelow(value), shortenedFrom)(value);
  return { isLog: true, min, max, ticks, write };
}
