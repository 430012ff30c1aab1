import { describe, expect, test } from 'vitest';
import { axisNumbers } from '../../../../src/lib/numbers/axis-numbers.ts';

describe('the numbers of an axis', () => {
  test.each([
    [80, 20, 60, '60'],
    [1, 0.2, 0.6, '0.6'],
    [5, 5, -5, '−5'],
    [50_000, 10_000, 20_000, '20000'],
    [400_000, 100_000, 200_000, '200K'],
    [2_500_000, 500_000, 1_500_000, '1.5M'],
    [2_500_000, 500_000, 0, '0.0'],
    [12_000_000_000, 2_000_000_000, 12_000_000_000, '12B'],
    // Steps that a suffix would hide.
    [1_000_000.4, 0.2, 1_000_000.2, '1000000.2'],
    [8e-9, 2e-9, 4e-9, '4e−9'],
    [3e20, 1e20, 2e20, '2e20'],
  ])('up to %d in steps of %d give %d as %s', (largest, step, value, text) => {
    expect(axisNumbers(largest, step)(value)).toBe(text);
  });
});
