import type { Measure } from '../../schemas/measure.ts';
import type { Level } from '../../schemas/factor.ts';
import type { Source } from '../../schemas/result.ts';
import { digitsOfShare, roundTo } from './format.ts';

/** A value or a gap of the results, with all that is needed to show it, to check it and to say where it is from. */
export interface ResultNumber {
  /** "result/level/method/measure"; a gap names both methods: "encoder-scaling/l16/dpo-sft/ocr-chart". */
  id: string;
  level: Level;
  /** What is measured: also says which values are the better ones, and the largest possible one (`maximum`). */
  measure: Measure;
  /** Label of the method, or of the gap: "DPO − SFT". */
  after: string;
  isGap: boolean;
  /** In `unit`; null where nothing is reported. */
  value: number | null;
  /** As it stands behind the number: "%", "s"; "pp" for a gap of percentages; null for none. */
  unit: string | null;
  /** Digits behind the point to show. */
  digits: number;
  source: Source;
  /** Ends of the error bar, in `unit`. */
  errorBar: [number, number] | null;
  /** How far the value may be from what was printed, in `unit`: 0 where it was not read off a drawing. */
  uncertainty: number;
  /** `stated`: a single value of its source. `printed`: a mean or a gap as its source prints it. `computed`: one made here. */
  origin: 'stated' | 'printed' | 'computed';
  /** Labels of what it is the mean or the gap of. */
  madeOf: string[];
  /** What the numbers behind a printed mean or gap give, in `unit`; null where they are not known. */
  computed: number | null;
}

/** The unit of a difference of two values. */
export function gapUnit(unit: string | null): string | null {
  return unit === '%' ? 'pp' : unit;
}

/** The number as a share of its measure's maximum, in % or pp; one that has no maximum stays as it is. */
export function asShare(number: ResultNumber): ResultNumber {
  const { measure, isGap, value, errorBar, computed } = number;
  const { maximum, unit } = measure;
  if (!maximum || number.unit !== (isGap ? gapUnit(unit) : unit)) return number;
  const share = (score: number) => (score * 100) / maximum;
  return {
    ...number,
    value: value === null ? null : share(value),
    errorBar: errorBar && [share(errorBar[0]), share(errorBar[1])],
    uncertainty: share(number.uncertainty),
    computed: computed === null ? null : share(computed),
    unit: isGap ? 'pp' : '%',
    digits: digitsOfShare(number.digits, maximum),
  };
}

/** Two numbers to be compared: as they are in one unit, or else as shares; throws where their units cannot be compared. */
export function onOneScale(first: ResultNumber, second: ResultNumber): [ResultNumber, ResultNumber] {
  if (first.unit === second.unit && first.measure.maximum === second.measure.maximum) return [first, second];
  const [a, b] = [asShare(first), asShare(second)];
  if (a.unit === b.unit) return [a, b];
  throw new Error(
    `"${first.id}" is in ${first.unit ?? 'no unit'} and "${second.id}" in ${second.unit ?? 'no unit'}; numbers are compared within one unit.`,
  );
}

/** Whether a printed mean or gap is another, to the digit that is shown, than the numbers behind it give. */
export function differsFromParts({ value, computed, digits }: ResultNumber): boolean {
  return value !== null && computed !== null && roundTo(value, digits) !== roundTo(computed, digits);
}

/**
 * The value for a file that others compute with. What a source gives stays as it is; a mean or gap made here keeps two
 * more digits than its parts have: enough to round it to any digit that they can tell, without the noise of binary
 * fractions.
 */
export function fileValue({ value, digits, origin }: ResultNumber): number | null {
  return value === null || origin !== 'computed' ? value : roundTo(value, digits + 2);
}

/** What the numbers behind a printed one give, for such a file. */
export function fileComputed({ computed, digits }: ResultNumber): number | null {
  return computed === null ? null : roundTo(computed, digits + 2);
}

/** By how much a gap speaks for its minuend: below 0 where the subtrahend is the better one. */
export function leadOf({ value, measure }: ResultNumber): number | null {
  return value === null || measure.direction !== 'lower' ? value : -value;
}

/** The smallest and the largest of the numbers that are reported; null where none is. */
export function rangeOf(numbers: readonly ResultNumber[]): [low: ResultNumber, high: ResultNumber] | null {
  const known = numbers.filter(({ value }) => value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [known[0], known.at(-1)];
  return low && high ? [low, high] : null;
}
