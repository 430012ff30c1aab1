import { numberText, SHORTENED_FROM, SUFFIXES } from './format.ts';

/** From it on, and where a step has more digits, numbers are written with an exponent. */
const EXPONENT_FROM = 1e15;
const MOST_DIGITS = 5;

/** Digits behind the point of a round step: as many as it has, and no more. */
function digitsOfStep(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/**
 * How the numbers of an axis are written, from the largest without its sign and the step between them: "0.2", "50",
 * "120K", "2.5e−7". From `shortenedFrom` on, they are in thousands, millions and so on.
 */
export function axisNumbers(largest: number, step: number, shortenedFrom = SHORTENED_FROM): (value: number) => string {
  const scaled = (unit: number, suffix: string) => {
    const digits = digitsOfStep(step / unit);
    return (value: number) => `${numberText({ value: value / unit, digits })}${value ? suffix : ''}`;
  };
  if (largest >= EXPONENT_FROM || digitsOfStep(step) > MOST_DIGITS) {
    const exponent = Math.floor(Math.log10(largest));
    return scaled(10 ** exponent, `e${numberText({ value: exponent, digits: 0 })}`);
  }
  const [unit, suffix] = SUFFIXES.find(([least]) => largest >= shortenedFrom && largest >= least) ?? [1, ''];
  // Large numbers that differ by little would all read alike.
  return digitsOfStep(step / unit) > 2 ? scaled(1, '') : scaled(unit, suffix);
}
