const MINUS = '\u2212';
/** Keeps a number and its unit on one line. */
const NARROW_SPACE = '\u202f';
export const NOT_REPORTED = '—';
/** Below it, a number of a drawing is written as it is; from it on, in thousands, millions and so on. */
export const SHORTENED_FROM = 1e5;
export const SUFFIXES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** A number as it is to be written. Fits a `ResultNumber`, and a number of the panel in the page alike. */
export interface ShownNumber {
  value: number | null;
  digits: number;
  /** "%", "s"; "pp" for a gap of percentages. */
  unit?: string | null;
  origin?: 'stated' | 'printed' | 'computed';
}

/** The digits of a number without its sign. Halves move away from zero, as in the paper's tables. */
function magnitudeText(value: number, digits: number): string {
  // The small shift undoes binary fractions such as 62.249999 for a mean of 62.25.
  return (Math.abs(value) + 1e-9).toFixed(digits);
}

function signedDigits(value: number, digits: number): string {
  const magnitude = magnitudeText(value, digits);
  return value < 0 && Number(magnitude) !== 0 ? `${MINUS}${magnitude}` : magnitude;
}

/** The number to so many digits behind the point, rounded as all that readers see. */
export function roundTo(value: number, digits: number): number {
  return Math.sign(value) * Number(magnitudeText(value, digits));
}

/** "63.8", or a dash for null; the unit stands in the heading or axis title. */
export function numberText({ value, digits }: ShownNumber): string {
  return value === null ? NOT_REPORTED : signedDigits(value, digits);
}

/** Units that stand close to their number. */
const CLOSE_UNITS = ['%', '°', '′', '″'];

function withUnit(text: string, { value, unit }: ShownNumber): string {
  if (value === null || !unit) return text;
  return `${text}${CLOSE_UNITS.includes(unit) ? '' : NARROW_SPACE}${unit}`;
}

/** "63.8%" for prose and read-outs. */
export function valueText(number: ShownNumber): string {
  return withUnit(numberText(number), number);
}

/**
 * "+4.2": a gap always shows its sign. One that rounds to zero has the sign that it has before, a printed zero the plus
 * that it is printed with, and a computed one that is exactly zero reads "±0.0".
 */
export function signedText({ value, digits, origin }: ShownNumber): string {
  if (value === null) return NOT_REPORTED;
  const magnitude = magnitudeText(value, digits);
  if (Math.abs(value) < 1e-9 && origin !== 'printed') return `±${magnitude}`;
  return `${value < 0 || Object.is(value, -0) ? MINUS : '+'}${magnitude}`;
}

/** The same at a mark of a drawing, where a number of many digits would be wider than its place: "+1.23M". */
export function markText(number: ShownNumber): string {
  const { value } = number;
  if (value === null || Math.abs(value) < SHORTENED_FROM) return signedText(number);
  return `${value < 0 ? MINUS : '+'}${formatCount(Math.abs(value))}`;
}

/** "+4.2 pp", "−0.3 s", or without unit for a score that has none. */
export function gapText(number: ShownNumber): string {
  return withUnit(signedText(number), number);
}

/** The gap as a screen reader should say it: "plus 4.2 percentage points". */
export function spokenGap(number: ShownNumber): string {
  const { value, unit } = number;
  if (value === null) return 'not reported';
  const text = signedText(number).replace(MINUS, 'minus ').replace('+', 'plus ').replace('±', '');
  return unit ? `${text} ${unit === 'pp' ? 'percentage points' : unit}` : text;
}

/** "37%" for a share of 0.37. */
export function shareText(share: number, digits = 0): string {
  return valueText({ value: 100 * share, unit: '%', digits });
}

/** "+8.2 ± 1.6 pp": a number that is written already, with its standard deviation in the same digits, and their unit. */
export function spreadText(text: string, deviation: ShownNumber): string {
  return withUnit(`${text} ± ${numberText(deviation)}`, deviation);
}

/** The digits that show two figures of a deviation, and no fewer than its measure has; a difference of 0.0 says nothing. */
export function digitsOfDeviation(deviation: number, least: number): number {
  return deviation > 0 ? Math.min(5, Math.max(least, 1 - Math.floor(Math.log10(deviation)))) : least;
}

/** A p-value: "0.037", "< 0.001". */
export function probabilityText(p: number): string {
  return p < 0.001 ? `<${NARROW_SPACE}0.001` : magnitudeText(p, 3);
}

/** A rate such as 0.000003 as "3 × 10" and its exponent, −6. */
export function powerOfTen(rate: number): { text: string; exponent: string } {
  const [figures = '', exponent = '0'] = rate.toExponential().split('e');
  return { text: `${figures} × 10`, exponent: exponent.replace('-', MINUS).replace('+', '') };
}

/** "0.0069": a number of any size by its first figures. */
export function significantText(value: number, figures: number): string {
  return String(Number(value.toPrecision(figures))).replace('-', MINUS);
}

/** How many digits the share of a maximum has: no more than the score has on that scale. */
export function digitsOfShare(digits: number, maximum: number): number {
  return Math.max(0, digits - Math.max(0, Math.round(Math.log10(100 / maximum))));
}

/** "1,659": a count in full. */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

/** "86M", "1B", "20K": the short form of a count. */
export function formatCount(count: number): string {
  const rounded = Number(count.toPrecision(3));
  const [divisor, suffix] = SUFFIXES.find(([least]) => rounded >= least) ?? [1, ''];
  return `${Number((rounded / divisor).toPrecision(3))}${suffix}`;
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A size as an axis and a table name it: "86M", "1,024", "0.5", "Mar 2025". */
export function sizeText(size: number | string): string {
  if (typeof size === 'string') return MONTH.format(new Date(size));
  // What a short form would round stands in full, where that is short too.
  if (Math.abs(size) < 1e5 && Number(size.toPrecision(3)) !== size) return countText(size);
  return size < 0 ? `\u2212${formatCount(-size)}` : formatCount(size);
}
