import { describe, expect, test } from 'vitest';
import { holm, signFlipTest, spreadOf } from '../../../lab/statistics.ts';

describe('spreadOf', () => {
  test('gives the mean and the sample standard deviation and keeps the values', () => {
    const values = [2, 4, 4, 6];
    const spread = spreadOf(values);
    expect(spread.mean).toBe(4);
    expect(spread.deviation).toBeCloseTo(Math.sqrt(8 / 3), 12);
    expect(spread.values).toEqual(values);
    expect(spread.values).not.toBe(values);
  });

  test('gives a single value the deviation 0', () => {
    expect(spreadOf([3.5])).toEqual({ mean: 3.5, deviation: 0, values: [3.5] });
  });
});

describe('signFlipTest', () => {
  test.each([
    // All of one sign: only the observed way and its mirror are as large.
    [[1, 2, 3, 4, 5], 2 / 32],
    [[-1, -2, -3, -4, -5], 2 / 32],
    [[0.1, 0.1, 0.1], 2 / 8],
    [[7], 1],
    // A mean of 0 is reached by every way.
    [[1, -1, 2, -2], 1],
    [[0, 0, 0], 1],
    // Sums of 1, 2 and -4: 1 is reached by all 8 (1, 3, 5, 7 and their mirrors).
    [[1, 2, -4], 1],
    // 5 is reached by 4 of the 8: 7, 5 and their mirrors.
    [[-1, 2, 4], 4 / 8],
  ])('gives the differences %j the p-value %d', (differences, p) => {
    expect(signFlipTest(differences)).toBeCloseTo(p, 12);
  });

  test('does not let rounding decide a tie', () => {
    // 0.1 + 0.2 + 0.3 in another order differs in the last bit.
    expect(signFlipTest([0.1, 0.2, 0.3])).toBe(signFlipTest([0.3, 0.2, 0.1]));
    expect(signFlipTest([0.3, 0.1, 0.2])).toBe(2 / 8);
  });

  test('does not depend on which method is subtracted from which', () => {
    const differences = [0.4, -0.1, 0.7, 0.2, -0.3];
    expect(signFlipTest(differences.map((value) => -value))).toBe(signFlipTest(differences));
  });
});

describe('holm', () => {
  test('multiplies the smallest p-value by their number, the next by one less and so on', () => {
    const corrected = holm([0.04, 0.01, 0.03]);
    // 0.01 x 3, 0.03 x 2, and 0.04 x 1, which must not fall below the one before it.
    expect(corrected[1]).toBeCloseTo(0.03, 12);
    expect(corrected[2]).toBeCloseTo(0.06, 12);
    expect(corrected[0]).toBeCloseTo(0.06, 12);
  });

  test('never goes above 1 and leaves a single p-value alone', () => {
    expect(holm([0.5, 0.9])).toEqual([1, 1]);
    expect(holm([0.2])).toEqual([0.2]);
    expect(holm([])).toEqual([]);
  });
});
