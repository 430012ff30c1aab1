import { describe, expect, test } from 'vitest';
import { accuracyOf, valueSlots, type AnswerRecord } from '../../../../lab/probe/answers.ts';
import { randomOf } from '../../../../lab/random.ts';
import { makePair } from '../../../../lab/text/preference-pair.ts';
import { VOCABULARY } from '../../../../lab/text/vocabulary.ts';
import { given, makeScene } from '../lab-builders.ts';

describe('answers', () => {
  test('accuracyOf() gives the share of each kind and means over visual and text kinds', () => {
    const record = (kind: AnswerRecord['kind'], isRight: boolean): AnswerRecord => ({
      scene: 0,
      kind,
      isRight,
      chosenLogProb: -1,
      rejectedLogProb: -2,
    });
    const all = ['color', 'pattern', 'object', 'count', 'position', 'relation', 'use', 'sum'] as const;
    const records = [...all.map((kind) => record(kind, kind !== 'sum')), record('color', false), record('use', false)];
    const accuracy = accuracyOf(records);
    expect(accuracy).toMatchObject({ color: 0.5, relation: 1, use: 0.5, sum: 0, text: 0.25 });
    expect(accuracy['visual']).toBeCloseTo(5.5 / 6, 12);
  });

  test('accuracyOf() refuses records in which a kind is missing', () => {
    expect(() => accuracyOf([])).toThrow('No scene allows a question of the kind "color"');
  });

  test('valueSlots() compares the right word of each place with those of all other values, the right one first', () => {
    for (const [kind, count] of [
      ['color', [6]],
      ['count', [4]],
      ['position', [2, 2]],
      ['object', [8]],
    ] as const) {
      const pair = given(makePair(makeScene(), kind, randomOf(kind)));
      const slots = valueSlots(pair);
      expect(slots.map(({ candidates }) => candidates.length)).toEqual(count);
      for (const { word, candidates } of slots) {
        expect(pair.chosen.split(' ')[word]).toBe(VOCABULARY[candidates[0] ?? -1]);
        expect(new Set(candidates).size).toBe(candidates.length);
      }
      expect(pair.values[0]).toBe(slots.map(({ candidates }) => VOCABULARY[candidates[0] ?? -1]).join(' '));
    }
  });
});
