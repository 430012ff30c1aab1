import { randomOf } from './random.ts';
import { rasterizeScene } from './scene/raster.ts';
import { sampleScene } from './scene/sample.ts';
import type { Scene } from './scene/scene-schema.ts';
import { SCENE_SIZE } from './scene/scene-words.ts';

/** Bytes of one picture: 96 x 96 pixels of red, green and blue. */
const PICTURE_BYTES = SCENE_SIZE * SCENE_SIZE * 3;

/** Scenes of one purpose with their pictures. */
export interface Album {
  name: string;
  scenes: Scene[];
  /** Pictures [items, 96, 96, 3] of the given scenes, values from 0 to 1. */
  pictures(items: readonly number[]): Float32Array;
}

/** `count` scenes, each from a stream of its own, so that more scenes of a name begin with the same ones. */
export function sampleScenes(seed: number, name: string, count: number): Scene[] {
  return Array.from({ length: count }, (_, at) => sampleScene(randomOf(seed, name, at)));
}

/** The picture as the encoder sees it: 8 bits a channel, as any picture file would hold it. */
export function pictureOf(scene: Scene): Uint8Array {
  const { rgb } = rasterizeScene(scene);
  const bytes = new Uint8Array(rgb.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.round((rgb[i] as number) * 255);
  return bytes;
}

/** Draws every scene once, or uses the `bytes` of `drawPictures`, which threads can share. */
export function createAlbum(
  name: string,
  scenes: Scene[],
  bytes: ArrayBufferLike = drawPictures(scenes, (length) => new ArrayBuffer(length)),
): Album {
  const pictures = new Uint8Array(bytes);
  return {
    name,
    scenes,
    pictures(items) {
      const out = new Float32Array(items.length * PICTURE_BYTES);
      for (const [at, item] of items.entries()) {
        const from = item * PICTURE_BYTES;
        for (let i = 0; i < PICTURE_BYTES; i += 1) out[at * PICTURE_BYTES + i] = (pictures[from + i] as number) / 255;
      }
      return out;
    },
  };
}

/** Pictures of all scenes, one after the other, in what `allocate` gives for so many bytes. */
export function drawPictures<Bytes extends ArrayBufferLike>(
  scenes: readonly Scene[],
  allocate: (length: number) => Bytes,
): Bytes {
  const bytes = allocate(scenes.length * PICTURE_BYTES);
  const pictures = new Uint8Array(bytes);
  for (const [at, scene] of scenes.entries()) pictures.set(pictureOf(scene), at * PICTURE_BYTES);
  return bytes;
}
