import { expect, test } from 'vitest';
import { testOf } from '../../../../src/lib/gallery/lab-differences.ts';

const recall = { measure: 'lab-recall', difference: 1, deviation: 2, above: 3, p: 0.5, pHolm: 1 };

test('a test that is not there is told with those that are', () => {
  expect(testOf({ tests: [recall] }, 'lab-recall')).toBe(recall);
  expect(() => testOf({ tests: [recall] }, 'lab-strength')).toThrow(
    'content/lab/lab.json tests no "lab-strength". It tests lab-recall.',
  );
});
