import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../../lab/scene/scene-schema.ts';
import { listQuestions } from '../../../../lab/text/question-list.ts';
import {
  CHIPS,
  firstAnswers,
  questionAbout,
  regionWords,
  subjectOf,
  type Chip,
} from '../../../../src/components/lab/live-questions.ts';
import { makeObject } from '../../lab/lab-builders.ts';

const scene: Scene = {
  background: { texture: 'plain', hue: 0 },
  objects: [
    makeObject({ color: 'blue' }),
    makeObject({ class: 'cat', color: 'blue', x: 70, y: 30 }),
    makeObject({ class: 'lamp', x: 70, y: 75 }),
  ],
};
const questions = listQuestions(scene);
const kinds = Object.keys(CHIPS) as Chip[];

test('a chip asks about the object, or about all', () => {
  for (const subject of scene.objects.keys()) {
    const found = kinds.map((kind) => questionAbout(questions, kind, scene, subject));
    const others = found.filter((question) => question && (subjectOf(question, scene) ?? subject) !== subject);
    expect(others).toEqual([]);
    // By its color only what has it alone.
    expect(found.map((question) => question?.kind)).toEqual(
      kinds.map((kind) => (kind === 'object' && subject < 2 ? undefined : kind)),
    );
  }
});

test('a question that is asked stays, in its wording', () => {
  const asked = questions.findLast(({ kind, about }) => kind === 'color' && about[0] === 1);
  expect(questionAbout(questions, 'color', scene, 1, asked)).toBe(asked);
  expect(questionAbout(questions, 'color', scene, 0, asked)?.about).toEqual([0]);
});

describe('answers to begin with', () => {
  const asked = questionAbout(questions, 'color', scene, 0)!;
  const example = { id: 'a', scene, question: asked.text, chosen: 'well , it is blue', rejected: 'well , it is red' };

  test('are those of the example while they are right', () => {
    expect(firstAnswers(example, asked)).toEqual({ chosen: 'well , it is blue', rejected: 'well , it is red' });
  });

  test('are plain ones where the object has another color, or something else is asked', () => {
    expect(firstAnswers(example, { ...asked, value: 'red' }).chosen).toMatch(/red$/);
    expect(firstAnswers({ ...example, question: 'why ?' }, asked).chosen).toMatch(/^the mug is blue$/);
  });
});

test('a region has its objects as its name', () => {
  expect([[], [1], [0, 2], [0, 1, 2]].map((about) => regionWords(scene, about))).toEqual([
    '',
    'the cat',
    'the mug and the lamp',
    'the objects',
  ]);
});
