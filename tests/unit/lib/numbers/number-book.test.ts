import { describe, expect, test } from 'vitest';
import { asShare } from '../../../../src/lib/numbers/result-number.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import {
  bookOf,
  LABEL,
  makeMeasure,
  makePrintedGap,
  makeResult,
  makeRow,
  measuresOf,
  METHODS,
  TABLE,
} from '../../builders.ts';

const FIGURE = { reading: 'figure', work: 'paper', place: 'Figure 8', uncertainty: 0.05 } as const;
const book = bookOf(makeResult());
const gapOf = (result: Result, at = 'small/gqa') => bookOf(result).gap(`made-up/${at}`, ['dpo', 'sft']);

describe('a value', () => {
  const withRow = (values: Result['rows'][number]['values']) =>
    bookOf(makeResult({ rows: [makeRow('small', 'dpo', values), makeRow('large', 'dpo', { gqa: 1, mme: 1 })] }));

  test('is the stated one, on its own scale, with all that belongs to it', () => {
    expect(book.value('made-up/small/dpo/mme')).toEqual({
      id: 'made-up/small/dpo/mme',
      level: expect.objectContaining({ id: 'small' }),
      measure: expect.objectContaining({ maximum: 2000 }),
      after: 'DPO',
      isGap: false,
      value: 1500,
      unit: null,
      digits: 1,
      source: TABLE,
      errorBar: null,
      uncertainty: 0,
      origin: 'stated',
      madeOf: [],
      computed: null,
    });
  });

  test('has its own error bar, source and uncertainty', () => {
    const stated = { value: 24.67, errorBar: [24.1, 25.24] as [number, number], source: FIGURE };
    expect(withRow({ gqa: stated }).value('made-up/small/dpo/gqa')).toMatchObject({ ...stated, uncertainty: 0.05 });
  });

  test('may be zero, which is not "nothing reported"', () => {
    expect(withRow({ gqa: 0 }).value('made-up/small/dpo/gqa').value).toBe(0);
    expect(withRow({ gqa: null }).value('made-up/small/dpo/gqa').value).toBeNull();
    expect(withRow({}).value('made-up/small/dpo/gqa').value).toBeNull();
    expect(book.value('made-up/large/sft/mme').value).toBeNull();
  });

  test('is a mean where none is stated, scores with another maximum as shares', () => {
    // 1500 of 2000 is 75 of 100; the mean of 60 and 75 is 67.5.
    expect(book.value('made-up/small/dpo/general')).toMatchObject({
      value: 67.5,
      origin: 'computed',
      madeOf: ['GQA', 'MME'],
      computed: null,
    });
    expect(book.value('made-up/large/sft/general').value).toBeNull();
  });

  test('is the printed mean where one is stated, and what its parts give stands beside it', () => {
    expect(withRow({ gqa: 60, mme: 1500, general: 67.4 }).value('made-up/small/dpo/general')).toMatchObject({
      value: 67.4,
      origin: 'printed',
      madeOf: [],
      computed: 67.5,
    });
    expect(withRow({ gqa: 60, general: 67.4 }).value('made-up/small/dpo/general').computed).toBeNull();
    expect(withRow({ gqa: 60, mme: 1500, general: null }).value('made-up/small/dpo/general').value).toBeNull();
  });

  test('that is a mean of means is computed from what is known best', () => {
    const measures = measuresOf(
      makeMeasure('gqa'),
      makeMeasure('mme'),
      makeMeasure('general', { meanOf: ['gqa', 'mme'] }),
      makeMeasure('average', { meanOf: ['general', 'gqa'] }),
    );
    const values = { gqa: 60, mme: 60.1, general: 60.1, average: 60 };
    const { computed } = bookOf(makeResult({ rows: [makeRow('small', 'dpo', values)] }), measures).value(
      'made-up/small/dpo/average',
    );
    expect(computed).toBeCloseTo((60.05 + 60) / 2, 9);
  });

  test('is worked out once', () => {
    expect(book.value('made-up/small/dpo/general')).toBe(book.value('made-up/small/dpo/general'));
    expect(book.gap('made-up/small/gqa', ['dpo', 'sft'])).toBe(book.gap('made-up/small/gqa', ['dpo', 'sft']));
  });
});

