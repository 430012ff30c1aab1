import type { Measure } from '../../../../src/schemas/measure.ts';
import { describe, expect, test } from 'vitest';
import { contentOf, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import {
  bookOf,
  LABEL,
  makeMeasure,
  makePrintedGap,
  makeResult,
  makeRow,
  MEASURES,
  measuresOf,
  TABLE,
} from '../../builders.ts';
import type { Result } from '../../../../src/schemas/result.ts';

const dumbbell: Extract<Chart, { kind: 'lines' | 'dumbbell' }> = {
  kind: 'dumbbell',
  title: 'T',
  caption: 'C',
  summary: 'S',
  methods: ['dpo', 'sft'],
  panels: [{ result: 'made-up', measure: 'gqa' }],
};
const rows = [
  makeRow('small', 'dpo', { gqa: 60 }),
  makeRow('small', 'sft', { gqa: 58 }),
  makeRow('large', 'dpo', { gqa: 63 }),
  makeRow('large', 'sft', { gqa: null }),
];
const result = makeResult({ rows });
const factor = { ...result.factor, quantity: null };

const tableOf = (chart: Partial<typeof dumbbell> = {}, changes: Partial<Result> = {}, measures = MEASURES) =>
  contentOf({ ...dumbbell, ...chart }, bookOf({ ...result, ...changes }, measures)).table;
const headOf = (...asked: Parameters<typeof tableOf>) => tableOf(...asked).head.map(({ label }) => label);
const rowsOf = (...asked: Parameters<typeof tableOf>) =>
  tableOf(...asked).groups.flatMap((group) => group.rows.map(({ cells }) => cells));

describe('the table of a chart', () => {
  test('has a row for each item: name, size, one value a method', () => {
    expect(headOf()).toEqual(['Encoder', 'Parameters', 'DPO', 'SFT']);
    expect(rowsOf()).toEqual([
      ['Small model', '86M', '60.0', '58.0'],
      ['Large model', '1B', '63.0', '—'],
    ]);
  });

  test('says what is counted', () => {
    expect(headOf({}, { factor: { ...factor, quantity: 'samples' } })[1]).toBe('Samples');
  });

  test('has no column of sizes where the items have none', () => {
    expect(headOf({ methods: ['dpo'] }, { factor })).toEqual(['Encoder', 'DPO']);
    expect(rowsOf({ methods: ['dpo'] }, { factor })[0]).toEqual(['Small model', '60.0']);
  });

  test('marks numbers and methods in the heading', () => {
    expect(tableOf().head.map(({ isNumber, look }) => [isNumber ?? false, look?.color])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, 1],
      [true, 2],
    ]);
  });

  test('has the gap as its last number, in percentage points for percents and in its own unit else', () => {
    const gap: [string, string] = ['dpo', 'sft'];
    expect(headOf({ gap }).at(-1)).toBe('DPO − SFT, pp');
    expect(rowsOf({ gap }).map((row) => row.at(-1))).toEqual(['+2.0', '—']);
    const inUnit = (unit: string | null) => headOf({ gap }, {}, measuresOf(makeMeasure('gqa', { unit }))).at(-1);
    expect(inUnit(null)).toBe('DPO − SFT');
    expect(inUnit('s')).toBe('DPO − SFT, s');
  });

  test('marks the best of each row, by the direction of its measure, where there is one to choose', () => {
    const bestOf = (direction: Measure['direction'], sft: number) =>
      tableOf(
        {},
        { rows: [...rows.slice(0, 1), makeRow('small', 'sft', { gqa: sft }), ...rows.slice(2)] },
        measuresOf(makeMeasure('gqa', { direction })),
      );
    expect(bestOf('higher', 58).groups[0]?.rows.map(({ best }) => best)).toEqual([[2], []]);
    expect(bestOf('lower', 58).groups[0]?.rows[0]?.best).toEqual([3]);
    expect(bestOf('lower', 60).groups[0]?.rows[0]?.best).toEqual([]);
    expect(bestOf('none', 58).groups[0]?.rows[0]?.best).toEqual([]);
  });

  test('shows error bars behind their value', () => {
    const withBar = [makeRow('small', 'dpo', { gqa: { value: 24.67, errorBar: [24.1, 25.24] } }), ...rows.slice(2, 3)];
    const measures = measuresOf(makeMeasure('gqa', { digits: 2 }));
    const table = rowsOf({ methods: ['dpo'] }, { rows: withBar }, measures);
    expect(table.map((row) => row.at(-1))).toEqual(['24.67 [24.10, 25.24]', '63.00']);
  });

  test('shows the details of each level, with a dash where one has none', () => {
    const levels = [
      { id: 'small', label: 'S', name: 'S', details: { Released: '2023', Parameters: null } },
      { id: 'large', label: 'L', name: 'L', details: { Released: '2025' } },
    ];
    const asked: Parameters<typeof tableOf> = [{ methods: ['dpo'] }, { factor: { ...factor, levels } }];
    expect(headOf(...asked)).toEqual(['Encoder', 'Released', 'Parameters', 'DPO']);
    expect(rowsOf(...asked)).toEqual([
      ['S', '2023', '—', '60.0'],
      ['L', '2025', '—', '63.0'],
    ]);
  });

  test('has a headed group for each of several panels, and no heading for one', () => {
    const panels = ['gqa', 'mme'].map((measure) => ({ result: 'made-up', measure }));
    expect(tableOf({ panels }, { rows: makeResult().rows }).groups.map(({ label }) => label)).toEqual([
      'GQA, %',
      'MME',
    ]);
    expect(tableOf().groups.map(({ label }) => label)).toEqual([null]);
  });
});

