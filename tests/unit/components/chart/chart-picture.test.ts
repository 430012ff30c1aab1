import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../src/components/chart/chart-picture.ts';

/** Breaks at so many letters. */
const lines = (text: string, width: number) => breakLines(text, width, (part) => part.length);

describe('breakLines', () => {
  test('keeps a text that fits on one line', () => {
    expect(lines('one two', 7)).toEqual(['one two']);
  });

  test('fills each line as far as it goes', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(lines('one two three four', 10)).toEqual(['one two', 'three four']);
  });

  test('gives a word that is too long a line of its own', () => {
    expect(lines('a generalization b', 5)).toEqual(['a', 'generalization', 'b']);
    expect(lines('generalization', 5)).toEqual(['generalization']);
  });

  test('loses no word', () => {
    const text = 'DPO stays above SFT at every encoder size';
    expect(lines(text, 12).join(' ')).toBe(text);
  });
});