describe('a reference', () => {
  test.each([
    ['made-up/small/dpo', 'The reference "made-up/small/dpo" has 3 part(s), expected result/level/method/measure.'],
    ['made-down/small/dpo/gqa', 'No "made-down" in content/results. Known ids: made-up.'],
    ['made-up/huge/dpo/gqa', 'No level "huge" in the result "made-up". Known ids: small, large.'],
    ['made-up/small/dbo/gqa', 'No method "dbo" in content/methods.json. Known ids: dpo, sft, pivot, base, mpo.'],
    ['made-up/small/dpo/gpa', 'No measure "gpa" in content/measures.json. Known ids: gqa, mme, general, seed.'],
    [
      'made-up/small/mpo/gqa',
      '"made-up/small/mpo/gqa" asks for the method "mpo", of which the result "made-up" has no number. It has: dpo, sft.',
    ],
    [
      'made-up/small/dpo/seed',
      '"made-up/small/dpo/seed" asks for the measure "seed", of which the result "made-up" has no number. It has: gqa, mme.',
    ],
  ])('%s says what is known', (reference, message) => {
    const general = makeMeasure('general', { meanOf: ['gqa', 'mme'] });
    const measures = measuresOf(makeMeasure('gqa'), makeMeasure('mme'), general, makeMeasure('seed'));
    expect(() => bookOf(makeResult(), measures).value(reference)).toThrow(message);
  });

  test('to a gap says what is known', () => {
    expect(() => book.gap('made-up/small/gqa', ['mpo', 'sft'])).toThrow('the method "mpo"');
    expect(() => book.gap('made-up/small', ['dpo', 'sft'])).toThrow('2 part(s), expected result/level/measure');
  });
});

describe('a gap', () => {
  test('is minuend minus subtrahend, with its sign, in percentage points', () => {
    expect(book.gap('made-up/small/gqa', ['dpo', 'sft'])).toMatchObject({
      id: 'made-up/small/dpo-sft/gqa',
      after: 'DPO − SFT',
      isGap: true,
      value: 2,
      unit: 'pp',
      origin: 'computed',
      madeOf: ['DPO', 'SFT'],
    });
    expect(book.gap('made-up/large/gqa', ['dpo', 'sft']).value).toBe(-1);
    expect(book.gap('made-up/large/gqa', ['sft', 'dpo']).value).toBe(1);
    expect(book.gap('made-up/large/mme', ['dpo', 'sft']).value).toBeNull();
  });

  test('of a score with a maximum has the unit of the score, and as a share percentage points', () => {
    const gap = book.gap('made-up/small/mme', ['dpo', 'sft']);
    expect(gap).toMatchObject({ value: 100, unit: null });
    expect(asShare(gap)).toMatchObject({ value: 5, unit: 'pp', digits: 1 });
  });

  test('of seconds is in seconds', () => {
    const measures = measuresOf(makeMeasure('gqa', { unit: 's', direction: 'lower' }), makeMeasure('mme'));
    expect(bookOf(makeResult(), measures).gap('made-up/small/gqa', ['dpo', 'sft']).unit).toBe('s');
  });

  test('is the printed one, beside what the values give, both ways round', () => {
    const result = makeResult({ printedGaps: [makePrintedGap(1.9)] });
    expect(gapOf(result)).toMatchObject({ value: 1.9, source: LABEL, origin: 'printed', madeOf: [], computed: 2 });
    const reverse = bookOf(result).gap('made-up/small/gqa', ['sft', 'dpo']);
    expect(reverse).toMatchObject({ value: -1.9, origin: 'printed', computed: -2 });
  });

  test('is the printed one also where a value is not reported', () => {
    const result = makeResult({ printedGaps: [makePrintedGap(6.5, { level: 'large', measure: 'general' })] });
    expect(gapOf(result, 'large/general')).toMatchObject({ value: 6.5, origin: 'printed', computed: null });
  });

  test('is the printed one of its own level, measure and methods only', () => {
    const others = [
      makePrintedGap(1, { minuend: 'pivot' }),
      makePrintedGap(2, { subtrahend: 'base' }),
      makePrintedGap(3, { level: 'large' }),
      makePrintedGap(4, { measure: 'general' }),
    ];
    expect(gapOf(makeResult({ printedGaps: others }))).toMatchObject({ value: 2, origin: 'computed' });
  });

  test('of printed means is their difference; a printed gap is checked by what the parts give', () => {
    const rows = [
      makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: 67.4 }),
      makeRow('small', 'sft', { gqa: 58, mme: 1400, general: 64.1 }),
    ];
    expect(gapOf(makeResult({ rows }), 'small/general').value).toBeCloseTo(3.3, 9);
    const printedGaps = [makePrintedGap(3.4, { measure: 'general' })];
    expect(gapOf(makeResult({ rows, printedGaps }), 'small/general')).toMatchObject({ value: 3.4, computed: 3.5 });
  });

  test('is as uncertain as both values together, a printed one not at all', () => {
    expect(gapOf(makeResult({ source: FIGURE })).uncertainty).toBe(0.1);
    expect(gapOf(makeResult({ source: FIGURE, printedGaps: [makePrintedGap(2)] })).uncertainty).toBe(0);
  });
});

