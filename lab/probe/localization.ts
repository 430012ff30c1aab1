import { PATCH } from '../model/model-shape.ts';
import { patchOwners, patchShares } from '../scene/patches.ts';
import { rasterizeScene } from '../scene/raster.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { OBJECT_CLASSES } from '../scene/scene-words.ts';

/** How a map lies to a region. */
export interface Localization {
  /** Share of the map's sum that falls on the region, by the region's share of each patch. */
  share: number;
  /** Whether the highest patch holds some of the region (pointing game). */
  isHit: boolean;
  /** Of the map as a distribution over patches: 0 all in one patch, 1 everywhere alike. */
  entropy: number;
}

/** Measures a map [patches] of values from 0 up against a region [patches] of shares from 0 to 1. */
export function localize(map: Float32Array, region: Float32Array): Localization {
  let total = 0;
  let inside = 0;
  let highest = 0;
  for (const [patch, value] of map.entries()) {
    total += value;
    inside += value * (region[patch] as number);
    if (value > (map[highest] as number)) highest = patch;
  }
  let entropy = 0;
  for (const value of map) if (value > 0) entropy -= (value / total) * Math.log(value / total);
  return {
    share: total ? inside / total : 0,
    isHit: total > 0 && (region[highest] as number) > 0,
    entropy: total ? entropy / Math.log(map.length) : 1,
  };
}

/** Share of each patch that each object owns. */
export function objectShares(scene: Scene): Float32Array[] {
  return patchShares(rasterizeScene(scene), PATCH, scene.objects.length);
}

/** Shares of the patches that any of the objects owns; `shares` is that of each object. */
export function regionOf(shares: readonly Float32Array[], objects: readonly number[]): Float32Array {
  const region = new Float32Array(shares[0]?.length ?? 0);
  for (const object of new Set(objects)) {
    for (const [patch, share] of (shares[object] as Float32Array).entries()) {
      region[patch] = (region[patch] as number) + share;
    }
  }
  return region;
}

/** What owns most of each patch: 0 for the background, else one more than its index in OBJECT_CLASSES. */
export function patchClasses(scene: Scene): Uint8Array {
  return Uint8Array.from(patchOwners(rasterizeScene(scene), PATCH, scene.objects.length), (object) => {
    const owner = scene.objects[object];
    return owner ? 1 + OBJECT_CLASSES.indexOf(owner.class) : 0;
  });
}

/** Share of the patches that belong to an object and get its class. */
export function objectRecall(truth: Uint8Array, patches: Uint8Array): number {
  const own = [...truth.keys()].filter((at) => truth[at]);
  return own.length ? own.filter((at) => truth[at] === patches[at]).length / own.length : 0;
}
