import { expect, test } from 'vitest';
import { dataRows } from '../../../../src/lib/data/data-rows.ts';
import type { Source } from '../../../../src/schemas/result.ts';
import { makePrintedGap, makeResult, makeRow, bookOf } from '../../builders.ts';

const FIGURE: Source = { reading: 'figure', work: 'paper', place: 'Figure 1', uncertainty: 0.5 };

test('every number that is reported has a row of its own, with its source', () => {
  const result = makeResult();
  const rows = dataRows('made-up', bookOf(result));
  expect(rows.map(({ id, value }) => [id, value])).toEqual([
    ['made-up/small/dpo/gqa', 60],
    ['made-up/small/dpo/mme', 1500],
    ['made-up/small/sft/gqa', 58],
    ['made-up/small/sft/mme', 1400],
    ['made-up/large/dpo/gqa', 63],
    ['made-up/large/dpo/mme', 1600],
    ['made-up/large/sft/gqa', 64],
  ]);
  expect(rows[0]).toMatchObject({
    resultTitle: 'Made up',
    level: 'Small model',
    method: 'DPO',
    measure: 'GQA',
    statistic: 'value',
    unit: '%',
    reading: 'table',
    place: 'Table 1',
    work: 'the paper',
    uncertainty: null,
  });
  expect(rows[1]?.unit).toBe('');
});

test('a value brings its own source and error bar', () => {
  const result = makeResult({
    rows: [makeRow('small', 'dpo', { gqa: { value: 60, errorBar: [59, 61], source: FIGURE } })],
  });
  expect(dataRows('made-up', bookOf(result))).toMatchObject([
    { errorBarLow: 59, errorBarHigh: 61, reading: 'figure', uncertainty: 0.5, place: 'Figure 1' },
  ]);
});

test('printed means and gaps are told apart from values, and have what the numbers behind them give beside them', () => {
  const result = makeResult({
    rows: [makeRow('small', 'dpo', { gqa: 60, mme: 1501, general: 67.5 }), makeRow('small', 'sft', { gqa: 58 })],
    printedGaps: [makePrintedGap(2.1)],
  });
  const rows = dataRows('made-up', bookOf(result)).map(({ id, statistic, unit, value, computed }) => ({
    id,
    statistic,
    unit,
    value,
    computed,
  }));
  expect(rows).toContainEqual({
    id: 'made-up/small/dpo/general',
    statistic: 'printed mean',
    unit: '%',
    value: 67.5,
    computed: 67.525,
  });
  expect(rows).toContainEqual({
    id: 'made-up/small/dpo-sft/gqa',
    statistic: 'printed gap',
    unit: 'pp',
    value: 2.1,
    computed: 2,
  });
  expect(rows).toContainEqual({
    id: 'made-up/small/dpo/gqa',
    statistic: 'value',
    unit: '%',
    value: 60,
    computed: null,
  });
});
