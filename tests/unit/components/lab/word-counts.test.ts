import { expect, test } from 'vitest';
import { countsOf, countsText } from '../../../../src/components/lab/word-counts.ts';

const ANSWERS = ['it is blue', 'it is dark green'] as const;

test.each([
  ['', '1111-11111'],
  ['differing', '0010-00110'],
  ['shared', '1101-11001'],
  ['1010-00011', '1010-00011'],
])('words that count by "%s"', (text, signs) => {
  expect(countsText(countsOf(...ANSWERS, text))).toBe(signs);
});

test.each(['1-1', '1111', 'nonsense', '111111111-1'])('signs of other answers, "%s", let all words count', (text) => {
  expect(countsText(countsOf(...ANSWERS, text))).toBe('1111-11111');
});
