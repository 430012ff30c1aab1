import { describe, expect, test } from 'vitest';
import { clipped, ellipse, grown, leaf, moved, rectangle, turned, type Ring } from '../../../../lab/scene/geometry.ts';
import { given } from '../lab-builders.ts';

/** By the shoelace formula, whichever way the ring runs. */
const areaOf = (ring: Ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = given(ring[(at + 1) % ring.length]);
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
const boundsOf = (ring: Ring) => [
  Math.min(...ring.map(([x]) => x)),
  Math.min(...ring.map(([, y]) => y)),
  Math.max(...ring.map(([x]) => x)),
  Math.max(...ring.map(([, y]) => y)),
];
const square = rectangle(0, 0, 10, 10);

describe('grown', () => {
  test.each([
    ['clockwise', square],
    ['counter-clockwise', square.toReversed()],
  ])('moves every side of a %s square outwards', (_way, ring) => {
    const ends = boundsOf(grown(ring, 2));
    for (const [at, value] of [-2, -2, 12, 12].entries()) expect(ends[at]).toBeCloseTo(value, 9);
    expect(areaOf(grown(ring, 2))).toBeCloseTo(14 * 14, 9);
  });

  test('moves every side of a square inwards where it is negative', () => {
    expect(areaOf(grown(square, -3))).toBeCloseTo(16, 9);
  });

  test('does not let a sharp corner run to a spike', () => {
    const spike: Ring = [
      [0, 0],
      [100, 1],
      [0, 2],
    ];
    expect(Math.max(...grown(spike, 1).map(([x]) => x))).toBeLessThan(102);
  });
});

describe('clipped', () => {
  test.each([
    ['inside: all of it', rectangle(2, 3, 5, 6), 9],
    ['across one side: the half inside', rectangle(-4, 2, 4, 6), 16],
    ['over a corner: the quarter inside', rectangle(8, 8, 12, 12), 4],
    ['around: the square', rectangle(-5, -5, 20, 20), 100],
    ['outside: nothing', rectangle(20, 20, 30, 30), 0],
  ])('keeps of a rectangle %s', (_what, ring, area) => {
    for (const convex of [square, square.toReversed()]) {
      const rest = clipped(ring, convex);
      expect(areaOf(rest)).toBeCloseTo(area, 9);
      for (const [x, y] of rest) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(x, y)).toBeLessThanOrEqual(10 + 1e-9);
      }
    }
  });

  test('is empty where the rings do not meet', () => {
    expect(clipped(rectangle(20, 20, 30, 30), square)).toEqual([]);
  });

  test('cuts a corner off with a slanted side', () => {
    const triangle: Ring = [
      [0, 0],
      [10, 0],
      [0, 10],
    ];
    expect(areaOf(clipped(square, triangle))).toBeCloseTo(50, 9);
  });
});

test('turned() turns clockwise on a screen, where y points down', () => {
  const [x, y] = turned([1, 0], 90);
  expect(x).toBeCloseTo(0, 12);
  expect(y).toBeCloseTo(1, 12);
});

test('moved() adds', () => {
  expect(moved([1, 2], [10, 20])).toEqual([11, 22]);
});

test('an ellipse has its corners on the ellipse and nearly its area', () => {
  const ring = ellipse(3, 4, 2, 5, 200);
  expect(ring).toHaveLength(200);
  for (const [x, y] of ring) expect(((x - 3) / 2) ** 2 + ((y - 4) / 5) ** 2).toBeCloseTo(1, 9);
  expect(areaOf(ring)).toBeCloseTo(Math.PI * 10, 1);
});

test('a leaf begins at its root and points up at 0 degrees', () => {
  const ends = boundsOf(leaf([5, 9], 0, 4, 1));
  for (const [at, value] of [4, 5, 6, 9].entries()) expect(ends[at]).toBeCloseTo(value, 9);
});