describe('the sources of a table', () => {
  test('are one sentence without letter where all numbers have the same', () => {
    expect(tableOf().sources).toEqual([{ mark: null, text: 'Source: Table 1, the paper.' }]);
  });

  test('have letters in order of first use, repeated in each row', () => {
    const other = { ...TABLE, place: 'Table 2' };
    const table = tableOf(
      {},
      { rows: [makeRow('large', 'dpo', { gqa: { value: 63, source: other } }), ...rows.slice(0, 2), ...rows.slice(3)] },
    );
    expect(table.sources).toEqual([
      { mark: 'a', text: 'Table 1, the paper' },
      { mark: 'b', text: 'Table 2, the paper' },
    ]);
    expect(table.head.at(-1)?.label).toBe('Source');
    expect(table.groups[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual(['a', 'b']);
  });

  test('go on with two letters after z, and with three after zz', () => {
    const many = Array.from({ length: 26 + 26 * 26 + 1 }, (_, index) => `l${index}`);
    const levels = many.map((id) => ({ id, label: id, name: id }));
    const ofMany = many.map((id, index) =>
      makeRow(id, 'dpo', { gqa: { value: 50, source: { ...TABLE, place: `Table ${index}` } } }),
    );
    const { sources } = tableOf({ methods: ['dpo'] }, { factor: { ...factor, levels }, rows: ofMany });
    const marks = sources.map(({ mark }) => mark);
    expect(marks.slice(24, 29)).toEqual(['y', 'z', 'aa', 'ab', 'ac']);
    expect(marks.slice(-3)).toEqual(['zy', 'zz', 'aaa']);
    expect(new Set(marks).size).toBe(many.length);
  });

  test('include that of a printed gap, beside those of the values in its row', () => {
    const printedGaps = [makePrintedGap(6.5), makePrintedGap(7, { level: 'large', source: LABEL })];
    const known = [makeRow('small', 'dpo', { gqa: null }), ...rows.slice(2, 3), makeRow('large', 'sft', { gqa: 56 })];
    const { sources, groups } = tableOf({ gap: ['dpo', 'sft'] }, { rows: known, printedGaps });
    expect(sources).toEqual([
      { mark: 'a', text: 'Table 1, the paper' },
      { mark: 'b', text: 'Figure 2, the paper, printed label' },
    ]);
    // Of the small model only the gap is known, of the large one the gap and both values.
    expect(groups[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual(['b', 'a, b']);
  });
});

test('the table of a chart of gaps has models down and measures across', () => {
  const twoMeasures = [
    makeRow('small', 'dpo', { gqa: 60, mme: 1475 }),
    makeRow('small', 'sft', { gqa: 58, mme: 1500 }),
    makeRow('large', 'dpo', { gqa: { value: 63, source: LABEL } }),
    makeRow('large', 'sft', { gqa: { value: 63, source: LABEL } }),
  ];
  const models = [{ result: 'made-up', levels: ['small', 'large'], partner: 'LLM' }];
  const chart: Chart = { ...dumbbell, kind: 'gaps', gap: ['dpo', 'sft'], measures: ['gqa', 'mme'], models };
  const { table } = contentOf(chart, bookOf(makeResult({ rows: twoMeasures })));
  expect(table.head.map(({ label }) => label)).toEqual(['Model', 'GQA', 'MME', 'Source']);
  expect(table.groups[0]?.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Small model with LLM', '+2.0', '−1.3'],
    ['Large model with LLM', '±0.0', '—'],
  ]);
});
