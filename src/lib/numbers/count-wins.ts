import type { NumberBook } from './number-book.ts';
import type { Between } from './result-index.ts';
import { leadOf } from './result-number.ts';

/**
 * In how many single scores (levels x benchmarks, no means) the minuend is better than the subtrahend. With `among`,
 * only those that these measures are made of count: a result may hold probes beside its benchmarks. Throws where
 * `among` names an unknown measure.
 */
export function countWins(
  book: NumberBook,
  resultId: string,
  between: Between,
  among?: readonly string[],
): { wins: number; ties: number; total: number } {
  const counted = among && new Set(among.flatMap((id) => singleScores(book, id)));
  const { rows } = book.result(resultId);
  const scores = rows.flatMap(({ level, values }) =>
    Object.keys(values)
      .filter((id) => !book.measure(id).meanOf && (!counted || counted.has(id)))
      .map((measure) => `${resultId}/${level}/${measure}`),
  );
  const leads = [...new Set(scores)].flatMap((score) => leadOf(book.gap(score, between)) ?? []);
  // Scores have few digits, so a difference below this is a rounding error of the subtraction.
  const isZero = (lead: number) => Math.abs(lead) < 1e-9;
  return {
    wins: leads.filter((lead) => lead > 0 && !isZero(lead)).length,
    ties: leads.filter(isZero).length,
    total: leads.length,
  };
}

/** The single scores that a measure is made of: those of a mean, or itself. */
function singleScores(book: NumberBook, id: string): string[] {
  const { meanOf } = book.measure(id);
  return meanOf ? meanOf.flatMap((part) => singleScores(book, part)) : [id];
}
