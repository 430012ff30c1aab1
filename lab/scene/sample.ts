import type { Random } from '../random.ts';
import type { ObjectClass, Scene, SceneObject } from './scene-schema.ts';
import { BACKGROUNDS, COLORS, OBJECT_CLASSES, OBJECT_COUNT, PATTERNS, RADIUS, SCENE_SIZE } from './scene-words.ts';

/** Small and large objects, equally often, with nothing between. */
const SIZE_BANDS = [
  [RADIUS.min, 13],
  [14.5, RADIUS.max],
] as const;

/** Free space between the circles of two objects, in scene units: a drawing reaches up to 2 beyond its circle. */
const GAP = 4.5;

/** Places tried for an object before the scene is begun again. */
const TRIES = 40;

/** A random scene: 1 to 4 objects of different classes that do not overlap, all else independent. */
export function sampleScene(random: Random): Scene {
  const count = OBJECT_COUNT.min + random.below(OBJECT_COUNT.max - OBJECT_COUNT.min + 1);
  const background = { texture: random.pick(BACKGROUNDS), hue: random.below(360) };
  const classes = random.shuffle(OBJECT_CLASSES).slice(0, count);
  for (;;) {
    const objects = placeObjects(classes, random);
    if (objects) return { background, objects };
  }
}

function placeObjects(classes: readonly ObjectClass[], random: Random): SceneObject[] | undefined {
  const objects: SceneObject[] = [];
  for (const name of classes) {
    const [low, high] = random.pick(SIZE_BANDS);
    const radius = rounded(random.between(low, high));
    const place = freePlace(objects, radius, random);
    if (!place) return undefined;
    objects.push({
      class: name,
      color: random.pick(COLORS),
      pattern: random.pick(PATTERNS),
      ...place,
      radius,
      rotation: Math.round(random.between(-12, 12)),
    });
  }
  return objects;
}

function freePlace(
  objects: readonly SceneObject[],
  radius: number,
  random: Random,
): { x: number; y: number } | undefined {
  for (let at = 0; at < TRIES; at += 1) {
    const x = rounded(random.between(radius, SCENE_SIZE - radius));
    const y = rounded(random.between(radius, SCENE_SIZE - radius));
    const isFree = objects.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + radius + GAP);
    if (isFree) return { x, y };
  }
  return undefined;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
