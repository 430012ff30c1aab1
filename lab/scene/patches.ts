import type { Raster } from './raster.ts';

/** For each object, the share of each patch's pixels in which it is seen; patches row by row. */
export function patchShares({ size, owner }: Raster, patch: number, objects: number): Float32Array[] {
  const side = size / patch;
  const shares = Array.from({ length: objects }, () => new Float32Array(side * side));
  for (const [pixel, object] of owner.entries()) {
    const share = shares[object];
    if (!share) continue;
    const at = Math.floor(pixel / size / patch) * side + Math.floor((pixel % size) / patch);
    share[at] = (share[at] as number) + 1 / (patch * patch);
  }
  return shares;
}

/** Index of what is seen in most of each patch: an object, or -1 for the background, which wins ties. */
export function patchOwners(raster: Raster, patch: number, objects: number): Int8Array {
  const shares = patchShares(raster, patch, objects);
  const patches = (raster.size / patch) ** 2;
  return Int8Array.from({ length: patches }, (_, at) => {
    const own = shares.map((share) => share[at] as number);
    let best = -1;
    let most = 1 - own.reduce((sum, share) => sum + share, 0);
    for (const [object, share] of own.entries()) {
      if (share > most + 1e-6) [best, most] = [object, share];
    }
    return best;
  });
}
