import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../../src/schemas/nearest-word.ts';

const KNOWN = ['kind', 'title', 'caption', 'summary', 'measure', 'measures', 'isFilled', 'color'];

describe('nearestWord', () => {
  test.each([
    ['titel', 'title'],
    ['color', 'color'],
    ['mesures', 'measures'],
    ['measurs', 'measure'],
    ['measures', 'measures'],
    ['isfilled', 'isFilled'],
    ['sumary', 'summary'],
    ['captoins', 'caption'],
  ])('finds what %j stands for', (word, meant) => {
    expect(nearestWord(word, KNOWN)).toBe(meant);
  });

  test.each(['id', 'king', '', 'note', 'constructor', 'x'.repeat(100_000), 'caption'.repeat(10_000)])(
    'finds nothing near %.20j',
    (word) => {
      expect(nearestWord(word, ['kind of', 'title', 'caption'])).toBeUndefined();
    },
  );

  test('finds nothing among no words', () => {
    expect(nearestWord('title', [])).toBeUndefined();
  });
});
