import { drawScene } from './drawing.ts';
import type { Ring } from './geometry.ts';
import type { Scene } from './scene-schema.ts';
import { SCENE_SIZE } from './scene-words.ts';

/** A scene as pixels. */
export interface Raster {
  /** Pixels a side. */
  size: number;
  /** [size, size, 3], from 0 to 1. */
  rgb: Float32Array;
  /** [size, size] index of the object that is seen in most of the pixel, -1 for the background. */
  owner: Int8Array;
}

/** Lines a pixel at which coverage is sampled; along a line it is exact. */
const LINES = 4;

/** Draws a scene. It needs no canvas, so that Node and every browser give the model the same picture. */
export function rasterizeScene(scene: Scene, size = SCENE_SIZE): Raster {
  const raster: Raster = {
    size,
    rgb: new Float32Array(size * size * 3),
    owner: new Int8Array(size * size).fill(-1),
  };
  const scale = size / SCENE_SIZE;
  for (const { fill, rings, object } of drawScene(scene)) {
    const color = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
    eachCoverage(rings, size, scale, (pixel, coverage) => {
      for (let channel = 0; channel < 3; channel += 1) {
        const at = pixel * 3 + channel;
        const below = raster.rgb[at] as number;
        raster.rgb[at] = below + coverage * ((color[channel] as number) - below);
      }
      if (coverage > 0.5) raster.owner[pixel] = object;
    });
  }
  return raster;
}

/** Calls `put` with each pixel that the rings touch by the even-odd rule, and the share of it that they cover. */
export function eachCoverage(
  rings: readonly Ring[],
  size: number,
  scale: number,
  put: (pixel: number, coverage: number) => void,
): void {
  const crossings = crossingsByLine(rings, size * LINES, scale * LINES);
  const row = new Float64Array(size);
  for (let y = 0; y < size; y += 1) {
    let isTouched = false;
    for (let line = 0; line < LINES; line += 1) {
      const own = crossings.get(y * LINES + line)?.toSorted((a, b) => a - b);
      if (!own) continue;
      isTouched = true;
      for (let at = 0; at + 1 < own.length; at += 2) {
        addSpan(row, scale * (own[at] as number), scale * (own[at + 1] as number));
      }
    }
    if (!isTouched) continue;
    for (let x = 0; x < size; x += 1) {
      const coverage = (row[x] as number) / LINES;
      if (coverage > 0) put(y * size + x, Math.min(1, coverage));
    }
    row.fill(0);
  }
}

/** Where edges cross the middles of `lines` lines, `perUnit` of them in a scene unit. */
function crossingsByLine(rings: readonly Ring[], lines: number, perUnit: number): Map<number, number[]> {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) as Ring[number];
    for (const [x, y] of ring) {
      const [top, bottom] = y < beforeY ? [y, beforeY] : [beforeY, y];
      const last = Math.min(lines, Math.ceil(bottom * perUnit - 0.5));
      for (let line = Math.max(0, Math.ceil(top * perUnit - 0.5)); line < last; line += 1) {
        const height = (line + 0.5) / perUnit;
        const crossing = x + ((height - y) * (beforeX - x)) / (beforeY - y);
        const own = crossings.get(line);
        if (own) own.push(crossing);
        else crossings.set(line, [crossing]);
      }
      [beforeX, beforeY] = [x, y];
    }
  }
  return crossings;
}

/** Adds the length of the span in each pixel of the row. */
function addSpan(row: Float64Array, from: number, to: number): void {
  const left = Math.max(0, from);
  const right = Math.min(row.length, to);
  for (let x = Math.floor(left); x < right; x += 1) {
    row[x] = (row[x] as number) + Math.min(x + 1, right) - Math.max(x, left);
  }
}
