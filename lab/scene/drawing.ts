import { backgroundShapes } from './background.ts';
import { clipped, ellipse, grown, moved, rectangle, turned, type Point, type Ring, type Shape } from './geometry.ts';
import { OBJECT_PARTS, type Part } from './object-parts.ts';
import type { Color, Pattern, Scene, SceneObject } from './scene-schema.ts';

export const COLOR_FILLS: Record<Color, string> = {
  red: '#d5302c',
  green: '#23964a',
  blue: '#2668c9',
  yellow: '#f4c92b',
  purple: '#8742b8',
  orange: '#f07f17',
};

const FIXED_FILLS: Record<Exclude<Part['fill'], 'body' | 'color'>, string> = {
  light: '#f7f3ea',
  dark: '#2c2f3a',
  wood: '#8a6a4f',
  leaf: '#6c8a3c',
  inside: '#4a4652',
};

/** Widths in scene units, so that small and large objects have the same line and the same pattern. */
const OUTLINE = 0.75;
const STRIPE = 3;
const DOT = 1.75;
const DOT_GRID = 5.4;

/** The scene as shapes, from back to front, to two decimals. */
export function drawScene(scene: Scene): Shape[] {
  const objects = scene.objects.flatMap((object, index) =>
    drawObject(object).map((shape) => ({ ...shape, object: index })),
  );
  return [...backgroundShapes(scene.background), ...objects].map(({ fill, rings, object }) => ({
    fill,
    object,
    rings: rings.map((ring) => ring.map(([x, y]): Point => [rounded(x), rounded(y)])),
  }));
}

function drawObject(object: SceneObject): Omit<Shape, 'object'>[] {
  const parts = OBJECT_PARTS[object.class];
  const place = (ring: Ring) =>
    ring.map(([x, y]) => moved(turned([x * object.radius, y * object.radius], object.rotation), [object.x, object.y]));
  return parts.flatMap(({ rings, fill, isDetail }) => {
    const outline = isDetail ? [] : [{ fill: FIXED_FILLS.dark, rings: outlined(rings).map(place) }];
    const color = COLOR_FILLS[object.color];
    const solid = { fill: fill === 'body' || fill === 'color' ? color : FIXED_FILLS[fill], rings: rings.map(place) };
    if (fill !== 'body' || object.pattern === 'plain') return [...outline, solid];
    const pattern = patternRings(object.pattern, rings[0] as Ring, object.radius);
    return [...outline, solid, { fill: FIXED_FILLS.light, rings: pattern.map(place) }];
  });

  /** Grown by the outline; holes shrink. */
  function outlined(rings: Ring[]): Ring[] {
    const width = OUTLINE / object.radius;
    return rings.map((ring, at) => grown(ring, at === 0 ? width : -width));
  }
}

/** Stripes or dots over a convex body, in the coordinates of the body. */
function patternRings(pattern: Exclude<Pattern, 'plain'>, body: Ring, radius: number): Ring[] {
  const whole: Ring[] = [];
  if (pattern === 'striped') {
    const width = STRIPE / radius;
    for (let x = -1 + width / 2; x < 1; x += 2 * width) whole.push(rectangle(x, -1, x + width, 1));
  } else {
    const step = DOT_GRID / radius;
    const rows = Math.ceil(2 / step);
    for (let row = 0; row <= rows; row += 1) {
      for (let column = 0; column <= rows; column += 1) {
        const x = -1 + step * (column + (row % 2) / 2);
        whole.push(ellipse(x, -1 + 0.87 * step * row, DOT / radius, DOT / radius, 12));
      }
    }
  }
  return whole.map((ring) => clipped(ring, body)).filter((ring) => ring.length > 2);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
