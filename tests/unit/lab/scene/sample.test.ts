import { expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { randomOf } from '../../../../lab/random.ts';
import { sampleScene } from '../../../../lab/scene/sample.ts';
import { sceneSchema } from '../../../../lab/scene/scene-schema.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS } from '../../../../lab/scene/scene-words.ts';
import { issuesOf } from '../../builders.ts';

const scenes = sampleScenes(1, 'sampled', 300);
const objects = scenes.flatMap((scene) => scene.objects);

test('every scene obeys the schema and has 1 to 4 objects', () => {
  for (const scene of scenes) expect(issuesOf(sceneSchema, scene)).toEqual([]);
  expect(new Set(scenes.map((scene) => scene.objects.length))).toEqual(new Set([1, 2, 3, 4]));
});

test('the circles of two objects do not meet and none leaves the picture', () => {
  for (const { objects: own } of scenes) {
    for (const [at, a] of own.entries()) {
      for (const b of own.slice(at + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius + 4.5);
      }
      expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(a.radius - 0.01);
      expect(Math.max(a.x, a.y)).toBeLessThanOrEqual(96 - a.radius + 0.01);
    }
  }
});

test('the same key gives the same scene, another key another one', () => {
  expect(sampleScene(randomOf(5, 'scene'))).toEqual(sampleScene(randomOf(5, 'scene')));
  expect(sampleScene(randomOf(6, 'scene'))).not.toEqual(sampleScene(randomOf(5, 'scene')));
});

test.each([
  ['class', OBJECT_CLASSES],
  ['color', COLORS],
  ['pattern', PATTERNS],
] as const)('every %s is about as frequent as the others', (field, values) => {
  for (const value of values) {
    const share = objects.filter((object) => object[field] === value).length / objects.length;
    expect(Math.abs(share - 1 / values.length)).toBeLessThan(0.3 / values.length);
  }
});

test('no object has a size between small and large', () => {
  const small = objects.filter(({ radius }) => radius < 13.5).length;
  expect(objects.filter(({ radius }) => radius > 13 && radius < 14.5)).toEqual([]);
  expect(Math.abs(small / objects.length - 0.5)).toBeLessThan(0.1);
});
