import { expect, test } from 'vitest';
import { countWins } from '../../../../src/lib/numbers/count-wins.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { bookOf, makeMeasure, makeResult, makeRow, measuresOf } from '../../builders.ts';

const wins = (rows: Result['rows']) => countWins(bookOf(makeResult({ rows })), 'made-up', ['dpo', 'sft']);

test('counts scores of all levels, and leaves out those that only one method has', () => {
  // Small: GQA +2, MME +5. Large: GQA -1, MME without a score after SFT.
  expect(wins(makeResult().rows)).toEqual({ wins: 2, ties: 0, total: 3 });
});

test('counts equal scores as ties, not as wins, also where subtraction leaves a rest', () => {
  // On the scale of 0 to 100, 1402.2 and 1402.2 meet; 0.3 is 0.1 + 0.2 but for a binary rest.
  const rows = [
    makeRow('small', 'dpo', { gqa: 0.1 + 0.2, mme: 1402.2 }),
    makeRow('small', 'sft', { gqa: 0.3, mme: 1402.2 }),
  ];
  expect(wins(rows)).toEqual({ wins: 0, ties: 2, total: 2 });
});

test('gives a total of 0 where the two methods share nothing', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { mme: 1400 })];
  expect(wins(rows)).toEqual({ wins: 0, ties: 0, total: 0 });
});

test('counts the lower score where lower is better', () => {
  const measures = measuresOf(makeMeasure('gqa', { direction: 'lower' }), makeMeasure('mme'));
  const lower = countWins(bookOf(makeResult(), measures), 'made-up', ['dpo', 'sft'], ['gqa']);
  expect(lower).toEqual({ wins: 1, ties: 0, total: 2 });
  const rows = [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { gqa: 58 })];
  expect(countWins(bookOf(makeResult({ rows }), measures), 'made-up', ['dpo', 'sft']).wins).toBe(0);
});

test('counts only what the named measures are made of, where they are named', () => {
  const among = (...ids: string[]) => countWins(bookOf(makeResult()), 'made-up', ['dpo', 'sft'], ids);
  expect(among('mme')).toEqual({ wins: 1, ties: 0, total: 1 });
  expect(among('gqa')).toEqual({ wins: 1, ties: 0, total: 2 });
  expect(among('general')).toEqual({ wins: 2, ties: 0, total: 3 });
  expect(() => among('generally')).toThrow('No measure "generally"');
});

test('does not count a stated mean', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60, general: 61 }), makeRow('small', 'sft', { gqa: 58, general: 59 })];
  expect(wins(rows)).toEqual({ wins: 1, ties: 0, total: 1 });
});

test('counts a score that a third method at the same level lacks', () => {
  const rows = [
    makeRow('small', 'base', {}),
    makeRow('small', 'dpo', { gqa: 60 }),
    makeRow('small', 'sft', { gqa: 58 }),
  ];
  expect(wins(rows)).toEqual({ wins: 1, ties: 0, total: 1 });
});
