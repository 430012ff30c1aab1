import { drawScene } from './drawing.ts';
import type { Shape } from './geometry.ts';
import type { Scene } from './scene-schema.ts';
import { SCENE_SIZE } from './scene-words.ts';

/** One area of a scene in one fill. */
export interface ScenePath {
  fill: string;
  /** Index of the object that it belongs to; -1 for the background. */
  object: number;
  /** Path data, to be filled by the rule "evenodd". */
  d: string;
}

/** The scene as filled paths, from back to front. */
export function scenePaths(scene: Scene): ScenePath[] {
  return drawScene(scene).map((shape) => ({ fill: shape.fill, object: shape.object, d: shapePath(shape) }));
}

/** The `d` of a shape's path. */
export function shapePath({ rings }: Pick<Shape, 'rings'>): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
}

/** The scene as an SVG drawing of 96 x 96 units; each object is a group with its index in `data-object`. */
export function sceneSvg(scene: Scene): string {
  const shapes = scenePaths(scene);
  const groups = [-1, ...scene.objects.keys()].map((object) => {
    const paths = shapes
      .filter((shape) => shape.object === object)
      .map(({ fill, d }) => `<path fill="${fill}" fill-rule="evenodd" d="${d}"/>`);
    return object < 0 ? paths.join('') : `<g data-object="${object}">${paths.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SCENE_SIZE} ${SCENE_SIZE}">${groups.join('')}</svg>`;
}
