import { describe, expect, test } from 'vitest';
import type { Panel } from '../../../../src/lib/charts/chart-panel.ts';
import { sourceText } from '../../../../src/lib/numbers/source-text.ts';
import { chartPanels } from '../../../../src/lib/charts/chart-panels.ts';
import type { Chart } from '../../../../src/schemas/chart.ts';
import { LABEL, makePrintedGap, makeResult, MEASURES, sourcesOf, TABLE, WORKS } from '../../builders.ts';

const shared = { title: 'T', caption: 'C', summary: 'S' };
const lines: Extract<Chart, { kind: 'lines' | 'dumbbell' }> = {
  kind: 'lines',
  ...shared,
  methods: ['dpo', 'sft'],
  gap: ['dpo', 'sft'],
  panels: [{ result: 'encoders', measure: 'general' }],
};

function onlyPanel(chart: Chart, result = makeResult()): Panel {
  const panels = chartPanels(chart, sourcesOf(result));
  expect(panels).toHaveLength(1);
  return panels[0] as Panel;
}

describe('sourceText', () => {
  const figure = { reading: 'figure', work: 'paper', place: 'Figure 6', uncertainty: 0.03 } as const;

  test.each([
    [{ value: 60, source: TABLE }, 'Table 1, the paper'],
    [{ value: 60, source: LABEL }, 'Figure 2, the paper, printed label'],
    [
      { value: 60, source: { ...TABLE, reading: 'text', place: 'Section 3' } as const },
      'Section 3, the paper, stated in the text',
    ],
    [{ value: 60, source: figure }, 'Figure 6, the paper, read off the figure within ±0.03'],
    [{ value: 60, source: TABLE, computedFrom: ['GQA', 'MME'] }, 'Table 1, the paper; computed from GQA, MME'],
  ])('says where %j was read', (cell, text) => {
    expect(sourceText(cell, WORKS)).toBe(text);
  });

  test('names the known works where there is none', () => {
    expect(() => sourceText({ value: 60, source: { ...TABLE, work: 'draft' } }, WORKS)).toThrow(
      'No work "draft" in content/site.json, "works". Known ids: paper.',
    );
  });
});

describe('a chart of lines', () => {
  const panel = onlyPanel(lines);

  test('has an item for each level and a series for each method', () => {
    expect(panel.items.map((item) => item.id)).toEqual(['small', 'large']);
    // (60 + 75) / 2, (63 + 80) / 2; (58 + 70) / 2, and no mean without the MME score.
    expect(panel.series.map(({ id, values }) => [id, values])).toEqual([
      ['dpo', [67.5, 71.5]],
      ['sft', [64, null]],
    ]);
  });

  test('is named after its measure and its factor', () => {
    expect(panel).toMatchObject({ id: 'general', label: 'General', itemLabel: 'Encoder', quantity: 'parameters' });
    const [labelled] = chartPanels(
      { ...lines, panels: [{ result: 'a', measure: 'gqa', label: 'Scenes' }] },
      sourcesOf(makeResult()),
    );
    expect(labelled?.label).toBe('Scenes');
  });

  test('writes the gap where there is one, and nothing where there is none', () => {
    expect(panel.gap).toMatchObject({
      label: 'DPO − SFT',
      between: ['dpo', 'sft'],
      values: [3.5, null],
      texts: ['+3.5', ''],
    });
  });

  test('reads each item out, without what is not reported', () => {
    expect(panel.readouts.map((readout) => readout.spoken)).toEqual([
      'Small model: DPO 67.5\u202f%, SFT 64.0\u202f%, gap plus 3.5 percentage points',
      'Large model: DPO 71.5\u202f%',
    ]);
    expect(panel.readouts[1]?.lines).toEqual([{ series: 'dpo', text: '71.5\u202f%' }]);
  });

  test('says of an item without any value that nothing is reported', () => {
    const empty = onlyPanel({ ...lines, methods: ['base'], gap: undefined });
    expect(empty.readouts[0]?.spoken).toBe('Small model: not reported');
    expect(empty.gap).toBeNull();
  });

  test('gives two panels of one measure ids of their own', () => {
    const panels = [
      { result: 'by-llm', measure: 'gqa' },
      { result: 'by-encoder', measure: 'gqa' },
      { result: 'by-llm', measure: 'mme' },
    ];
    expect(chartPanels({ ...lines, panels }, sourcesOf(makeResult())).map((one) => one.id)).toEqual([
      'by-llm-gqa',
      'by-encoder-gqa',
      'mme',
    ]);
  });
});

