import { describe, expect, test } from 'vitest';
import { differingWords, segmentOf } from '../../../../lab/text/preference-pair.ts';
import { segmentBatch } from '../../../../lab/text/text-batch.ts';
import { PAD, VOCABULARY } from '../../../../lab/text/vocabulary.ts';
import { given } from '../lab-builders.ts';

const wordsOf = (indices: Int32Array) => Array.from(indices, (index) => VOCABULARY[index]);
const [yes, no] = [true, false];

describe('differingWords', () => {
  test.each([
    ['one word of as many', 'it is red', 'it is blue', [no, no, yes, no], [no, no, yes, no]],
    [
      'two words against one',
      'it is above the cat',
      'it is left of the cat',
      [no, no, yes, no, no, no],
      [no, no, yes, yes, no, no, no],
    ],
    ['a word more', 'it is the cat', 'it is cat', [no, no, yes, no, no], [no, no, no, no]],
    ['nothing', 'it is red', 'it is red', [no, no, no, no], [no, no, no, no]],
    ['everything', 'red', 'blue', [yes, no], [yes, no]],
    ['half of a corner', 'top left', 'top right', [no, yes, no], [no, yes, no]],
  ])('finds %s', (_what, chosen, rejected, first, second) => {
    expect(differingWords(chosen, rejected)).toEqual([first, second]);
  });

  test('shares the same words in the same order on both sides, as many as can be', () => {
    const [a, b] = ['the cat is red , clearly', 'well , the red cat is blue'].map((text) => text.split(' '));
    const [first, second] = differingWords('the cat is red , clearly', 'well , the red cat is blue');
    const shared = a?.filter((_, at) => !first[at]);
    expect(shared).toEqual(b?.filter((_, at) => !second[at]));
    expect(shared).toEqual(['the', 'cat', 'is']);
  });
});

describe('segmentOf', () => {
  test('marks the places whose next word belongs to the answer, up to its end', () => {
    const { words, targets, from, to } = segmentOf('what color is the mug ?', 'it is red', 12);
    expect(wordsOf(words)).toEqual([...'what color is the mug ? it is red .'.split(' '), PAD, PAD]);
    expect(wordsOf(targets)).toEqual([...'color is the mug ? it is red .'.split(' '), PAD, PAD, PAD]);
    expect(words[from]).toBe(VOCABULARY.indexOf('?'));
    expect(wordsOf(targets.subarray(from, to))).toEqual(['it', 'is', 'red', '.']);
  });

  test('adds a question mark and a full stop only where they are missing', () => {
    const typed = segmentOf('What color is the mug', 'It is red.', 12);
    expect(typed).toEqual(segmentOf('what color is the mug ?', 'it is red', 12));
  });

  test('takes a text that just fits and refuses one word more, with the answer', () => {
    // Ten words and the end, which is only a target.
    const { to, targets } = segmentOf('what color is the mug ?', 'it is a red', 10);
    expect(wordsOf(targets)).toEqual('color is the mug ? it is a red .'.split(' '));
    expect(to).toBe(10);
    expect(() => segmentOf('what color is the mug ?', 'it is a red mug', 10)).toThrow(
      'Question and answer have 11 words, the miniature reads at most 10: shorten "it is a red mug"',
    );
  });

  test('refuses a word that the model does not know', () => {
    expect(() => segmentOf('what color is the dog ?', 'it is red', 12)).toThrow('"dog"');
  });
});

test('segmentBatch() lays segments side by side and moves their spans along', () => {
  const segments = ['red', 'blue', 'green', 'it is red'].map((answer) => segmentOf('what color ?', answer, 8));
  const { batch, segments: each, words, targets, spans } = segmentBatch(segments, 2);
  expect([batch, each, words.length, targets.length]).toEqual([2, 2, 32, 32]);
  for (const [at, segment] of segments.entries()) {
    expect(words.subarray(at * 8, at * 8 + 8)).toEqual(segment.words);
    const { from, to } = given(spans[at]);
    expect(targets.subarray(from, to)).toEqual(segment.targets.subarray(segment.from, segment.to));
    expect(from).toBe(at * 8 + segment.from);
  }
});
