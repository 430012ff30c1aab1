import type { Claim } from '../../schemas/claim.ts';
import type { Result } from '../../schemas/result.ts';
import type { Table } from '../../schemas/table.ts';
import type { Fault } from '../base/content-fault.ts';
import { TYPED_NUMBER } from '../base/typed-number.ts';
import { roundTo } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { tableDifference } from '../numbers/table-difference.ts';

/** Differences in a table whose values the results do not hold. */
export function differenceFaults({ rows }: Table, book: NumberBook): Fault[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, place): Fault[] => {
      if (cell === null || typeof cell !== 'object' || !('of' in cell)) return [];
      try {
        tableDifference(cell, book);
        return [];
      } catch (error) {
        return [{ path: ['rows', row, place], message: error instanceof Error ? error.message : String(error) }];
      }
    }),
  );
}

/** Numbers in the words of claims that look like results: their cases show the numbers. */
export function claimNumberFaults(claims: readonly Claim[]): Fault[] {
  return claims.flatMap((claim, index) =>
    (['text', 'note'] as const).flatMap((key) =>
      [...(claim[key] ?? '').matchAll(TYPED_NUMBER)].map(([found]) => ({
        path: [index, key],
        message: `"${found}" is typed by hand. The cases of a claim show its numbers; say it in words.`,
      })),
    ),
  );
}

/** Numbers in the notes of a result that it does not hold, rounded as they are written, and that name none of its levels. */
export function noteNumberFaults(id: string, { notes, factor }: Result, book: NumberBook): Fault[] {
  const held = book.numbersOf(id).flatMap(({ value }) => (value === null ? [] : Math.abs(value)));
  return notes.flatMap((note, index) =>
    [...note.matchAll(TYPED_NUMBER)].flatMap(([found]): Fault[] => {
      const written = /[\d.]+/.exec(found)?.[0] ?? '';
      const isHeld = held.some((value) => roundTo(value, written.split('.')[1]?.length ?? 0) === Number(written));
      if (isHeld || factor.levels.some(({ label, name }) => `${label} ${name}`.includes(found))) return [];
      const near = held.toSorted((a, b) => Math.abs(a - Number(written)) - Math.abs(b - Number(written)))[0];
      const message = `"${found}" is no number of this result${near === undefined ? '' : `; the nearest is ${near}`}. Correct it, or leave it out.`;
      return [{ path: ['notes', index], message }];
    }),
  );
}
