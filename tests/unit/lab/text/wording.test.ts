import { describe, expect, test } from 'vitest';
import { sampleScenes } from '../../../../lab/album.ts';
import { randomOf } from '../../../../lab/random.ts';
import { FULL } from '../../../../lab/settings.ts';
import { differingWords, makePair, segmentOf } from '../../../../lab/text/preference-pair.ts';
import { VISUAL_KINDS } from '../../../../lab/text/question.ts';
import { rejectedAnswers, WORDINGS } from '../../../../lab/text/wording.ts';

const OTHER = 'a mug is for drinking';
const made = sampleScenes(8, 'wordings', 60).flatMap((scene, at) =>
  VISUAL_KINDS.flatMap((kind) => {
    const pair = makePair(scene, kind, randomOf('wording', kind, at));
    return pair ? [{ pair, answers: rejectedAnswers(pair, OTHER, randomOf('reworded', kind, at)) }] : [];
  }),
);
const holds = (answer: string, value: string) => ` ${answer} `.includes(` ${value} `);

describe('rejectedAnswers', () => {
  test('differ in ever more words, and each fits the model', () => {
    for (const { pair, answers } of made) {
      const differing = (answer: string) =>
        differingWords(pair.chosen, answer).flat().filter(Boolean).length -
        differingWords(pair.chosen, pair.rejected).flat().filter(Boolean).length;
      expect(answers.same).toBe(pair.rejected);
      expect(new Set([pair.chosen, ...Object.values(answers)]).size).toBe(WORDINGS.length + 1);
      for (const wording of ['ends', 'sentence', 'all'] as const)
        expect(differing(answers[wording])).toBeGreaterThan(0);
      for (const answer of Object.values(answers))
        expect(() => segmentOf(pair.question, answer, FULL.model.textLength)).not.toThrow();
    }
  });

  test('give the wrong value, but for the one that only says the right value in other words', () => {
    for (const { pair, answers } of made) {
      for (const wording of ['same', 'ends', 'sentence', 'all'] as const) {
        expect(holds(answers[wording], pair.wrong)).toBe(true);
        expect(pair.values.indexOf(pair.wrong)).toBeGreaterThan(0);
      }
      expect(holds(answers.words, pair.values[0] as string)).toBe(true);
      expect(answers.all.replace(pair.wrong, pair.values[0] as string)).toBe(answers.words);
      expect(answers.other).toBe(OTHER);
    }
  });
});
