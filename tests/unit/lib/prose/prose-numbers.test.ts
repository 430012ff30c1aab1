import { describe, expect, test, vi } from 'vitest';
import {
  proseBest,
  proseDifference,
  proseGap,
  proseGapRange,
  proseValue,
  proseWins,
} from '../../../../src/lib/prose/prose-numbers.ts';
import { makeResult, sourcesOf } from '../../builders.ts';

// The real sources come from Astro's content store, which only a build has.
vi.mock('../../../../src/lib/content/collections.ts', () => ({ sources: async () => sourcesOf(makeResult()) }));

describe('numbers in prose', () => {
  test('proseValue gives a value with its unit', async () => {
    expect(await proseValue('a/small/dpo/general')).toBe('67.5\u202f%');
    expect(await proseValue('a/small/dpo/mme')).toBe('1500.0');
  });

  test('proseGap gives a gap for eyes and for ears', async () => {
    expect(await proseGap('a/small/general', 'dpo-sft')).toEqual({
      text: '+3.5\u202fpp',
      spoken: 'plus 3.5 percentage points',
    });
    expect((await proseGap('a/large/gqa', 'dpo-sft')).text).toBe('−1.0\u202fpp');
  });

  test('proseGap gives a score with another maximum in percentage points', async () => {
    expect((await proseGap('a/small/mme', 'dpo-sft')).text).toBe('+5.0\u202fpp');
  });

  test('proseBest gives the largest value over the levels, and where it is', async () => {
    expect(await proseBest('a/dpo/gqa')).toEqual({ text: '63.0\u202f% (Large model)', level: 'large' });
    await expect(proseBest('a/pivot/gqa')).rejects.toThrow('Nothing is reported at any level of "a/pivot/gqa"');
  });

  test('proseGapRange gives the smallest and the largest gap over the levels', async () => {
    expect(await proseGapRange('a/gqa', 'dpo-sft')).toEqual({
      text: '−1.0 to +2.0\u202fpp',
      spoken: 'minus 1.0 percentage points to plus 2.0 percentage points',
    });
  });

  test('proseGapRange too gives a score with another maximum in percentage points', async () => {
    expect((await proseGapRange('a/mme', 'dpo-sft')).text).toBe('+5.0 to +5.0\u202fpp');
  });

  test('proseDifference gives the difference of two values', async () => {
    expect((await proseDifference('a/large/dpo/gqa', 'a/small/sft/gqa')).text).toBe('+5.0\u202fpp');
  });

  test('proseWins counts single scores', async () => {
    expect(await proseWins('a', 'dpo-sft')).toBe('2 of 3');
    expect(await proseWins('a', 'pivot-base')).toBe('—');
  });
});

describe('a reference that leads to no number stops the build', () => {
  test.each([
    [
      () => proseValue('a/small/dpo'),
      'The reference "a/small/dpo" has 3 part(s), expected result/level/method/measure.',
    ],
    [
      () => proseValue('a/small/ppo/gqa'),
      'No method "ppo" in content/methods.json. Known ids: dpo, sft, pivot, base, mpo.',
    ],
    [() => proseValue('a/large/sft/mme'), 'Nothing is reported at "a/large/sft/mme", so prose cannot give its value.'],
    [() => proseGap('a/large/mme', 'dpo-sft'), 'No gap dpo-sft is reported at "a/large/mme", so prose cannot give it.'],
    [
      () => proseGap('a/small/gqa', 'dpo'),
      '"dpo" is not two methods joined by a hyphen, such as "dpo-sft": name them in "between", or in "gap" of content/site.json. Known methods: dpo, sft, pivot, base, mpo.',
    ],
    [() => proseGapRange('a/gqa', 'pivot-base'), 'No gap pivot-base is reported at any level of "a/gqa".'],
    [
      () => proseDifference('a/small/dpo/gqa', 'a/small/dpo/general'),
      '"a/small/dpo/gqa" and "a/small/dpo/general" are of different measures; a difference is taken within one.',
    ],
  ])('%s', async (ask, message) => {
    await expect(ask()).rejects.toThrow(message);
  });
});
