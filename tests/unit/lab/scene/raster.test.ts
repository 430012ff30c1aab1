import { describe, expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { rectangle, type Ring } from '../../../../lab/scene/geometry.ts';
import { eachCoverage, rasterizeScene } from '../../../../lab/scene/raster.ts';
import { given, makeObject, makeScene } from '../lab-builders.ts';

/** Coverage [size, size] of the rings; what is not put is 0. */
function coverageOf(rings: Ring[], size = 4, scale = 1): number[] {
  const out = Array.from({ length: size * size }, () => 0);
  eachCoverage(rings, size, scale, (pixel, coverage) => {
    expect(out[pixel], 'a pixel is put once').toBe(0);
    out[pixel] = coverage;
  });
  return out;
}
const at = (coverage: number[], x: number, y: number) => given(coverage[y * 4 + x]);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('eachCoverage', () => {
  test('covers a pixel by the share of it that lies inside', () => {
    expect(at(coverageOf([rectangle(1, 1, 1.5, 2)]), 1, 1)).toBeCloseTo(0.5, 12);
    expect(at(coverageOf([rectangle(1, 1, 2, 1.5)]), 1, 1)).toBeCloseTo(0.5, 12);
    expect(at(coverageOf([rectangle(1.1, 1, 1.4, 2)]), 1, 1)).toBeCloseTo(0.3, 12);
    expect(sum(coverageOf([rectangle(1, 1, 1.5, 2)]))).toBeCloseTo(0.5, 12);
  });

  test('covers whole pixels wholly and their neighbors partly', () => {
    const coverage = coverageOf([rectangle(0.25, 1, 2.5, 3)]);
    expect([0, 1, 2, 3].map((x) => at(coverage, x, 1))).toEqual([0.75, 1, 0.5, 0]);
    expect([0, 1, 2, 3].map((x) => at(coverage, x, 2))).toEqual([0.75, 1, 0.5, 0]);
    expect(sum(coverage)).toBeCloseTo(4.5, 12);
  });

  test('covers half of a square by a triangle', () => {
    const triangle: Ring = [
      [0, 0],
      [4, 0],
      [0, 4],
    ];
    const coverage = coverageOf([triangle]);
    expect(sum(coverage)).toBeCloseTo(8, 9);
    expect(at(coverage, 0, 0)).toBeCloseTo(1, 9);
    expect(at(coverage, 3, 3)).toBe(0);
    expect(at(coverage, 1, 2)).toBeCloseTo(0.5, 9);
  });

  test('leaves a hole out by the even-odd rule, whichever way it runs', () => {
    for (const hole of [rectangle(1, 1, 3, 3), rectangle(1, 1, 3, 3).toReversed()]) {
      const coverage = coverageOf([rectangle(0, 0, 4, 4), hole]);
      expect(at(coverage, 1, 1)).toBe(0);
      expect(at(coverage, 2, 2)).toBe(0);
      expect(sum(coverage)).toBeCloseTo(12, 12);
    }
  });

  test('cuts off what lies beyond the picture', () => {
    expect(sum(coverageOf([rectangle(-5, -5, 1, 1)]))).toBeCloseTo(1, 12);
    expect(sum(coverageOf([rectangle(3, 3, 90, 90)]))).toBeCloseTo(1, 12);
    expect(sum(coverageOf([rectangle(-9, 1, -2, 3)]))).toBe(0);
    expect(sum(coverageOf([rectangle(6, 1, 9, 3)]))).toBe(0);
  });

  test('scales scene units to pixels', () => {
    expect(
      coverageOf([rectangle(1, 1, 1.5, 2)], 8, 2).flatMap((value, pixel) => (value ? [[pixel, value]] : [])),
    ).toEqual([
      [2 * 8 + 2, 1],
      [3 * 8 + 2, 1],
    ]);
  });
});

describe('rasterizeScene', () => {
  const scenes = sampleScenes(2, 'raster', 12);

  test('gives the same pixels each time, from 0 to 1', () => {
    for (const scene of scenes) {
      const { rgb, owner, size } = rasterizeScene(scene);
      expect(size).toBe(96);
      expect(rgb).toHaveLength(96 * 96 * 3);
      expect(rgb.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(rasterizeScene(scene)).toEqual({ size, rgb, owner });
    }
  });

  test('shows every object and the background', () => {
    for (const scene of scenes) {
      expect(new Set(rasterizeScene(scene).owner)).toEqual(new Set([-1, ...scene.objects.keys()]));
    }
  });

  test('gives the middle of a plain object its color and the object as owner', () => {
    const { rgb, owner } = rasterizeScene(makeScene(makeObject({ class: 'book', color: 'blue', x: 50, y: 40 })));
    const pixel = 46 * 96 + 50;
    expect(owner[pixel]).toBe(0);
    expect([...rgb.subarray(pixel * 3, pixel * 3 + 3)].map((value) => Math.round(value * 255))).toEqual([38, 104, 201]);
    expect(owner[0]).toBe(-1);
  });

  test('gives a pixel to the object that is drawn later', () => {
    const ball = makeObject({ class: 'ball', color: 'green' });
    const book = makeObject({ class: 'book', color: 'blue' });
    const middle = 36 * 96 + 30;
    expect(rasterizeScene(makeScene(ball, book)).owner[middle]).toBe(1);
    expect(rasterizeScene(makeScene(book, ball)).owner[middle]).toBe(1);
    expect(rasterizeScene(makeScene(book, ball)).rgb).not.toEqual(rasterizeScene(makeScene(ball, book)).rgb);
  });

  test('draws the same picture finer when it is larger', () => {
    const scene = makeScene();
    const [small, large] = [rasterizeScene(scene), rasterizeScene(scene, 192)];
    const mean = ({ rgb }: { rgb: Float32Array }) => rgb.reduce((total, value) => total + value, 0) / rgb.length;
    expect(large.rgb).toHaveLength(192 * 192 * 3);
    expect(Math.abs(mean(large) - mean(small))).toBeLessThan(0.002);
  });

  test('gives an object as many pixels as it covers: about the same area at every size', () => {
    const scene = makeScene(makeObject({ class: 'book', radius: 14, x: 48, y: 48, rotation: 7 }));
    const [coarse = 0, fine = 0] = [96, 768].map(
      (size) => rasterizeScene(scene, size).owner.filter((owner) => owner === 0).length / size ** 2,
    );
    expect(Math.abs(coarse / fine - 1)).toBeLessThan(0.02);
  });
});
