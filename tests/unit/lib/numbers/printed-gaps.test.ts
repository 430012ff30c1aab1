import { expect, test } from 'vitest';
import { printedOtherwise } from '../../../../src/lib/numbers/printed-gaps.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { KNOWN, LABEL, makePrintedGap, makeResult, makeRow } from '../../builders.ts';

// The values give +2.0 at the small level and -1.0 at the large one.
const notes = (...printedGaps: Result['printedGaps']) => printedOtherwise(makeResult({ printedGaps }), KNOWN);

test('nothing is said where printed and computed gaps agree', () => {
  expect(notes(makePrintedGap(2), makePrintedGap(-1, { level: 'large' }))).toEqual([]);
});

test('nothing is said of a gap that cannot be computed', () => {
  expect(notes(makePrintedGap(9, { level: 'large', measure: 'mme' }))).toEqual([]);
});

test('a printed zero agrees with a computed one, whatever its sign', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { gqa: 60 })];
  expect(printedOtherwise(makeResult({ rows, printedGaps: [makePrintedGap(0)] }), KNOWN)).toEqual([]);
});

test('one sentence names all gaps of a place that differ, as printed and as here', () => {
  expect(notes(makePrintedGap(2.1), makePrintedGap(-0.9, { level: 'large' }))).toEqual([
    'Gaps here are computed from the rounded values of the source. For DPO − SFT, Figure 2 (the paper) prints some a little apart: GQA at S: +2.1 (here +2.0); GQA at L: −0.9 (here −1.0).',
  ]);
});

test('each place that prints other gaps has a sentence with its own', () => {
  const elsewhere = { level: 'large', source: { ...LABEL, place: 'Figure 3' } };
  const [first = '', second = '', ...others] = notes(makePrintedGap(2.1), makePrintedGap(-0.9, elsewhere));
  expect(first).toMatch(/Figure 2 .*: GQA at S: [^;]+\.$/);
  expect(second).toMatch(/Figure 3 .*: GQA at L: [^;]+\.$/);
  expect(others).toEqual([]);
});
