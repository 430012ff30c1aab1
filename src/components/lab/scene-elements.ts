import type { Scene } from '../../../lab/scene/scene-schema.ts';
import { scenePaths, type ScenePath } from '../../../lab/scene/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The drawing of a scene from back to front, by the object that it belongs to; -1 for the background. */
export function sceneElements(scene: Scene): Map<number, SVGPathElement[]> {
  const shapes = scenePaths(scene);
  const layers = [-1, ...scene.objects.keys()];
  return new Map(layers.map((layer) => [layer, shapes.filter(({ object }) => object === layer).map(pathElement)]));
}

function pathElement({ fill, d }: ScenePath): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill', fill);
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', d);
  return path;
}
