import type { TableDifference } from '../../schemas/table.ts';
import type { NumberBook } from './number-book.ts';

/**
 * The difference of two values in a cell of a table, from the scores behind printed means where they are known, since a
 * difference of rounded ones may be off in its last digit. Null where one is not reported; throws where one is not there.
 */
export function tableDifference({ of, minus }: TableDifference, book: NumberBook): number | null {
  const [first, second] = [book.value(of), book.value(minus)];
  // Throws where there is none to take.
  book.difference(first, second);
  const [a, b] = [first.computed ?? first.value, second.computed ?? second.value];
  return a === null || b === null ? null : a - b;
}
