import { gapText } from '../../lib/numbers/format.ts';
import type { ShownRow } from './explorer-state.ts';

/** What is said of the rows that a reader ticks: one or two, with their difference where they share a measure. */
export function comparisonWords(rows: readonly ShownRow[]): string {
  if (!rows.length) return 'Tick two rows to compare them.';
  const words = ({ level, method, measure, text }: ShownRow) => `${level}, ${method}, ${measure}: ${text}`;
  const [first, second] = rows as [ShownRow, ShownRow | undefined];
  if (!second) return `${words(first)}. Tick a second row to compare.`;
  if (first.measure !== second.measure || first.unit !== second.unit)
    return `${words(first)}; ${words(second)}. They are of different measures.`;
  const difference = gapText({
    value: first.value - second.value,
    digits: Math.max(first.digits, second.digits),
    unit: first.unit === '%' ? 'pp' : first.unit,
  });
  return `${words(first)}; ${words(second)}. Difference: ${difference}.`;
}
