import { describe, expect, test } from 'vitest';
import {
  countText,
  formatCount,
  markText,
  gapText,
  numberText,
  signedText,
  spokenGap,
  valueText,
  digitsOfDeviation,
  powerOfTen,
  probabilityText,
  significantText,
  spreadText,
} from '../../../../src/lib/numbers/format.ts';

const percent = { unit: '%', digits: 1 } as const;
const points = { unit: 'pp', digits: 1 } as const;
const score = { unit: null, digits: 4 };
const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

describe('numberText', () => {
  test.each([
    [62.24, '62.2'],
    [62.25, '62.3'],
    // What binary fractions make of a mean of 62.25.
    [62.249999999999, '62.3'],
    [62.2499, '62.2'],
    [0.05, '0.1'],
    [60, '60.0'],
    [0, '0.0'],
    [-0, '0.0'],
    [-62.25, `${MINUS}62.3`],
    // Nothing is left to have a sign.
    [-0.04, '0.0'],
  ])('writes %d with one digit as %s', (value, text) => {
    expect(numberText({ value, ...percent })).toBe(text);
  });

  test('writes as many digits as the measure has', () => {
    expect(numberText({ value: 0.16592, ...score })).toBe('0.1659');
    expect(numberText({ value: 1438.4, digits: 0 })).toBe('1438');
  });

  test('writes a dash for null, not 0', () => {
    expect(numberText({ value: null, ...percent })).toBe('—');
  });
});

describe('valueText', () => {
  test('adds the unit, on the same line, where there is one', () => {
    expect(valueText({ value: 63.8, ...percent })).toBe('63.8%');
    expect(valueText({ value: 0.1659, ...score })).toBe('0.1659');
    expect(valueText({ value: 0, ...percent })).toBe('0.0%');
  });

  test('gives a dash no unit', () => {
    expect(valueText({ value: null, ...percent })).toBe('—');
  });
});

describe('signedText', () => {
  test.each([
    [4.2, '+4.2'],
    [-4.2, `${MINUS}4.2`],
    [3.65, '+3.7'],
    [-3.65, `${MINUS}3.7`],
    [0, '±0.0'],
    // A tie of two computed means.
    [1e-12, '±0.0'],
    [-1e-12, '±0.0'],
    // A difference that is only too small to be shown keeps its side.
    [0.04, '+0.0'],
    [-0.04, `${MINUS}0.0`],
  ])('writes %d as %s', (value, text) => {
    expect(signedText({ value, ...percent })).toBe(text);
  });

  test('writes a dash for null', () => {
    expect(signedText({ value: null, ...percent })).toBe('—');
  });
});

describe('gapText', () => {
  test('has its unit behind it, and a score has none', () => {
    expect(gapText({ value: 4.2, ...points })).toBe(`+4.2${NARROW_SPACE}pp`);
    expect(gapText({ value: -0.0016, ...score })).toBe(`${MINUS}0.0016`);
  });

  test('gives a dash no unit', () => {
    expect(gapText({ value: null, ...points })).toBe('—');
  });
});

describe('spokenGap', () => {
  test.each([
    [4.2, 'plus 4.2 percentage points'],
    [-4.2, 'minus 4.2 percentage points'],
    [0, '0.0 percentage points'],
    [null, 'not reported'],
  ])('says %s as "%s"', (value, text) => {
    expect(spokenGap({ value, ...points })).toBe(text);
  });

  test('says a gap of scores without unit', () => {
    expect(spokenGap({ value: -0.0016, ...score })).toBe('minus 0.0016');
  });
});

test('a count has its thousands apart', () => {
  expect([12, 999, 1659, 25_114].map(countText)).toEqual(['12', '999', '1,659', '25,114']);
});

test('a gap at its mark is short where it is large', () => {
  const mark = (value: number | null) => markText({ value, digits: 1 });
  expect([1e12, -1_234_567, 99_999.9, -0.5, 0, null].map(mark)).toEqual([
    '+1T',
    '−1.23M',
    '+99999.9',
    '−0.5',
    '±0.0',
    '—',
  ]);
});

describe('formatCount', () => {
  test.each([
    [86_000_000, '86M'],
    [303_000_000, '303M'],
    [500_000_000, '500M'],
    [1_000_000_000, '1B'],
    [1_500_000_000, '1.5B'],
    [3_000, '3K'],
    [20_000, '20K'],
    [999, '999'],
    [1_000, '1K'],
    [1_136_000_000, '1.14B'],
    [1e12, '1T'],
    [999_999, '1M'],
  ])('writes %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('what the lab writes', () => {
  test('a deviation has two figures, and its number as many digits', () => {
    expect(digitsOfDeviation(0.0507, 1)).toBe(3);
    expect(digitsOfDeviation(8.4, 1)).toBe(1);
    expect(digitsOfDeviation(0, 1)).toBe(1);
    expect(spreadText('−0.002', { value: 0.0507, digits: 3, unit: 'pp' })).toBe('−0.002 ± 0.051\u202fpp');
  });

  test.each([
    [0.0368, '0.037'],
    [1, '1.000'],
    [0.001, '0.001'],
    [0.0009, '<\u202f0.001'],
    [2e-9, '<\u202f0.001'],
  ])('p of %d is %s', (p, text) => {
    expect(probabilityText(p)).toBe(text);
  });

  test('rates are powers of ten, and lengths have their first figures', () => {
    expect(powerOfTen(0.000003)).toEqual({ text: '3 × 10', exponent: '−6' });
    expect(powerOfTen(0.0025)).toEqual({ text: '2.5 × 10', exponent: '−3' });
    expect(significantText(0.006949, 2)).toBe('0.0069');
    expect(significantText(-12.34, 2)).toBe('−12');
  });
});
