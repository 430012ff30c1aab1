import type { Measure } from '../../schemas/measure.ts';

const MINUS = '\u2212';
/** Keeps a number and its unit on one line. */
const NARROW_SPACE = '\u202f';
export const NOT_REPORTED = '—';

/** The one place where a number is rounded. Halves move away from zero, as in the paper's tables. */
function roundTo(value: number, digits: number): string {
  // The small shift undoes binary fractions such as 62.249999 for a mean of 62.25.
  const magnitude = (Math.abs(value) + 1e-9).toFixed(digits);
  return value < 0 && Number(magnitude) !== 0 ? `${MINUS}${magnitude}` : magnitude;
}

type Shown = Pick<Measure, 'unit' | 'digits'>;

/** "63.8", or a dash for null; the unit stands in the heading or axis title. */
export function formatNumber(value: number | null, measure: Shown): string {
  return value === null ? NOT_REPORTED : roundTo(value, measure.digits);
}

/** "63.8 %" for prose and read-outs. */
export function formatValue(value: number | null, measure: Shown): string {
  const number = formatNumber(value, measure);
  return value === null || !measure.unit ? number : `${number}${NARROW_SPACE}${measure.unit}`;
}

/** "+4.2": a gap always shows its sign; one that rounds to zero is "±0.0" only if it is exactly zero. */
export function formatSigned(value: number | null, measure: Shown): string {
  if (value === null) return NOT_REPORTED;
  const text = roundTo(value, measure.digits);
  if (Math.abs(value) < 1e-9) return `±${text}`;
  return text.startsWith(MINUS) ? text : `${value < 0 ? MINUS : '+'}${text}`;
}

/**
 * How a gap in a measure is shown: that of a score with another maximum as a share of it, in percentage points, with no
 * more digits than the score has on that scale.
 */
export function gapShown({ digits, unit, maximum }: Measure): Shown {
  if (!maximum) return { digits, unit };
  return { digits: digits - Math.max(0, Math.round(Math.log10(100 / maximum))), unit: '%' };
}

/** "+4.2 pp", or without unit for a score that has none. */
export function formatGap(value: number | null, measure: Shown): string {
  const text = formatSigned(value, measure);
  return value === null || !measure.unit ? text : `${text}${NARROW_SPACE}pp`;
}

/** The gap as a screen reader should say it: "+4.2 percentage points". */
export function speakGap(value: number | null, measure: Shown): string {
  if (value === null) return 'not reported';
  const text = formatSigned(value, measure).replace(MINUS, 'minus ').replace('+', 'plus ').replace('±', '');
  return measure.unit ? `${text} percentage points` : text;
}

/** "86M", "1B", "20K": the short form of a count. */
export function formatCount(count: number): string {
  const [divisor, suffix] = count >= 1e9 ? [1e9, 'B'] : count >= 1e6 ? [1e6, 'M'] : count >= 1e3 ? [1e3, 'K'] : [1, ''];
  return `${Number((count / divisor).toPrecision(3))}${suffix}`;
}
