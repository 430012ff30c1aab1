import { expect, test } from 'vitest';
import { tableDifference } from '../../../../src/lib/numbers/table-difference.ts';
import { book } from '../../guide-paper.ts';

const [of, minus] = ['rain/wet/slow/found', 'rain/dry/slow/found'] as const;

test('a difference in a table is that of the scores', () => {
  expect(tableDifference({ of, minus }, book)).toBe(58.5 - 41.5);
});

test('a difference that the table asks for as printed is printed by a source', () => {
  expect(() => tableDifference({ of, minus, printed: true }, book)).toThrow(
    `No source prints the step from "${minus}" to "${of}"; add it to "printedSteps", or leave "printed" out.`,
  );
});

test('a difference is taken within one measure', () => {
  expect(() => tableDifference({ of, minus: 'rain/dry/slow/edible' }, book)).toThrow('are of different measures');
});
