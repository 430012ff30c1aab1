import { describe, expect, test } from 'vitest';
import { arrangedScene, objectsText, placedAt, readLiveState } from '../../../../src/components/lab/live-state.ts';
import { queryOf } from '../../../../src/lib/base/address-state.ts';
import type { Scene } from '../../../../lab/scene/scene-schema.ts';
import { makeObject } from '../../lab/lab-builders.ts';

const scene: Scene = {
  background: { texture: 'plain', hue: 0 },
  objects: [makeObject(), makeObject({ class: 'cat', x: 60, y: 70 })],
};

describe('the address', () => {
  test('holds every part of the state and gives it back', () => {
    const state = {
      scene: 'gradient-02',
      objects: '/60,20,blue,dotted',
      ask: 'how many things are there ?',
      chosen: 'i count two , clearly',
      rejected: '.',
      step: 'base-at-25',
      beta: '0.05',
      words: '1101-11',
    };
    expect(readLiveState(queryOf(state))).toEqual(state);
  });

  test('is empty for the bench as it opens', () => {
    expect(queryOf(readLiveState('?other=1'), '')).toBe('');
  });
});

describe('objects', () => {
  test('that were moved or painted come back, the others are not written', () => {
    const moved: Scene = {
      ...scene,
      objects: [scene.objects[0]!, makeObject({ class: 'cat', x: 61.25, y: 20, color: 'blue' })],
    };
    const text = objectsText(moved, scene);
    expect(text).toBe('/61.25,20,blue,plain');
    expect(arrangedScene(scene, text)).toEqual(moved);
    expect(objectsText(scene, scene)).toBe('');
  });

  test.each(['x', '1,2', 'NaN,3,blue,plain', '1,2,beige,plain', '1,2,blue,checked', ',,blue,plain', '/////'])(
    'of a text like "%s" stay as they were',
    (text) => {
      expect(arrangedScene(scene, text)).toEqual(scene);
    },
  );

  test('never leave the scene', () => {
    expect(placedAt(makeObject(), -5, 200)).toMatchObject({ x: 12, y: 84 });
    expect(arrangedScene(scene, '1e9,-4,red,plain').objects[0]).toMatchObject({ x: 84, y: 12 });
  });
});
