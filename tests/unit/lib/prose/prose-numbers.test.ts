import { describe, expect, test } from 'vitest';
import { PROSE_NUMBERS, type Asked } from '../../../../src/lib/prose/prose-numbers.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { bookOf, makeMeasure, makePrintedGap, makeResult, makeRow, measuresOf } from '../../builders.ts';

const make = (kind: keyof typeof PROSE_NUMBERS, asked: Partial<Asked>, result: Result = makeResult()) =>
  PROSE_NUMBERS[kind](bookOf(result), { of: '', between: 'dpo-sft', ...asked });

describe('numbers in prose', () => {
  test('Value gives a value with its unit, and what it is of', () => {
    expect(make('Value', { of: 'made-up/small/dpo/general' })).toEqual({
      text: '67.5%',
      of: { result: 'made-up', level: 'small', method: 'dpo', measure: 'general' },
    });
    expect(make('Value', { of: 'made-up/small/dpo/mme' }).text).toBe('1500.0');
  });

  test('Gap gives a gap for eyes and for ears', () => {
    expect(make('Gap', { of: 'made-up/small/general' })).toEqual({
      text: '+3.5\u202fpp',
      spoken: 'plus 3.5 percentage points',
      of: { result: 'made-up', level: 'small', measure: 'general' },
    });
    expect(make('Gap', { of: 'made-up/large/gqa' }).text).toBe('−1.0\u202fpp');
  });

  test('Gap gives a score with another maximum in its own unit', () => {
    expect(make('Gap', { of: 'made-up/small/mme' }).text).toBe('+100.0');
  });

  test('a printed number is given as printed, with what the numbers behind it give as a note', () => {
    const rows = [
      makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: 67.4 }),
      makeRow('small', 'sft', { gqa: 58, mme: 1400 }),
    ];
    const result = makeResult({ rows, printedGaps: [makePrintedGap(2.1)] });
    expect(make('Value', { of: 'made-up/small/dpo/general' }, result)).toMatchObject({
      text: '67.4%',
      note: '67.4 as printed in Table 1, the paper; the rounded numbers behind it give 67.500.',
    });
    expect(make('Gap', { of: 'made-up/small/gqa' }, result)).toMatchObject({
      text: '+2.1\u202fpp',
      note: '+2.1 as printed in Figure 2, the paper; the rounded numbers behind it give +2.000.',
    });
    expect(make('GapRange', { of: 'made-up/gqa' }, result).note).toMatch(/^[^.]*2\.1 as printed[^;]*; .*\+2\.000\.$/);
    expect(make('Gap', { of: 'made-up/small/general' }, result).note).toBeUndefined();
  });

  test('Best gives the best value over the levels, and where it is', () => {
    expect(make('Best', { of: 'made-up/dpo/gqa' })).toMatchObject({
      text: '63.0% (Large model)',
      of: { level: 'large' },
    });
    const book = bookOf(
      makeResult(),
      measuresOf(makeMeasure('gqa', { direction: 'lower', unit: 's' }), makeMeasure('mme')),
    );
    expect(PROSE_NUMBERS.Best(book, { of: 'made-up/dpo/gqa', between: '' }).text).toBe('60.0\u202fs (Small model)');
  });

  test('GapRange gives the smallest and the largest gap over the levels', () => {
    expect(make('GapRange', { of: 'made-up/gqa' })).toMatchObject({
      text: '−1.0 to +2.0\u202fpp',
      spoken: 'minus 1.0 percentage points to plus 2.0 percentage points',
    });
    expect(make('GapRange', { of: 'made-up/mme' }).text).toBe('+100.0 to +100.0');
  });

  test('Difference gives the difference of two values', () => {
    const asked = { of: 'made-up/large/dpo/gqa', minus: 'made-up/small/sft/gqa' };
    expect(make('Difference', asked).text).toBe('+5.0\u202fpp');
  });

  test('Wins counts single scores', () => {
    expect(make('Wins', { of: 'made-up' })).toEqual({ text: '2 of 3' });
    expect(make('Wins', { of: 'made-up', among: 'mme' })).toEqual({ text: '1 of 1' });
  });
});

describe('what prose asks for and the results do not hold stops the build', () => {
  test.each<[keyof typeof PROSE_NUMBERS, Partial<Asked>, string]>([
    [
      'Value',
      { of: 'made-up/small/dpo' },
      'The reference "made-up/small/dpo" has 3 part(s), expected result/level/method/measure.',
    ],
    [
      'Value',
      { of: 'made-up/small/ppo/gqa' },
      'No method "ppo" in content/methods.json. Known ids: dpo, sft, pivot, base, mpo.',
    ],
    [
      'Value',
      { of: 'made-up/large/sft/mme' },
      'Nothing is reported at "made-up/large/sft/mme", so prose cannot give it.',
    ],
    [
      'Gap',
      { of: 'made-up/large/mme' },
      'Nothing is reported at "made-up/large/mme, dpo-sft", so prose cannot give it.',
    ],
    ['Gap', { of: 'made-up/small/gqa', between: 'dpo' }, '"dpo" is not two methods joined by a hyphen'],
    [
      'GapRange',
      { of: 'made-up/gqa', between: 'pivot-base' },
      'asks for the method "pivot", of which the result "made-up" has no number. It has: dpo, sft.',
    ],
    ['Best', { of: 'made-up/pivot/gqa' }, 'asks for the method "pivot"'],
    [
      'Difference',
      { of: 'made-up/small/dpo/gqa', minus: 'made-up/small/dpo/general' },
      '"made-up/small/dpo/gqa" and "made-up/small/dpo/general" are of different measures; a difference is taken within one.',
    ],
    [
      'Difference',
      { of: 'made-up/small/dpo/gqa', minus: 'made-up/small/dpo/gqa' },
      '"made-up/small/dpo/gqa" is compared with itself; take away another value.',
    ],
    ['Difference', { of: 'made-up/small/dpo/gqa' }, 'The reference "" has 1 part(s)'],
    ['Wins', { of: 'made-up', between: 'sft-mpo' }, 'asks for the method "mpo"'],
  ])('%s of %j', (kind, asked, message) => {
    expect(() => make(kind, asked)).toThrow(message);
  });

  test('also where all levels are empty, and where no score is shared', () => {
    const rows = [makeRow('small', 'dpo', { gqa: 60, mme: null }), makeRow('small', 'sft', { mme: 1400 })];
    const result = makeResult({ rows });
    expect(() => make('Best', { of: 'made-up/dpo/mme' }, result)).toThrow('Nothing is reported at any level of');
    expect(() => make('GapRange', { of: 'made-up/mme' }, result)).toThrow('No gap dpo-sft is reported at any level');
    expect(() => make('Wins', { of: 'made-up' }, result)).toThrow(
      'No single score of "made-up" is reported after both',
    );
  });
});
