import { drawScene, type Shape } from './drawing.ts';
import type { Scene } from './scene-schema.ts';
import { SCENE_SIZE } from './scene-words.ts';

/** The `d` of a shape's path. */
export function shapePath({ rings }: Pick<Shape, 'rings'>): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
}

/** The scene as an SVG drawing of 96 x 96 units; each object is a group with its index in `data-object`. */
export function sceneSvg(scene: Scene): string {
  const groups = [-1, ...scene.objects.keys()].map((object) => {
    const paths = drawScene(scene)
      .filter((shape) => shape.object === object)
      .map((shape) => `<path fill="${shape.fill}" fill-rule="evenodd" d="${shapePath(shape)}"/>`);
    return object < 0 ? paths.join('') : `<g data-object="${object}">${paths.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SCENE_SIZE} ${SCENE_SIZE}">${groups.join('')}</svg>`;
}
