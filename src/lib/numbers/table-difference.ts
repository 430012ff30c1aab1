import type { TableDifference } from '../../schemas/table.ts';
import type { NumberBook } from './number-book.ts';

/**
 * The difference of two values in a cell of a table, from the scores behind printed means where they are known, since a
 * difference of rounded ones may be off in its last digit; or what a source prints for the step. Null where one is not
 * reported; throws where one is not there, or not printed.
 */
export function tableDifference({ of, minus, printed }: TableDifference, book: NumberBook): number | null {
  const [first, second] = [book.value(of), book.value(minus)];
  // Throws where there is none to take.
  const step = book.difference(first, second);
  if (printed && step.origin !== 'printed')
    throw new Error(
      `No source prints the step from "${minus}" to "${of}"; add it to "printedSteps", or leave "printed" out.`,
    );
  if (printed) return step.value;
  const [a, b] = [first.computed ?? first.value, second.computed ?? second.value];
  return a === null || b === null ? null : a - b;
}
