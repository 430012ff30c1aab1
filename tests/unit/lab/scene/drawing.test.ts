import { describe, expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { COLOR_FILLS, drawScene } from '../../../../lab/scene/drawing.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS, BACKGROUNDS } from '../../../../lab/scene/scene-words.ts';
import { sceneSvg, shapePath } from '../../../../lab/scene/svg.ts';
import { makeObject, makeScene } from '../lab-builders.ts';

const scenes = sampleScenes(3, 'drawing', 30);

describe('drawScene', () => {
  test('draws the background and then each object in turn', () => {
    for (const scene of scenes) {
      const order = drawScene(scene).map(({ object }) => object);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(new Set(order)).toEqual(new Set([-1, ...scene.objects.keys()]));
    }
  });

  test('rounds every place to two decimals and names every fill as #rrggbb', () => {
    for (const { rings, fill } of scenes.flatMap(drawScene)) {
      expect(fill).toMatch(/^#[0-9a-f]{6}$/);
      const places = rings.flat(2);
      expect(places.every((value) => String(value).match(/^-?\d+(\.\d{1,2})?$/))).toBe(true);
      expect(rings.every((ring) => ring.length > 2)).toBe(true);
    }
  });

  test.each(OBJECT_CLASSES)('gives a %s its color in every pattern and light marks unless it is plain', (name) => {
    for (const color of COLORS) {
      for (const pattern of PATTERNS) {
        const fills = drawScene(makeScene(makeObject({ class: name, color, pattern }))).map(({ fill }) => fill);
        expect(fills).toContain(COLOR_FILLS[color]);
        const plain = drawScene(makeScene(makeObject({ class: name, color }))).map(({ fill }) => fill);
        expect(fills).toHaveLength(plain.length + (pattern === 'plain' ? 0 : 1));
      }
    }
  });

  test('keeps stripes and dots within the body', () => {
    for (const pattern of ['striped', 'dotted'] as const) {
      const object = makeObject({ class: 'ball', pattern, x: 48, y: 48, radius: 16 });
      const light = drawScene(makeScene(object)).filter(({ object: index, fill }) => index === 0 && fill === '#f7f3ea');
      expect(light).toHaveLength(1);
      for (const [x, y] of light.flatMap(({ rings }) => rings.flat())) {
        expect(Math.hypot(x - 48, y - 48)).toBeLessThan(0.86 * 16 + 0.02);
      }
    }
  });

  test('keeps an object near its circle', () => {
    for (const scene of scenes) {
      for (const { object: index, rings } of drawScene(scene)) {
        const object = scene.objects[index];
        if (!object) continue;
        for (const [x, y] of rings.flat()) {
          expect(Math.hypot(x - object.x, y - object.y)).toBeLessThan(object.radius + 2.5);
        }
      }
    }
  });

  test('draws six different backgrounds', () => {
    const drawn = BACKGROUNDS.map((texture) =>
      JSON.stringify(
        drawScene({ ...makeScene(), background: { texture, hue: 90 } }).filter(({ object }) => object < 0),
      ),
    );
    expect(new Set(drawn).size).toBe(BACKGROUNDS.length);
  });
});

describe('sceneSvg', () => {
  test('has one group for each object, in order, and paths before the first', () => {
    for (const scene of scenes) {
      const svg = sceneSvg(scene);
      const groups = [...svg.matchAll(/<g data-object="(\d+)">(.*?)<\/g>/g)];
      expect(groups.map(([, index]) => Number(index))).toEqual([...scene.objects.keys()]);
      for (const [, index, content] of groups) {
        const own = drawScene(scene).filter(({ object }) => object === Number(index));
        expect(content?.match(/<path /g)).toHaveLength(own.length);
      }
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 96 96"><path .*<\/svg>$/);
    }
  });

  test('writes every ring of a shape as a closed path', () => {
    const rings = [
      [
        [0, 0],
        [1, 0],
        [1, 2.5],
      ],
      [
        [4, 4],
        [5, 4],
        [5, 5],
      ],
    ] as [number, number][][];
    expect(shapePath({ rings })).toBe('M0 0L1 0L1 2.5ZM4 4L5 4L5 5Z');
  });
});
