import { describe, expect, test } from 'vitest';
import { cellOf, gapOf, requireLevel, requireMeasure } from '../../../../src/lib/numbers/numbers.ts';
import { LABEL, makePrintedGap, makeResult, makeRow, MEASURES, TABLE } from '../../builders.ts';

const result = makeResult();

describe('requireMeasure and requireLevel', () => {
  test('name the known ids where there is none', () => {
    expect(() => requireMeasure(MEASURES, 'gpa')).toThrow(
      'No measure "gpa" in content/measures.json. Known ids: gqa, mme, general.',
    );
    expect(() => requireLevel(result, 'huge')).toThrow(
      'No level "huge" in the result "Made up". Known levels: small, large.',
    );
  });
});

describe('cellOf', () => {
  const cell = (level: string, method: 'dpo' | 'sft' | 'base', measure: string, of = result) =>
    cellOf(of, MEASURES, level, method, measure);

  test('gives a stated value with the source of the result', () => {
    expect(cell('small', 'dpo', 'gqa')).toEqual({ value: 60, source: TABLE });
  });

  test('leaves a stated value on its own scale', () => {
    expect(cell('small', 'dpo', 'mme').value).toBe(1500);
  });

  test('gives a stated zero, which is not "nothing reported"', () => {
    expect(cell('small', 'dpo', 'gqa', makeResult({ rows: [makeRow('small', 'dpo', { gqa: 0 })] })).value).toBe(0);
  });

  test('gives a value its own error bar and its own source', () => {
    const values = { gqa: { value: 24.67, errorBar: [24.1, 25.24] as [number, number], source: LABEL } };
    expect(cell('small', 'dpo', 'gqa', makeResult({ rows: [makeRow('small', 'dpo', values)] }))).toEqual({
      value: 24.67,
      errorBar: [24.1, 25.24],
      source: LABEL,
    });
  });

  test('gives null where nothing is reported', () => {
    expect(cell('large', 'sft', 'mme').value).toBeNull();
  });

  test('gives null where there is no row or no value', () => {
    expect(cell('small', 'base', 'gqa').value).toBeNull();
    expect(cell('small', 'dpo', 'gqa', makeResult({ rows: [makeRow('small', 'dpo', {})] })).value).toBeNull();
  });

  test('computes a mean, and brings scores with another maximum to 100 first', () => {
    // 1500 of 2000 is 75 of 100; the mean of 60 and 75 is 67.5.
    expect(cell('small', 'dpo', 'general')).toEqual({ value: 67.5, source: TABLE, computedFrom: ['GQA', 'MME'] });
  });

  test('gives no mean where a part is missing', () => {
    expect(cell('large', 'sft', 'general')).toEqual({ value: null, source: TABLE });
  });

  test('prefers a stated mean, even null, to a computed one', () => {
    const row = (general: number | null) =>
      makeResult({ rows: [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general })] });
    expect(cell('small', 'dpo', 'general', row(67))).toEqual({ value: 67, source: TABLE });
    expect(cell('small', 'dpo', 'general', row(null)).value).toBeNull();
  });

  test('throws for a level that the result does not have', () => {
    expect(() => cell('huge', 'dpo', 'gqa')).toThrow('No level "huge"');
  });
});

describe('gapOf', () => {
  const printed = makeResult({
    printedGaps: [
      makePrintedGap(9, { level: 'large', measure: 'gqa' }),
      makePrintedGap(6.5, { level: 'large', measure: 'general' }),
    ],
  });
  const gap = (level: string, measure: string, of = result) =>
    gapOf(of, MEASURES, level, measure, ['dpo', 'sft']).value;

  test('is minuend minus subtrahend, with its sign', () => {
    expect(gap('small', 'gqa')).toBe(2);
    expect(gap('large', 'gqa')).toBe(-1);
    expect(gapOf(result, MEASURES, 'large', 'gqa', ['sft', 'dpo']).value).toBe(1);
  });

  test('of a score with another maximum is in hundredths of it', () => {
    // (1500 - 1400) * 100 / 2000
    expect(gap('small', 'mme')).toBe(5);
  });

  test('of means is the difference of the means', () => {
    // (60 + 75) / 2 - (58 + 70) / 2
    expect(gap('small', 'general')).toBe(3.5);
  });

  test('says that it was computed', () => {
    expect(gapOf(result, MEASURES, 'small', 'gqa', ['dpo', 'sft']).isComputed).toBe(true);
  });

  test('is the printed one, with its source, where a value is not reported', () => {
    expect(gapOf(printed, MEASURES, 'large', 'general', ['dpo', 'sft'])).toEqual({
      value: 6.5,
      source: LABEL,
      isComputed: false,
    });
  });

  test('is the printed one wherever there is one', () => {
    expect(gap('large', 'gqa', printed)).toBe(9);
  });

  test('is null where neither the values nor this very gap are reported', () => {
    expect(gap('large', 'general')).toBeNull();
    const others = [
      makePrintedGap(1, { level: 'large', measure: 'mme', minuend: 'sft', subtrahend: 'dpo' }),
      makePrintedGap(2, { level: 'large', measure: 'mme', minuend: 'pivot' }),
      makePrintedGap(3, { level: 'large', measure: 'mme', subtrahend: 'base' }),
      makePrintedGap(4, { level: 'small', measure: 'mme' }),
      makePrintedGap(5, { level: 'large', measure: 'general' }),
    ];
    expect(gap('large', 'mme', makeResult({ printedGaps: others }))).toBeNull();
  });
});
