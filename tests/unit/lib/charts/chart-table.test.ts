import { describe, expect, test } from 'vitest';
import { chartPanels } from '../../../../src/lib/charts/chart-panels.ts';
import { chartTable } from '../../../../src/lib/charts/chart-table.ts';
import { makeGap, makePanel, makePrintedGap, makeResult, makeRow, makeSeries, sourcesOf } from '../../builders.ts';

const headOf = (...panels: ReturnType<typeof makePanel>[]) => chartTable(panels).head.map((column) => column.label);
const rowsOf = (...panels: ReturnType<typeof makePanel>[]) => chartTable(panels).groups.flatMap((group) => group.rows);

describe('the table of a chart', () => {
  test('has a row for each item: name, size, one value a method', () => {
    expect(headOf(makePanel())).toEqual(['Model', 'Parameters', 'DPO', 'SFT']);
    expect(rowsOf(makePanel())).toEqual([
      ['Small', '1M', '50.0', '48.0'],
      ['Middle', '10M', '60.0', '—'],
      ['Large', '1B', '80.0', '70.0'],
    ]);
  });

  test('says what is counted', () => {
    expect(headOf(makePanel({ quantity: 'samples' }))[1]).toBe('Samples');
  });

  test('has no column of sizes where the items have none', () => {
    const items = [{ id: 's', label: 'S', name: 'Small' }];
    const panel = makePanel({ quantity: null, items, series: [makeSeries('dpo', [50])] });
    expect(headOf(panel)).toEqual(['Model', 'DPO']);
    expect(rowsOf(panel)).toEqual([['Small', '50.0']]);
  });

  test('marks numbers and methods in the heading', () => {
    expect(chartTable([makePanel()]).head.map(({ isNumber, look }) => [isNumber ?? false, look?.color])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, 1],
      [true, 2],
    ]);
  });

  test('has the gap as its last number, in percentage points for percents', () => {
    const gap = makeGap([2, null, 10]);
    expect(headOf(makePanel({ gap })).at(-1)).toBe('DPO − SFT, pp');
    expect(headOf(makePanel({ gap, unit: null })).at(-1)).toBe('DPO − SFT');
    expect(rowsOf(makePanel({ gap })).map((row) => row.at(-1))).toEqual(['+2.0', '—', '+10.0']);
  });

  test('shows error bars behind their value', () => {
    const series = [makeSeries('dpo', [24.67, 25, 26], { errorBars: [[24.1, 25.24], null, null] })];
    const rows = rowsOf(makePanel({ series, digits: 2 }));
    expect(rows.map((row) => row.at(-1))).toEqual(['24.67 [24.10, 25.24]', '25.00', '26.00']);
  });

  test('shows the details of each level, with a dash where one has none', () => {
    const items = [
      { id: 'a', label: 'A', name: 'A', details: { Released: '2023', Parameters: null } },
      { id: 'b', label: 'B', name: 'B', details: { Released: '2025' } },
    ];
    const panel = makePanel({ quantity: null, items, series: [makeSeries('dpo', [1, 2])] });
    expect(headOf(panel)).toEqual(['Model', 'Released', 'Parameters', 'DPO']);
    expect(rowsOf(panel)).toEqual([
      ['A', '2023', '—', '1.0'],
      ['B', '2025', '—', '2.0'],
    ]);
  });

  test('has a headed group for each of several panels, and no heading for one', () => {
    const other = makePanel({ id: 'other', label: 'Other', unit: null });
    expect(chartTable([makePanel(), other]).groups.map((group) => group.label)).toEqual(['Score, %', 'Other']);
    expect(chartTable([makePanel()]).groups.map((group) => group.label)).toEqual([null]);
  });
});

describe('the sources of a table', () => {
  const sources = ['Table 1, the paper', 'Table 2, the paper', 'Table 1, the paper'];

  test('are one sentence without letter where all numbers have the same', () => {
    expect(chartTable([makePanel()]).sources).toEqual([{ mark: null, text: 'Source: Table 1, the paper.' }]);
  });

  test('have letters in order of first use, repeated in each row', () => {
    const table = chartTable([
      makePanel({ series: [makeSeries('dpo', [1, 2, 3], { sources }), makeSeries('sft', [1, 2, 3])] }),
    ]);
    expect(table.sources).toEqual([
      { mark: 'a', text: 'Table 1, the paper' },
      { mark: 'b', text: 'Table 2, the paper' },
    ]);
    expect(table.head.at(-1)?.label).toBe('Source');
    expect(table.groups[0]?.rows.map((row) => row.at(-1))).toEqual(['a', 'b, a', 'a']);
  });

  test('go on with two letters after z, and with three after zz', () => {
    const many = Array.from({ length: 26 + 26 * 26 + 1 }, (_, index) => `Table ${index}`);
    const items = many.map((name) => ({ id: name, label: name, name }));
    const series = [
      makeSeries(
        'dpo',
        many.map(() => 50),
        { sources: many },
      ),
    ];
    const marks = chartTable([makePanel({ items, series, quantity: null })]).sources.map(({ mark }) => mark);
    expect(marks.slice(24, 29)).toEqual(['y', 'z', 'aa', 'ab', 'ac']);
    expect(marks.slice(-3)).toEqual(['zy', 'zz', 'aaa']);
    expect(new Set(marks).size).toBe(many.length);
  });

  test('include that of a printed gap, beside those of the values in its row', () => {
    const rows = [makeRow('small', 'dpo', { gqa: null }), makeRow('large', 'dpo', { gqa: 63 })];
    const printedGaps = [makePrintedGap(6.5), makePrintedGap(7, { level: 'large' })];
    const panels = chartPanels(
      {
        kind: 'dumbbell',
        title: 'T',
        caption: 'C',
        summary: 'S',
        methods: ['dpo', 'sft'],
        gap: ['dpo', 'sft'],
        panels: [{ result: 'a', measure: 'gqa' }],
      },
      sourcesOf(makeResult({ rows, printedGaps })),
    );
    const { sources: notes, groups } = chartTable(panels);
    expect(notes).toEqual([
      { mark: 'a', text: 'Table 1, the paper' },
      { mark: 'b', text: 'Figure 2, the paper, printed label' },
    ]);
    // Of the small model only the gap is known, of the large one the gap and the value after DPO.
    expect(groups[0]?.rows.map((row) => row.at(-1))).toEqual(['b', 'a, b']);
  });
});

test('the table of a chart of gaps has models down and measures across', () => {
  const items = [
    { id: 'gqa', label: 'GQA', name: 'GQA' },
    { id: 'mme', label: 'MME', name: 'MME' },
  ];
  const series = [
    makeSeries('dpo', [2, -1.25], { id: 'a-small', label: 'Small with LLM' }),
    makeSeries('dpo', [0, null], { id: 'a-large', label: 'Large with LLM', sources: ['Table 2', 'Table 2'] }),
  ];
  const table = chartTable([makePanel({ kind: 'gaps', items, series, quantity: null })]);
  expect(table.head.map((column) => column.label)).toEqual(['Model', 'GQA', 'MME', 'Source']);
  expect(table.groups[0]?.rows).toEqual([
    ['Small with LLM', '+2.0', '−1.3', 'a'],
    ['Large with LLM', '±0.0', '—', 'b'],
  ]);
});
