import { describe, expect, test } from 'vitest';
import { createAlbum, drawPictures, pictureOf, sampleScenes } from '../../../lab/album.ts';
import { given } from './lab-builders.ts';

const BYTES = 96 * 96 * 3;

describe('sampleScenes', () => {
  test('begins with the same scenes however many there are', () => {
    expect(sampleScenes(3, 'few', 6).slice(0, 3)).toEqual(sampleScenes(3, 'few', 3));
  });

  test('gives other scenes to another seed or name', () => {
    const scenes = sampleScenes(3, 'few', 3);
    expect(sampleScenes(4, 'few', 3)).not.toEqual(scenes);
    expect(sampleScenes(3, 'others', 3)).not.toEqual(scenes);
  });
});

describe('createAlbum', () => {
  const scenes = sampleScenes(3, 'few', 3);
  const album = createAlbum('few', scenes);

  test('gives the pictures of the scenes that are asked for, in that order, from 0 to 1', () => {
    const pictures = album.pictures([2, 0, 2]);
    expect(pictures).toHaveLength(3 * BYTES);
    for (const [at, item] of [2, 0, 2].entries()) {
      const bytes = Uint8Array.from(pictures.subarray(at * BYTES, (at + 1) * BYTES), (value) =>
        Math.round(value * 255),
      );
      expect(bytes).toEqual(pictureOf(given(scenes[item])));
    }
    expect(pictures.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  test('takes pictures drawn before instead of drawing again', () => {
    const bytes = drawPictures(scenes, (length) => new SharedArrayBuffer(length));
    new Uint8Array(bytes)[0] = 51;
    expect(createAlbum('few', scenes, bytes).pictures([0])[0]).toBeCloseTo(0.2, 6);
  });

  test('pictures of different scenes differ', () => {
    expect(album.pictures([0])).not.toEqual(album.pictures([1]));
  });
});
