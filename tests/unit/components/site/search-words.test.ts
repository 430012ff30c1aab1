import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  foundRuns,
  holdsAll,
  indexQuery,
  isNumber,
  wordPatterns,
} from '../../../../src/components/site/search-words.ts';

const isIn = (text: string, term: string) => holdsAll(text, wordPatterns(term));

describe('a word', () => {
  test('is found in any case and with the endings of its stem', () => {
    expect(isIn('A Segmentation probe', 'segmentations')).toBe(true);
    expect(isIn('two studies', 'study')).toBe(true);
    expect(isIn('the scores', 'scored')).toBe(true);
  });

  test('is not found by its beginning, nor inside another', () => {
    expect(isIn('SigLIP2-So/16 and soft edges', 'softmax')).toBe(false);
    expect(isIn('a question x', 'xqzzy')).toBe(false);
    expect(isIn('precall', 'recall')).toBe(false);
  });

  test('stands with all others of the term', () => {
    expect(isIn('ImageNet probe', 'imagenet recall')).toBe(false);
    expect(isIn('recall on ImageNet', 'imagenet recall')).toBe(true);
  });
});

describe('a number', () => {
  test('is found as it is printed, with either minus, and not inside another', () => {
    expect(isIn('a gap of −0.6 pp', '-0.6')).toBe(true);
    expect(isIn('a gap of −0.6 pp', '−0.6')).toBe(true);
    expect(isIn('a gap of −0.6 pp', '0.6')).toBe(true);
    expect(isIn('a gap of +0.6 pp', '-0.6')).toBe(false);
    expect(isIn('2743 of 2783, and 62.7 %', '2.7')).toBe(false);
  });

  test('is asked for without its sign, which the index does not keep', () => {
    expect(indexQuery('ChartQA −1.4')).toBe('chartqa 1.4');
    expect(['+1.4', '−0.6', '59.7', '7'].map(isNumber)).toEqual([true, true, true, true]);
    expect(['7b', 'a 7', ''].map(isNumber)).toEqual([false, false, false]);
  });
});

test('what is found is told from what stands around it', () => {
  expect(foundRuns('a lamp, lamps −0.6', wordPatterns('lamp -0.6'))).toEqual([
    { text: 'a ', isFound: false },
    { text: 'lamp', isFound: true },
    { text: ', ', isFound: false },
    { text: 'lamps', isFound: true },
    { text: ' ', isFound: false },
    { text: '−0.6', isFound: true },
  ]);
  expect(foundRuns('', wordPatterns('lamp'))).toEqual([]);
});

test('an excerpt has whole words around what is found', () => {
  const text = `${'before '.repeat(40)}lamp ${'behind '.repeat(40)}`;
  const excerpt = excerptOf(text, wordPatterns('lamp'));
  expect(excerpt).toMatch(/^(before )+lamp( behind)+$/);
  expect(excerpt.length).toBeLessThan(250);
  expect(excerptOf('a lamp', wordPatterns('lamp'))).toBe('a lamp');
});
