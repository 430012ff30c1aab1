import { describe, expect, test } from 'vitest';
import {
  asShare,
  differsFromParts,
  fileValue,
  gapUnit,
  leadOf,
  type ResultNumber,
} from '../../../../src/lib/numbers/result-number.ts';
import { bookOf, makeMeasure, makeResult } from '../../builders.ts';

const make = (changes: Partial<ResultNumber>): ResultNumber => ({
  ...bookOf(makeResult()).value('made-up/small/dpo/gqa'),
  ...changes,
});

test.each([
  ['%', 'pp'],
  ['s', 's'],
  [null, null],
])('the gap of values in %s is in %s', (unit, gap) => {
  expect(gapUnit(unit)).toBe(gap);
});

describe('asShare', () => {
  test.each<[maximum: number, digits: number, value: number, share: number, shownDigits: number]>([
    [2000, 1, 1500, 75, 1],
    [1, 4, 0.65, 65, 2],
    [5, 0, 4, 80, 0],
    [5, 2, 4.25, 85, 1],
  ])('a score up to %f with %i digits', (maximum, digits, value, share, shownDigits) => {
    const number = make({ measure: makeMeasure('score', { unit: null, maximum }), unit: null, digits, value });
    expect(asShare(number)).toMatchObject({ value: share, unit: '%', digits: shownDigits });
    expect(asShare({ ...number, isGap: true })).toMatchObject({ value: share, unit: 'pp', digits: shownDigits });
    expect(asShare(asShare(number))).toEqual(asShare(number));
  });

  test('brings all that is in the unit of the score along', () => {
    const measure = makeMeasure('score', { unit: null, maximum: 50 });
    const number = make({ measure, unit: null, value: 5, errorBar: [4, 6], uncertainty: 0.5, computed: 5.5 });
    expect(asShare(number)).toMatchObject({ value: 10, errorBar: [8, 12], uncertainty: 1, computed: 11 });
  });

  test('leaves a number without another maximum as it is', () => {
    expect(asShare(make({ value: 60 }))).toMatchObject({ value: 60, unit: '%' });
    const score = makeMeasure('score', { unit: null, digits: 4 });
    expect(asShare(make({ measure: score, unit: null, digits: 4 }))).toMatchObject({ unit: null, digits: 4 });
    expect(asShare(make({ measure: makeMeasure('time', { unit: 's' }), unit: 's' })).unit).toBe('s');
  });
});

test.each<[value: number | null, computed: number | null, differs: boolean]>([
  [1.6, 1.65, true],
  [1.6, 1.6499, false],
  [1.6, 1.6, false],
  [0, -0.04, false],
  [-1.6, -1.65, true],
  [1.6, null, false],
  [null, 1.6, false],
])('a print of %f beside %f differs: %s', (value, computed, differs) => {
  expect(differsFromParts(make({ value, computed }))).toBe(differs);
});

describe('fileValue', () => {
  test.each<[ResultNumber['origin'], number | null, number | null]>([
    ['computed', 59.66375, 59.664],
    ['computed', 62.3 - 62.2, 0.1],
    ['stated', 30.123456, 30.123456],
    ['printed', 1.6, 1.6],
    ['computed', null, null],
  ])('of a %s %f is %f', (origin, value, kept) => {
    expect(fileValue(make({ origin, value }))).toBe(kept);
  });
});

test('a gap speaks for its minuend where higher is better, and against it where lower is', () => {
  expect(leadOf(make({ value: 2 }))).toBe(2);
  expect(leadOf(make({ value: 2, measure: makeMeasure('time', { direction: 'lower' }) }))).toBe(-2);
  expect(leadOf(make({ value: null }))).toBeNull();
});
