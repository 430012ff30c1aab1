import { describe, expect, test } from 'vitest';
import { FULL, SMOKE } from '../../../../lab/settings.ts';
import { encodeWords, PAD, splitWords, VOCABULARY } from '../../../../lab/text/vocabulary.ts';

describe('VOCABULARY', () => {
  test('has no word twice', () => {
    expect(VOCABULARY.filter((word, at) => VOCABULARY.indexOf(word) !== at)).toEqual([]);
  });

  test('fits into every model', () => {
    for (const { vocabulary } of [FULL.model, SMOKE.model]) {
      expect(VOCABULARY.length).toBeLessThanOrEqual(vocabulary);
    }
  });

  test('holds words that a typed line is split into again', () => {
    const typed = VOCABULARY.filter((word) => word !== PAD);
    expect(splitWords(typed.join(' '))).toEqual(typed);
  });
});

describe('encodeWords', () => {
  test('gives each word its place, in order', () => {
    const words = ['red', 'mug', 'red', '?', '.', ','];
    expect(encodeWords(words).map((index) => VOCABULARY[index])).toEqual(words);
    expect(encodeWords(VOCABULARY)).toEqual([...VOCABULARY.keys()]);
  });

  test('names a word that it does not know and known ones with the same first letter', () => {
    expect(() => encodeWords(['the', 'lantern'])).toThrow(/does not know the word "lantern".*: .*\blamp\b.*\blight\b/);
    expect(() => encodeWords(['the', 'lantern'])).not.toThrow(/\bmug\b/);
  });

  test('names a word to which none is alike', () => {
    expect(() => encodeWords(['zebra'])).toThrow('does not know the word "zebra". See the list of words.');
  });
});

test('splitWords() takes punctuation apart and makes letters small', () => {
  expect(splitWords('  What color is the MUG?Red, clearly. ')).toEqual(
    'what color is the mug ? red , clearly .'.split(' '),
  );
  expect(splitWords('  ')).toEqual([]);
});
