import { describe, expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { randomOf } from '../../../../lab/random.ts';
import { FULL } from '../../../../lab/settings.ts';
import { captionOf, differingWords, makePair, makePairs, segmentOf } from '../../../../lab/text/preference-pair.ts';
import { QUESTION_KINDS, TEXT_KINDS, VISUAL_KINDS } from '../../../../lab/text/question.ts';
import { NUMBERS, USES } from '../../../../lab/text/vocabulary.ts';
import { given, makeObject, makeScene } from '../lab-builders.ts';

const scenes = sampleScenes(8, 'pairs', 300);
const length = FULL.model.textLength;
const pairsOf = (kind: (typeof QUESTION_KINDS)[number]) =>
  scenes.flatMap((scene, at) => {
    const pair = makePair(scene, kind, randomOf('pair', kind, at));
    return pair ? [{ scene, pair, subject: scene.objects[pair.about[0] ?? -1] }] : [];
  });
const has = (answer: string, value: string | undefined) => ` ${answer} `.includes(` ${value} `);

describe('makePair', () => {
  test.each(QUESTION_KINDS)('%s: answers differ, fit the model and name objects of the scene', (kind) => {
    const made = pairsOf(kind);
    expect(made.length).toBeGreaterThan(150);
    for (const { scene, pair } of made) {
      expect(pair.kind).toBe(kind);
      expect(pair.chosen).not.toBe(pair.rejected);
      for (const index of [...pair.about, ...pair.rivals]) expect(scene.objects[index]).toBeDefined();
      expect(new Set(pair.about).size).toBe(pair.about.length);
      for (const answer of [pair.chosen, pair.rejected])
        expect(() => segmentOf(pair.question, answer, length)).not.toThrow();
    }
  });

  test.each(['color', 'pattern'] as const)(
    '%s: the chosen answer says that of the object, the rejected one not',
    (kind) => {
      for (const { scene, pair, subject } of pairsOf(kind)) {
        expect(pair.about).toHaveLength(1);
        expect(has(pair.question, subject?.class)).toBe(true);
        expect(has(pair.chosen, subject?.[kind])).toBe(true);
        expect(has(pair.rejected, subject?.[kind])).toBe(false);
        expect(pair.rivals).toEqual(
          scene.objects.flatMap((object, index) => (has(pair.rejected, object[kind]) ? [index] : [])),
        );
      }
    },
  );

  test('object: the chosen answer names the only object of the color', () => {
    for (const { scene, pair, subject } of pairsOf('object')) {
      expect(scene.objects.filter(({ color }) => has(pair.question, color))).toEqual([subject]);
      expect(has(pair.chosen, subject?.class)).toBe(true);
      expect(has(pair.rejected, subject?.class)).toBe(false);
    }
  });

  test('object: nothing is asked where no color belongs to one object alone', () => {
    const scene = makeScene(makeObject(), makeObject({ class: 'cat', x: 70 }));
    expect(makePair(scene, 'object', randomOf(1))).toBeUndefined();
  });

  test('count: the chosen answer says how many there are and the region is all of them', () => {
    for (const { scene, pair } of pairsOf('count')) {
      expect(has(pair.chosen, NUMBERS[scene.objects.length - 1])).toBe(true);
      expect(has(pair.rejected, NUMBERS[scene.objects.length - 1])).toBe(false);
      expect(pair.about).toEqual([...scene.objects.keys()]);
    }
  });

  test('position: the chosen answer names the corner, the rejected one another', () => {
    for (const { pair, subject } of pairsOf('position')) {
      const { x, y } = given(subject);
      const corner = `${y < 48 ? 'top' : 'bottom'} ${x < 48 ? 'left' : 'right'}`;
      expect(has(pair.chosen, corner)).toBe(true);
      expect(pair.rejected).toMatch(/(top|bottom) (left|right)/);
      expect(has(pair.rejected, corner)).toBe(false);
    }
  });

  test('position: nothing is asked of an object near the middle', () => {
    expect(makePair(makeScene(makeObject({ x: 50, y: 20 })), 'position', randomOf(1))).toBeUndefined();
  });

  test('relation: the chosen answer says on which side of the second object the first lies', () => {
    for (const { scene, pair, subject } of pairsOf('relation')) {
      const other = given(scene.objects[pair.about[1] ?? -1]);
      const { x, y } = given(subject);
      const isSideways = has(pair.question, 'left');
      const value = isSideways ? (x < other.x ? 'left of' : 'right of') : y < other.y ? 'above' : 'below';
      expect(pair.question.indexOf(subject?.class ?? '-')).toBeLessThan(pair.question.indexOf(other.class));
      expect(has(pair.chosen, value)).toBe(true);
      expect(has(pair.rejected, value)).toBe(false);
    }
  });

  test('use and sum: the chosen answer is right without the picture, and nothing in it is relevant', () => {
    for (const { pair } of TEXT_KINDS.flatMap(pairsOf)) expect([...pair.about, ...pair.rivals]).toEqual([]);
    for (const { pair } of pairsOf('use')) {
      const [, use] = given(Object.entries(USES).find(([name]) => has(pair.question, name)));
      expect([has(pair.chosen, use), has(pair.rejected, use)]).toEqual([true, false]);
    }
    const valueOf = (word: string | undefined) => NUMBERS.findIndex((number) => number === word) + 1;
    for (const { pair } of pairsOf('sum')) {
      const [, a, b] = given(/what is (\w+) plus (\w+) \?/.exec(pair.question));
      const sum = given(NUMBERS[valueOf(a) + valueOf(b) - 1]);
      expect([has(pair.chosen, `is ${sum}`), has(pair.rejected, `is ${sum}`)]).toEqual([true, false]);
    }
  });
});

describe('makePairs', () => {
  test('asks every kind once before it asks one again', () => {
    const pairs = makePairs(makeScene(), 2 * VISUAL_KINDS.length, randomOf(3), VISUAL_KINDS);
    for (const half of [pairs.slice(0, VISUAL_KINDS.length), pairs.slice(VISUAL_KINDS.length)]) {
      expect(half.map(({ kind }) => kind).toSorted()).toEqual(VISUAL_KINDS.toSorted());
    }
  });

  test('gives as many as asked for, the same for the same key', () => {
    for (const [at, scene] of scenes.slice(0, 20).entries()) {
      expect(makePairs(scene, 5, randomOf(at))).toHaveLength(5);
      expect(makePairs(scene, 5, randomOf(at))).toEqual(makePairs(scene, 5, randomOf(at)));
    }
  });
});

test('captionOf() tells class, color and pattern of every object and fits the model', () => {
  for (const scene of scenes) {
    const { question, answer } = captionOf(scene);
    const said = answer.split(' , ').toSorted();
    expect(said).toEqual(scene.objects.map((object) => `${object.class} ${object.color} ${object.pattern}`).toSorted());
    expect(() => segmentOf(question, answer, length)).not.toThrow();
  }
});

test('a full stop at the end of an answer is its end and no further word', () => {
  const [chosen, rejected] = differingWords('it is red .', 'it is blue .');
  expect(chosen).toEqual([false, false, true, false]);
  expect(rejected).toEqual([false, false, true, false]);
  const { from, to } = segmentOf('what color is the mug ?', 'it is red .', 24);
  expect(to - from).toBe(chosen.length);
});
