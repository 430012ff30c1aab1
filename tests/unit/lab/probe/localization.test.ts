import { describe, expect, test } from 'vitest';
import { localize, regionOf } from '../../../../lab/probe/localization.ts';

const floats = (...values: number[]) => Float32Array.from(values);

describe('localize', () => {
  test('gives a map within the region the whole share, a hit and no entropy', () => {
    expect(localize(floats(0, 3, 0, 0), floats(0, 1, 0, 0))).toEqual({ share: 1, isHit: true, entropy: 0 });
  });

  test('gives a map beside the region no share and no hit', () => {
    expect(localize(floats(0, 0, 0, 2), floats(0, 1, 1, 0))).toEqual({ share: 0, isHit: false, entropy: 0 });
  });

  test('gives an even map the share of the area and the entropy 1', () => {
    const { share, entropy } = localize(floats(2, 2, 2, 2), floats(0.5, 0.25, 0, 0));
    expect(share).toBeCloseTo(0.75 / 4, 6);
    expect(entropy).toBeCloseTo(1, 6);
  });

  test('weighs each patch by the share of it that the region covers', () => {
    const { share, isHit, entropy } = localize(floats(3, 1, 0, 0), floats(0.5, 1, 0, 0));
    expect(share).toBeCloseTo((3 * 0.5 + 1) / 4, 6);
    expect(isHit).toBe(true);
    expect(entropy).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)) / Math.log(4), 6);
  });

  test('does not depend on the scale of the map', () => {
    const [map, region] = [floats(1, 4, 2, 3), floats(0, 1, 0.5, 0)];
    const [plain, scaled] = [map, map.map((value) => value * 1024)].map((values) => localize(values, region));
    expect(scaled?.share).toBeCloseTo(plain?.share ?? NaN, 6);
    expect(scaled?.entropy).toBeCloseTo(plain?.entropy ?? NaN, 6);
  });

  test('an empty map hits nothing and lies nowhere', () => {
    expect(localize(floats(0, 0), floats(1, 1))).toEqual({ share: 0, isHit: false, entropy: 1 });
  });
});

describe('regionOf', () => {
  const shares = [floats(0.5, 0, 0.25), floats(0.25, 1, 0), floats(0, 0, 0.5)];

  test('joins what the objects own, each of them once', () => {
    expect([...regionOf(shares, [0, 2])]).toEqual([0.5, 0, 0.75]);
    expect([...regionOf(shares, [1, 1, 1])]).toEqual([0.25, 1, 0]);
    expect([...regionOf(shares, [])]).toEqual([0, 0, 0]);
  });

  test('leaves the shares as they are', () => {
    regionOf(shares, [0, 1, 2]);
    expect([...(shares[0] ?? [])]).toEqual([0.5, 0, 0.25]);
  });
});
