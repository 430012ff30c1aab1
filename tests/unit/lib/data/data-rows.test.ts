import { expect, test } from 'vitest';
import { dataRows } from '../../../../src/lib/data/data-rows.ts';
import type { Source } from '../../../../src/schemas/result.ts';
import { makePrintedGap, makeResult, makeRow, sourcesOf } from '../../builders.ts';

const FIGURE: Source = { reading: 'figure', work: 'paper', place: 'Figure 1', uncertainty: 0.5 };

test('every number that is reported has a row of its own, with its source', () => {
  const result = makeResult();
  const rows = dataRows('made', result, sourcesOf(result));
  expect(rows.map(({ id, value }) => [id, value])).toEqual([
    ['made/small/dpo/gqa', 60],
    ['made/small/dpo/mme', 1500],
    ['made/small/sft/gqa', 58],
    ['made/small/sft/mme', 1400],
    ['made/large/dpo/gqa', 63],
    ['made/large/dpo/mme', 1600],
    ['made/large/sft/gqa', 64],
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
  expect(dataRows('made', result, sourcesOf(result))).toMatchObject([
    { errorBarLow: 59, errorBarHigh: 61, reading: 'figure', uncertainty: 0.5, place: 'Figure 1' },
  ]);
});

test('printed means and gaps are told apart from values; a gap is in percentage points', () => {
  const result = makeResult({
    rows: [makeRow('small', 'dpo', {}, { general: 67.5 })],
    printedGaps: [makePrintedGap(2.1)],
  });
  expect(dataRows('made', result, sourcesOf(result)).map(({ id, statistic, unit }) => [id, statistic, unit])).toEqual([
    ['made/small/dpo/general', 'printed mean', '%'],
    ['made/small/dpo-sft/gqa', 'printed gap', 'pp'],
  ]);
});
