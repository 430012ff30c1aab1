import { expect, test } from 'vitest';
import { printNotes } from '../../../../src/lib/numbers/print-notes.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { bookOf, LABEL, makePrintedGap, makeResult, makeRow } from '../../builders.ts';

const notesOf = (changes: Partial<Result>) => {
  const book = bookOf(makeResult(changes));
  return printNotes(book.numbersOf('made-up'), book);
};
// The values give +2.0 at the small level and -1.0 at the large one.
const notes = (...printedGaps: Result['printedGaps']) => notesOf({ printedGaps });

test('nothing is said where printed numbers are those that their values give', () => {
  expect(notes(makePrintedGap(2), makePrintedGap(-1, { level: 'large' }))).toEqual([]);
  expect(notesOf({ rows: [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: 67.5 })] })).toEqual([]);
});

test('nothing is said of a gap that cannot be computed', () => {
  expect(notes(makePrintedGap(9, { level: 'large', measure: 'mme' }))).toEqual([]);
});

test('a printed zero agrees with a computed one, whatever its sign', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { gqa: 60 })];
  expect(notesOf({ rows, printedGaps: [makePrintedGap(0)] })).toEqual([]);
});

test('one sentence names all numbers of a place that differ, as printed and as computed', () => {
  expect(notes(makePrintedGap(2.1), makePrintedGap(-0.9, { level: 'large' }))).toEqual([
    'Shown as printed in Figure 2, the paper; the rounded numbers behind give +2.000 for +2.1 (GQA at S, DPO − SFT), −1.000 for −0.9 (GQA at L, DPO − SFT).',
  ]);
});

test('means are named as gaps are', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: { value: 68, deviates: true } })];
  expect(notesOf({ rows })).toEqual([
    'Shown as printed in Table 1, the paper; the rounded numbers behind give 67.500 for 68.0 (General at S, DPO).',
  ]);
});

test('each place that prints other numbers has a sentence with its own', () => {
  const elsewhere = { level: 'large', source: { ...LABEL, place: 'Figure 3' } };
  const [first = '', second = '', ...others] = notes(makePrintedGap(2.1), makePrintedGap(-0.9, elsewhere));
  expect(first).toMatch(/Figure 2, .*; .* \(GQA at S, [^(]+\.$/);
  expect(second).toMatch(/Figure 3, .*; .* \(GQA at L, [^(]+\.$/);
  expect(others).toEqual([]);
});
