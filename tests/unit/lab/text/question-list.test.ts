import { expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { FULL } from '../../../../lab/settings.ts';
import { segmentOf } from '../../../../lab/text/preference-pair.ts';
import { listQuestions, plainAnswers } from '../../../../lab/text/question-list.ts';
import { given, makeObject, makeScene } from '../lab-builders.ts';

const scenes = sampleScenes(9, 'questions', 20);

test('no question about a scene is listed twice, and the same scene gives the same list', () => {
  for (const scene of scenes) {
    const texts = listQuestions(scene).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(listQuestions(scene).map(({ text }) => text)).toEqual(texts);
    for (const object of scene.objects) expect(texts).toContain(`what color is the ${object.class} ?`);
  }
});

test('plain answers differ in the value and fit the model', () => {
  const { textLength } = FULL.model;
  for (const question of scenes.flatMap(listQuestions)) {
    const { chosen, rejected, wrong } = plainAnswers(question);
    expect(question.wrongValues).toContain(wrong);
    expect(` ${chosen} `).toContain(` ${question.value} `);
    expect(chosen.replace(question.value, wrong)).toBe(rejected);
    for (const answer of [chosen, rejected]) expect(() => segmentOf(question.text, answer, textLength)).not.toThrow();
  }
});

test('the wrong answer is what another object shows, where there is such a one', () => {
  const scene = makeScene(makeObject(), makeObject({ class: 'cat', color: 'purple', x: 70, y: 70 }));
  const question = given(listQuestions(scene).find(({ text }) => text === 'what color is the mug ?'));
  expect(plainAnswers(question)).toEqual({ chosen: 'the mug is red', rejected: 'the mug is purple', wrong: 'purple' });
});
