import { describe, expect, test } from 'vitest';
import { unseenCharacters } from '../../../src/schemas/unseen-characters.ts';

describe('unseenCharacters', () => {
  test('names bidi controls, controls, marks and tags as code points, each once', () => {
    expect(unseenCharacters('a\u202Eb\u202Ec\u2066')).toEqual(['U+202E', 'U+2066']);
    expect(unseenCharacters('\u0000\u0007\u009B')).toEqual(['U+0000', 'U+0007', 'U+009B']);
    expect(unseenCharacters('\u200B\uFEFF\u00AD\u{E0041}')).toEqual(['U+200B', 'U+FEFF', 'U+00AD', 'U+E0041']);
  });

  test('names fillers, signs of notation, and variants of what has none', () => {
    expect(unseenCharacters('a\u034Fb\uFFF9\u{1D173}\u{13430}\u{E0100}')).toHaveLength(5);
    expect(unseenCharacters('a\uFE0F')).toEqual(['U+FE0F']);
  });

  test.each([
    '❤\uFE0F',
    '1\uFE0F\u20E3',
    'β = 0.1 “so” – 3 × 4 …',
    'Junha Song, 宋',
    'שלום',
    'a\u00A0b\u202Fc',
    'नमस्\u200Dते',
    '👩\u200D🔬',
  ])('leaves %j alone', (text) => {
    expect(unseenCharacters(text)).toEqual([]);
  });
});