test('a dumbbell keeps a row of which only the printed gap is known', () => {
  const printedGaps = [makePrintedGap(6.5, { level: 'large', measure: 'general' })];
  const panel = onlyPanel({ ...lines, kind: 'dumbbell', gap: ['dpo', 'sft'] }, makeResult({ printedGaps }));
  expect(panel.kind).toBe('dumbbell');
  expect(panel.gap?.texts).toEqual(['+3.5', '+6.5']);
});

test('bars have an item for each measure at one level', () => {
  const panels = [{ result: 'a', level: 'small', measures: ['gqa', 'general'] }];
  const panel = onlyPanel({ ...lines, kind: 'bars', panels });
  expect(panel).toMatchObject({ id: 'small', label: 'Small model', quantity: null });
  expect(panel.items.map((item) => item.label)).toEqual(['GQA', 'General']);
  expect(panel.series.map((series) => series.values)).toEqual([
    [60, 67.5],
    [58, 64],
  ]);
  expect(panel.gap?.values).toEqual([2, 3.5]);
});

test('two panels of bars at one level have ids of their own', () => {
  const panels = [['gqa'], ['general']].map((measures) => ({ result: 'a', level: 'small', measures }));
  const ids = chartPanels({ ...lines, kind: 'bars', panels }, sourcesOf(makeResult())).map((panel) => panel.id);
  expect(ids).toEqual(['small-gqa', 'small-general']);
});

test('a dumbbell without a gap writes none', () => {
  const panel = onlyPanel({ ...lines, kind: 'dumbbell', methods: ['dpo'], gap: undefined });
  expect(panel.gap).toBeNull();
  expect(panel.series).toHaveLength(1);
});

describe('a chart of gaps', () => {
  const models = [{ result: 'a', levels: ['small', 'large'], partner: 'LLM' }];
  const panel = onlyPanel({ kind: 'gaps', ...shared, gap: ['dpo', 'sft'], measures: ['gqa', 'general'], models });

  test('has a series for each model', () => {
    expect(panel.series.map(({ id, label, values }) => [id, label, values])).toEqual([
      ['a-small', 'Small model with LLM', [2, 3.5]],
      ['a-large', 'Large model with LLM', [-1, null]],
    ]);
  });

  test('writes the range over the models that have a gap', () => {
    expect(panel.gap?.texts).toEqual(['−1.0 to +2.0', '+3.5 to +3.5']);
    expect(panel.readouts[0]?.spoken).toBe(
      'GQA: DPO − SFT from minus 1.0 percentage points to plus 2.0 percentage points over 2 models',
    );
  });
});

test('a chart of gaps writes no number for a measure in which no model has a gap', () => {
  const models = [{ result: 'a', levels: ['large'], partner: 'LLM' }];
  const panel = onlyPanel({ kind: 'gaps', ...shared, gap: ['dpo', 'sft'], measures: ['mme'], models });
  expect(panel.gap?.texts.join()).not.toContain('Infinity');
  expect(panel.readouts[0]?.spoken).not.toContain('Infinity');
});

test('a heat table has no panel', () => {
  const chart: Chart = { kind: 'heat-table', ...shared, gap: ['dpo', 'sft'], result: 'a', measures: ['general'] };
  expect(chartPanels(chart, sourcesOf(makeResult()))).toEqual([]);
});

test('a measure or level that is not there stops the chart', () => {
  const sources = sourcesOf(makeResult(), MEASURES);
  expect(() => chartPanels({ ...lines, panels: [{ result: 'a', measure: 'gpa' }] }, sources)).toThrow(
    'No measure "gpa"',
  );
  const panels = [{ result: 'a', level: 'huge', measures: ['gqa'] }];
  expect(() => chartPanels({ ...lines, kind: 'bars', panels }, sources)).toThrow('No level "huge"');
});