describe('a difference', () => {
  test('lies between two values of one measure', () => {
    const at = (reference: string) => book.value(`made-up/${reference}`);
    expect(book.difference(at('large/dpo/gqa'), at('small/dpo/gqa'))).toMatchObject({ value: 3, unit: 'pp' });
    expect(() => book.difference(at('small/dpo/gqa'), at('small/dpo/mme'))).toThrow('are of different measures');
  });

  test('is the printed one where the source prints the step, and that step alone', () => {
    const printedSteps = [{ method: 'dpo', measure: 'gqa', from: 'small', to: 'large', value: 3.1, source: FIGURE }];
    const own = bookOf(makeResult({ printedSteps }));
    const step = (to: string, from: string) => own.difference(own.value(`made-up/${to}`), own.value(`made-up/${from}`));
    expect(step('large/dpo/gqa', 'small/dpo/gqa')).toMatchObject({ value: 3.1, computed: 3, origin: 'printed' });
    expect(step('small/dpo/gqa', 'large/dpo/gqa')).toMatchObject({ value: -3, computed: null });
    expect(step('large/dpo/gqa', 'small/sft/gqa').origin).toBe('computed');
  });
});

describe('the book', () => {
  test('parts the names of two methods where both are known', () => {
    expect(book.between('dpo-sft')).toEqual(['dpo', 'sft']);
    expect(() => book.between('dpo')).toThrow(
      `"dpo" is not two methods joined by a hyphen, such as "${[...METHODS.keys()].slice(0, 2).join('-')}". Known methods: ${[...METHODS.keys()].join(', ')}.`,
    );
  });

  test('lists the numbers of a result as its file states them', () => {
    const ids = bookOf(makeResult({ printedGaps: [makePrintedGap(2)] }))
      .numbersOf('made-up')
      .map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['made-up/small/dpo/gqa', 'made-up/small/dpo/mme', 'made-up/small/sft/gqa']);
    expect(ids.slice(-2)).toEqual(['made-up/large/sft/mme', 'made-up/small/dpo-sft/gqa']);
  });

  test('says where a number is from', () => {
    const { source } = book.value('made-up/small/dpo/gqa');
    expect(book.sourceText({ source, madeOf: [] })).toBe('Table 1, the paper');
    expect(book.sourceText(book.value('made-up/small/dpo/general'))).toBe('Table 1, the paper; computed from GQA, MME');
    expect(book.sourceText({ source: LABEL, madeOf: [] })).toBe('Figure 2, the paper, printed label');
    expect(book.sourceText({ source: FIGURE, madeOf: [] })).toBe(
      'Figure 8, the paper, read off the figure within ±0.05',
    );
  });
});
