import { describe, expect, test } from 'vitest';
import { sceneSchema } from '../../../../lab/scene/scene-schema.ts';
import { issuesOf } from '../../builders.ts';
import { makeObject, makeScene } from '../lab-builders.ts';

const withObjects = (...objects: unknown[]) => ({ background: { texture: 'plain', hue: 200 }, objects });

describe('sceneSchema', () => {
  test('takes a scene as it is', () => {
    expect(sceneSchema.parse(makeScene())).toEqual(makeScene());
  });

  test('refuses an empty scene and tells why', () => {
    expect(issuesOf(sceneSchema, withObjects())).toEqual([
      'objects: an empty scene has nothing to ask about: give it 1 to 4 objects',
    ]);
  });

  test('refuses two objects of a class', () => {
    expect(issuesOf(sceneSchema, withObjects(makeObject(), makeObject({ x: 70 })))).toEqual([
      'objects: a class appears twice: each object of a scene is of another class',
    ]);
  });

  test('refuses more objects than a caption can name', () => {
    const classes = ['mug', 'lamp', 'plant', 'book', 'ball', 'chair', 'clock'] as const;
    const objects = classes.map((name) => makeObject({ class: name }));
    expect(issuesOf(sceneSchema, withObjects(...objects))).toEqual([expect.stringMatching(/^objects: .*4/)]);
    expect(issuesOf(sceneSchema, withObjects(...objects.slice(0, 4)))).toEqual([]);
  });

  test.each([
    ['class', 'dog', /"mug", "lamp", "plant", "book", "ball", "chair", "clock" or "cat"/],
    ['color', 'pink', /"red", "green"/],
    ['pattern', 'checked', /"plain", "striped" or "dotted"/],
    ['x', -1, /0/],
    ['y', 97, /96/],
    ['radius', 10, /11/],
    ['radius', 18, /17/],
    ['rotation', 13, /12/],
    ['size', 3, /size/],
  ])('refuses the %s %j of an object at its place', (field, value, message) => {
    const issues = issuesOf(sceneSchema, withObjects({ ...makeObject(), [field]: value }));
    expect(issues).toEqual([expect.stringMatching(message)]);
    expect(issues[0]).toMatch(new RegExp(`^objects\\.0\\.${field}: `));
  });
});
