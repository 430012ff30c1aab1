import { expect, test } from 'vitest';
import { logAxis } from '../../../../../src/lib/charts/drawing/log-axis.ts';

test.each<[values: number[], steps: number, bounds: [number, number], written: string[]]>([
  [[0.003, 4500], 4, [0.002, 5000], ['0.01', '1', '100']],
  [[0.3, 700], 4, [0.2, 1000], ['1', '10', '100', '1000']],
  [[12, 90], 4, [10, 100], ['10', '20', '50', '100']],
  [[3, 4], 4, [2, 5], ['2', '5']],
  [[7], 4, [5, 10], ['5', '10']],
  [[300, 2e6], 5, [200, 2e6], ['1K', '10K', '100K', '1M']],
  [[3000, 70_000], 5, [2000, 100_000], ['2K', '5K', '10K', '20K', '50K', '100K']],
  [[300, 9000], 5, [200, 10_000], ['200', '500', '1000', '2000', '5000', '10000']],
  [[2e6, 3e9], 4, [2e6, 5e9], ['10M', '100M', '1B']],
])('an axis of %j in about %d steps has bounds %j and numbers %j', (values, steps, bounds, written) => {
  const { isLog, min, max, ticks, write } = logAxis(values, steps);
  expect([isLog, min, max]).toEqual([true, ...bounds]);
  expect(ticks.map(write)).toEqual(written);
});
