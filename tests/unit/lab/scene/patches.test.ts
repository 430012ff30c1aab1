import { describe, expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { patchOwners, patchShares } from '../../../../lab/scene/patches.ts';
import { rasterizeScene, type Raster } from '../../../../lab/scene/raster.ts';
import { given } from '../lab-builders.ts';

/** A raster of 4 x 4 pixels of which only the owners matter. */
function rasterOf(...rows: number[][]): Raster {
  return { size: 4, rgb: new Float32Array(48), owner: Int8Array.from(rows.flat()) };
}
const raster = rasterOf([0, 0, -1, 1], [0, 1, -1, -1], [0, 0, 1, 1], [1, 1, 1, -1]);

describe('patchShares', () => {
  test('gives the share of each patch in which an object is seen', () => {
    expect(patchShares(raster, 2, 2).map((share) => [...share])).toEqual([
      [0.75, 0, 0.5, 0],
      [0.25, 0.25, 0.5, 0.75],
    ]);
  });

  test('adds up to the pixels of each object in a real scene', () => {
    for (const scene of sampleScenes(4, 'patches', 8)) {
      const drawn = rasterizeScene(scene);
      for (const [object, share] of patchShares(drawn, 8, scene.objects.length).entries()) {
        const pixels = drawn.owner.filter((owner) => owner === object).length;
        expect(share.reduce((sum, value) => sum + value * 64, 0)).toBeCloseTo(pixels, 3);
        expect(share).toHaveLength(144);
      }
    }
  });
});

describe('patchOwners', () => {
  test('gives each patch to what is seen in most of it; the background wins ties, then the earlier object', () => {
    expect([...patchOwners(raster, 2, 2)]).toEqual([0, -1, 0, 1]);
    const tied = rasterOf([0, 0, 1, 1], [-1, -1, 1, -1], [0, 0, 0, 1], [1, 1, -1, -1]);
    expect([...patchOwners(tied, 2, 2)]).toEqual([-1, 1, 0, -1]);
  });

  test('agrees with the shares of a real scene', () => {
    for (const scene of sampleScenes(4, 'owners', 8)) {
      const drawn = rasterizeScene(scene);
      const shares = patchShares(drawn, 8, scene.objects.length);
      for (const [patch, owner] of patchOwners(drawn, 8, scene.objects.length).entries()) {
        const own = shares.map((share) => given(share[patch]));
        const background = 1 - own.reduce((sum, value) => sum + value, 0);
        const most = Math.max(background, ...own);
        expect(owner < 0 ? background : own[owner]).toBeCloseTo(most, 5);
      }
    }
  });
});
