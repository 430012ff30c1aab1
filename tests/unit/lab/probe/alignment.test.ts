import { describe, expect, test } from 'vitest';
import { mutualNeighbors, nearestNeighbors } from '../../../../lab/probe/alignment.ts';
import { given, normals } from '../lab-builders.ts';

describe('mutual neighbors', () => {
  test('finds the nearest by angle, not by length, without the item itself', () => {
    const features = Float32Array.of(1, 0, 100, 1, 0, 1, 0.1, 2);
    expect(nearestNeighbors(features, 2, 1)).toEqual([[1], [0], [3], [2]]);
    expect(nearestNeighbors(features, 2, 3).map((own) => own.toSorted())).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
  });

  test('gives ties to the earlier item', () => {
    expect(nearestNeighbors(Float32Array.of(1, 1, 2, 2, 3, 3), 2, 1)).toEqual([[1], [0], [0]]);
  });

  test('are all shared by a space and a turned and stretched copy of it', () => {
    const features = normals(50 * 2, 'space');
    const turned = features.map((value, at) => 3 * (at % 2 ? (features[at - 1] ?? NaN) : -(features[at + 1] ?? value)));
    const [first, second] = [features, turned].map((values) => nearestNeighbors(values, 2, 5));
    expect(mutualNeighbors(given(first), given(second))).toBe(1);
  });

  test('are shared by unrelated spaces as often as chance says', () => {
    const [first, second] = ['a', 'b'].map((name) => nearestNeighbors(normals(200 * 8, name), 8, 20));
    expect(Math.abs(mutualNeighbors(given(first), given(second)) - 20 / 199)).toBeLessThan(0.03);
  });

  test('are counted by hand', () => {
    expect(
      mutualNeighbors(
        [
          [1, 2],
          [0, 2],
        ],
        [
          [2, 3],
          [4, 5],
        ],
      ),
    ).toBe(0.25);
  });
});
