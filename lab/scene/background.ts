import { ellipse, rectangle, type Point, type Ring, type Shape } from './geometry.ts';
import type { Scene } from './scene-schema.ts';
import { SCENE_SIZE } from './scene-words.ts';

/** A pale ground with one texture a little darker than it. */
export function backgroundShapes({ hue, texture }: Scene['background']): Shape[] {
  const ground = { fill: hslToHex(hue, 0.3, 0.89), rings: [rectangle(0, 0, SCENE_SIZE, SCENE_SIZE)], object: -1 };
  const rings = textures[texture]();
  return rings.length ? [ground, { fill: hslToHex(hue, 0.26, 0.83), rings, object: -1 }] : [ground];
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.ceil((to - from) / by) }, (_, at) => from + at * by);

const textures: Record<Scene['background']['texture'], () => Ring[]> = {
  plain: () => [],
  dots: () =>
    steps(6, SCENE_SIZE, 12).flatMap((y, row) =>
      steps(row % 2 ? 6 : 0, SCENE_SIZE + 6, 12).map((x) => ellipse(x, y, 1.1, 1.1, 10)),
    ),
  grid: () => [
    ...steps(8, SCENE_SIZE, 16).map((x) => rectangle(x - 0.5, 0, x + 0.5, SCENE_SIZE)),
    ...steps(8, SCENE_SIZE, 16).map((y) => rectangle(0, y - 0.5, SCENE_SIZE, y + 0.5)),
  ],
  diagonals: () =>
    steps(-SCENE_SIZE, SCENE_SIZE, 12).map((x) => [
      [x, 0],
      [x + 1.4, 0],
      [x + SCENE_SIZE + 1.4, SCENE_SIZE],
      [x + SCENE_SIZE, SCENE_SIZE],
    ]),
  waves: () =>
    steps(8, SCENE_SIZE, 16).map((y) => {
      const edge = (width: number) =>
        steps(0, SCENE_SIZE + 1, 4).map((x): Point => [x, y + width + 2.4 * Math.sin(x / 6)]);
      return [...edge(-0.6), ...edge(0.6).toReversed()];
    }),
  floor: () => [rectangle(0, 64, SCENE_SIZE, SCENE_SIZE)],
};

/** Saturation and lightness from 0 to 1. */
function hslToHex(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
