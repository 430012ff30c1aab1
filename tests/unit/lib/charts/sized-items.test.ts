import { expect, test } from 'vitest';
import { scaleOfSizes, sizedItems } from '../../../../src/lib/charts/sized-items.ts';
import { sizeText } from '../../../../src/lib/numbers/format.ts';

test.each<[sizes: number[], scale: string]>([
  [[86e6, 303e6, 400e6, 1e9], 'log'],
  [[0.5e9, 1.5e9, 3e9], 'log'],
  [[8, 16, 32, 64], 'log'],
  // Evenly spaced, nearly so, close together, or not all above zero.
  [[1000, 2000, 3000, 4000, 5000], 'linear'],
  [[1, 1000, 2000, 3000], 'linear'],
  [[224, 336, 448], 'linear'],
  [[0, 10, 1000], 'linear'],
  [[-5, 1, 50], 'linear'],
  [[7], 'linear'],
])('sizes %j lie on a %s axis', (sizes, scale) => {
  expect(scaleOfSizes(sizes)).toBe(scale);
});

test.each([
  [86e6, '86M'],
  [1500, '1.5K'],
  // Short of its last digits it would be another size.
  [1024, '1,024'],
  [0.5, '0.5'],
  [0, '0'],
  [-3000, '\u22123K'],
  ['2025-03-31', 'Mar 2025'],
])('the size %s is written %s', (size, text) => {
  expect(sizeText(size)).toBe(text);
});

test('dates are places in time, and words for their month', () => {
  const level = (id: string, size: string) => ({ id, label: id, name: id, size });
  const { items, itemScale } = sizedItems({
    label: 'Release',
    quantity: 'date',
    levels: [level('old', '1971-01-01'), level('new', '2025-03-31')],
  });
  expect(items.map((item) => [item.size, item.sizeText])).toEqual([
    [31_536_000_000, 'Jan 1971'],
    [1_743_379_200_000, 'Mar 2025'],
  ]);
  expect(itemScale).toBe('linear');
});

test('the content may say how its sizes lie', () => {
  const levels = [1, 10, 100].map((size) => ({ id: `s${size}`, label: `${size}`, name: `${size}`, size }));
  expect(sizedItems({ label: 'Frames', quantity: 'frames', levels }).itemScale).toBe('log');
  expect(sizedItems({ label: 'Frames', quantity: 'frames', levels, scale: 'linear' }).itemScale).toBe('linear');
});
