import { describe, expect, test } from 'vitest';
import { holm, pairedTTest, spreadOf } from '../../../lab/statistics.ts';

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

describe('pairedTTest', () => {
  const pOf = (differences: readonly number[]) => pairedTTest(spreadOf(differences), differences.length);
  /** Differences of which Student's t is `t`: half of them one above the mean, half one below. */
  const differencesOf = (t: number, count: number) => {
    const around = Array.from({ length: count }, (_, at) => (at < 2 ? 2 * at - 1 : 0));
    const mean = (t * spreadOf(around).deviation) / Math.sqrt(count);
    return around.map((value) => value + mean);
  };

  test.each([
    // From a printed table of Student's distribution, two-sided.
    [2, 12.706, 0.05],
    [3, 4.303, 0.05],
    [4, 3.182, 0.05],
    [5, 2.776, 0.05],
    [5, 4.604, 0.01],
    [6, 2.571, 0.05],
    [10, 2.262, 0.05],
    [11, 3.169, 0.01],
    [30, 2.045, 0.05],
  ])('gives %d differences with t = %d the p-value %d', (count, t, p) => {
    expect(Math.abs(pOf(differencesOf(t, count)) - p)).toBeLessThan(0.003 * p);
    expect(Math.abs(pOf(differencesOf(-t, count)) - p)).toBeLessThan(0.003 * p);
  });

  test('is 1 for differences that cancel and all but 0 for differences that agree', () => {
    expect(pOf([1, -1, 2, -2])).toBe(1);
    expect(pOf([0, 0, 0])).toBe(1);
    expect(pOf([2, 2, 2])).toBe(0);
    expect(pOf([0.1, 0.1, 0.1])).toBeLessThan(1e-6);
  });

  test('does not depend on the scale and lies from 0 to 1', () => {
    const differences = [0.4, -0.1, 0.7, 0.2, -0.3];
    const p = pOf(differences);
    expect(pOf(differences.map((value) => -1000 * value))).toBeCloseTo(p, 10);
    expect(p).toBeGreaterThan(0.2);
    expect(p).toBeLessThan(0.5);
  });

  test('refuses a single difference', () => {
    expect(() => pOf([1])).toThrow('at least two');
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
