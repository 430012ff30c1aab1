import { expect, test } from 'vitest';
import { heatCells, regionOutline } from '../../../../src/lib/gallery/patch-squares.ts';

const map = (values: Record<number, number>) => Array.from({ length: 144 }, (_, at) => values[at] ?? 0);

test('cells lie row by row on a grid of 12 x 12 patches of 8 units', () => {
  const cells = heatCells(map({}));
  expect(cells).toHaveLength(144);
  expect(cells[13]).toMatchObject({ x: 8, y: 8, size: 8 });
  expect(cells[143]).toMatchObject({ x: 88, y: 88 });
});

test('higher values are lighter', () => {
  const cells = heatCells(map({ 0: 0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1 }));
  const lightness = cells.slice(0, 5).map(({ fill }) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  expect(lightness).toEqual(lightness.toSorted((a, b) => a - b));
  expect(new Set(lightness).size).toBe(5);
});

test('values outside of 0 to 1 are drawn as the ends', () => {
  const [low, high, zero, one] = heatCells(map({ 0: -1, 1: 2, 2: 0, 3: 1 }));
  expect(low?.fill).toBe(zero?.fill);
  expect(high?.fill).toBe(one?.fill);
});

test('the outline of one patch has its four sides', () => {
  expect(regionOutline(map({ 13: 1 }))).toBe('M8 8h8M8 16h8M8 8v8M16 8v8');
});

test('no line runs between two patches of a region, and patches that it barely touches stay out', () => {
  expect(regionOutline(map({ 13: 1, 14: 0.5, 15: 0.2 }))).toBe('M8 8h8M8 16h8M8 8v8M16 8h8M16 16h8M24 8v8');
});
