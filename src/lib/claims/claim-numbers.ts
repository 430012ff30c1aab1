import type { Result } from '../../schemas/result.ts';
import type { Sources } from '../charts/chart-panels.ts';
import { formatGap, gapShown } from '../numbers/format.ts';
import { cellOf, gapOf, requireMeasure, type Cell } from '../numbers/numbers.ts';

/**
 * What the numbers say of one case: `unclear` where a difference is not larger than the uncertainty with which its
 * numbers were read, `unknown` where a number is not reported.
 */
export type CaseState = 'holds' | 'fails' | 'unclear' | 'unknown';

/** A gap, how far it may be from what was printed, and as it is shown. */
export interface GapNumber {
  value: number | null;
  uncertainty: number;
  shown: string;
}

/** Whether a difference above 0 is what its numbers can tell. */
export function stateOf(difference: number | null, uncertainty: number): CaseState {
  if (difference === null) return 'unknown';
  // Binary fractions: 62.3 − 62.2 is not quite 0.1.
  if (Math.abs(difference) <= uncertainty + 1e-9) return uncertainty > 0 ? 'unclear' : 'fails';
  return difference > 0 ? 'holds' : 'fails';
}

/** How far a number may be from what was printed: that of a reading from a figure, none of a printed one. */
export function uncertaintyOf({ value, source }: Cell): number {
  return value !== null && source.reading === 'figure' ? source.uncertainty : 0;
}

export function gapNumber(
  result: Result,
  sources: Sources,
  level: string,
  measure: string,
  between: [string, string],
): GapNumber {
  const gap = gapOf(result, sources.measures, level, measure, between);
  const read = between.map((method) => cellOf(result, sources.measures, level, method, measure));
  const isPrinted = read.some(({ value }) => value === null);
  return {
    value: gap.value,
    uncertainty: isPrinted ? uncertaintyOf(gap) : read.reduce((sum, cell) => sum + uncertaintyOf(cell), 0),
    shown: formatGap(gap.value, gapShown(requireMeasure(sources.measures, measure))),
  };
}

/** A difference; null where one of the values is not reported. */
export function minus(first: Pick<Cell, 'value'>, second: Pick<Cell, 'value'>): number | null {
  return first.value === null || second.value === null ? null : first.value - second.value;
}
