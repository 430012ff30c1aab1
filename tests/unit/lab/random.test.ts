import { expect, test } from 'vitest';
import { randomOf, type Random } from '../../../lab/random.ts';

const draws = (random: Random, count = 20) => Array.from({ length: count }, () => random.uniform());

test('the same key gives the same stream', () => {
  expect(draws(randomOf(1, 'scene', 12))).toEqual(draws(randomOf(1, 'scene', 12)));
});

test.each([[[2, 'scene', 12]], [[1, 'scenes', 12]], [[1, 'scene', 13]], [[1, 'scene']]])(
  'another key (%j) gives another stream',
  (key) => {
    expect(draws(randomOf(...key))).not.toEqual(draws(randomOf(1, 'scene', 12)));
  },
);

test('uniform numbers lie in [0, 1) and fill it evenly', () => {
  const values = draws(randomOf('uniform'), 5000);
  const tenths = Array.from({ length: 10 }, (_, at) => values.filter((value) => Math.floor(value * 10) === at).length);
  expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(5000);
  for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(100);
});

test('between() stays between its ends', () => {
  const random = randomOf('between');
  const values = Array.from({ length: 500 }, () => random.between(-3, 5));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(-3);
  expect(Math.min(...values)).toBeLessThan(-2.5);
  expect(Math.max(...values)).toBeLessThan(5);
  expect(Math.max(...values)).toBeGreaterThan(4.5);
});

test('below(n) gives each whole number from 0 to n - 1 and no other', () => {
  const random = randomOf('below');
  const values = new Set(Array.from({ length: 500 }, () => random.below(7)));
  expect([...values].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(random.below(1)).toBe(0);
});

test('pick() gives each item sooner or later', () => {
  const random = randomOf('pick');
  expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
});

test('shuffle() gives a permutation and leaves its input alone', () => {
  const items = Array.from({ length: 50 }, (_, at) => at);
  const shuffled = randomOf('shuffle').shuffle(items);
  expect(items).toEqual(Array.from({ length: 50 }, (_, at) => at));
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
});

test('shuffle() brings every item to every place', () => {
  const orders = Array.from({ length: 600 }, (_, at) => randomOf('orders', at).shuffle(['a', 'b', 'c']).join(''));
  for (const order of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']) {
    expect(orders.filter((other) => other === order).length).toBeGreaterThan(50);
  }
});

test('normal numbers have mean 0, variance 1 and as much beyond 1 as a normal distribution', () => {
  const random = randomOf('normal');
  const values = Array.from({ length: 20_000 }, () => random.normal());
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  expect(values.filter((value) => Math.abs(value) > 1).length / values.length).toBeCloseTo(0.317, 1);
  expect(values.every(Number.isFinite)).toBe(true);
});

test('the first numbers of streams whose keys differ by one digit do not go together', () => {
  const first = Array.from({ length: 2000 }, (_, at) => randomOf('scene', at).uniform());
  const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
  const products = first.slice(1).map((value, at) => (value - mean) * ((first[at] as number) - mean));
  const variance = first.reduce((sum, value) => sum + (value - mean) ** 2, 0) / first.length;
  const correlation = products.reduce((sum, value) => sum + value, 0) / products.length / variance;
  expect(Math.abs(correlation)).toBeLessThan(0.06);
});
