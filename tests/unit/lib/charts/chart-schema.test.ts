import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartSchema } from '../../../../src/lib/charts/chart-kinds.ts';
import { issuesOf } from '../../builders.ts';

const shared = { title: 'DPO leads', caption: 'Score in percent.', summary: 'DPO lies above SFT.' };
const panels = [{ result: 'encoder-scaling', measure: 'average' }];
const lines = { kind: 'lines', ...shared, methods: ['dpo', 'sft'], gap: ['dpo', 'sft'], panels };
const ofMeasures = {
  ...lines,
  kind: 'measures',
  panels: [{ result: 'pivot', level: 'siglip2-so', measures: ['average', 'general'] }],
};
const gaps = {
  kind: 'gaps',
  ...shared,
  gap: ['dpo', 'sft'],
  measures: ['average'],
  models: [{ result: 'encoder-scaling', levels: ['b16'], partner: 'Qwen2.5-3B' }],
};
const heatTable = { kind: 'heat-table', ...shared, gap: ['dpo', 'sft'], result: 'pivot', measures: ['average'] };

const issues = (chart: unknown) => issuesOf(chartSchema, chart);

describe('chartSchema', () => {
  test.each([lines, { ...lines, gap: undefined }, { ...lines, kind: 'dumbbell' }, ofMeasures, gaps, heatTable])(
    'takes a chart of kind $kind',
    (chart) => {
      expect(issues(chart)).toEqual([]);
    },
  );

  test('refuses captions that tell panels by their side, and takes what lies at a side of each', () => {
    for (const caption of ['Left: scores. Right: recall.', 'Scores, and recall in the right panel.']) {
      expect(issues({ ...lines, caption })).toEqual([
        'caption: Panels stand below each other on a phone: name one by its label, not by its side.',
      ]);
    }
    expect(issues({ ...lines, caption: 'The number at the right is the gap.' })).toEqual([]);
  });

  test('lists the known keys of the kind where a key is unknown', () => {
    expect(issues({ ...lines, color: 'red' })).toEqual([
      'color: Unknown key "color". Known keys: kind, title, caption, summary, tests, typedNumbers, ownScales, methods, gap, panels.',
    ]);
    expect(issues({ ...heatTable, panels })).toEqual([
      'panels: Unknown key "panels". Known keys: kind, title, caption, summary, tests, typedNumbers, gap, result, measures.',
    ]);
    expect(issues({ ...lines, panels: [{ ...panels[0], level: 'b16' }] })).toEqual([
      'panels.0.level: Unknown key "level". Known keys: result, measure, label.',
    ]);
  });

  test('lists the kinds where the kind is unknown or missing', () => {
    const [unknown = ''] = issues({ ...lines, kind: 'pie' });
    const [missing = ''] = issues({ ...lines, kind: undefined });
    expect(unknown).toMatch(/^kind: Expected one of "lines", .*, found "pie"\.$/);
    expect(missing).toMatch(/^kind: `kind` is missing\. Expected one of "lines", .*\.$/);
    for (const kind of readdirSync('src/lib/charts/kinds'))
      for (const issue of [unknown, missing]) expect(issue).toContain(`"${kind}"`);
  });

  test.each([lines, gaps, heatTable])('refuses the same method twice in the gap of $kind', (chart) => {
    expect(issues({ ...chart, gap: ['dpo', 'dpo'] })).toEqual(['gap: A gap lies between two different methods.']);
  });

  test('refuses a gap of one method or of three', () => {
    expect(issues({ ...lines, gap: ['dpo'] })).toEqual(['gap: Expected 2 entries, found 1.']);
    expect(issues({ ...lines, gap: ['dpo', 'sft', 'base'] })).toEqual(['gap: Expected 2 entries, found 3.']);
  });

  test('refuses a method that stands twice among the methods', () => {
    expect(issues({ ...lines, methods: ['dpo', 'sft', 'dpo'] })).toEqual([
      'methods: "dpo" is there twice; name each once.',
    ]);
  });

  test('takes a dumbbell without a gap and of a single method, and refuses one of none', () => {
    expect(issues({ ...lines, kind: 'dumbbell', gap: undefined, methods: ['dpo'] })).toEqual([]);
    expect(issues({ ...lines, kind: 'dumbbell', methods: [] })).toEqual([
      'methods: Expected at least 1 entry, found 0.',
    ]);
  });

  test('refuses a chart without panels, measures or models', () => {
    const rule = 'Expected at least 1 entry, found 0.';
    expect(issues({ ...lines, panels: [] })).toEqual([`panels: ${rule}`]);
    expect(issues({ ...ofMeasures, panels: [{ ...ofMeasures.panels[0], measures: [] }] })).toEqual([
      `panels.0.measures: ${rule}`,
    ]);
    expect(issues({ ...gaps, models: [] })).toEqual([`models: ${rule}`]);
    expect(issues({ ...heatTable, measures: [] })).toEqual([`measures: ${rule}`]);
  });

  test('refuses numbers, which have their place in the results', () => {
    expect(issues({ ...lines, panels: [{ ...panels[0], values: [60.1] }] })).toEqual([
      'panels.0.values: Unknown key "values". Known keys: result, measure, label.',
    ]);
  });

  test('refuses an empty title and a caption with a space at its end', () => {
    expect(issues({ ...lines, title: '', caption: 'Score. ' })).toEqual([
      'title: A text must not be empty.',
      'caption: A text has no white space at its start or end.',
    ]);
  });

  test('refuses the same panel, measure, level or result twice', () => {
    expect(issues({ ...lines, panels: [...panels, { ...panels[0], label: 'Again' }] })).toEqual([
      'panels: Two panels draw "average" of "encoder-scaling"; draw it once.',
    ]);
    const twice = '"average" is there twice; name each once.';
    expect(issues({ ...heatTable, measures: ['average', 'average'] })).toEqual([`measures: ${twice}`]);
    expect(issues({ ...gaps, measures: ['average', 'average'] })).toEqual([`measures: ${twice}`]);
    expect(issues({ ...ofMeasures, panels: [{ ...ofMeasures.panels[0], measures: ['average', 'average'] }] })).toEqual([
      `panels.0.measures: ${twice}`,
    ]);
    expect(issues({ ...gaps, models: [gaps.models[0], gaps.models[0]] })).toEqual([
      'models: Models of "encoder-scaling" are there twice; name its levels together.',
    ]);
  });
});
