import { describe, expect, test } from 'vitest';
import { contentOf, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { sizeTitle } from '../../../../src/lib/charts/drawing/size-axis.ts';
import { spokenReadout, type Panel } from '../../../../src/lib/charts/chart-panel.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { bookOf, makeMeasure, makePrintedGap, makeResult, makeRow, MEASURES, measuresOf } from '../../builders.ts';

const shared = { title: 'T', caption: 'C', summary: 'S' };
const lines: Extract<Chart, { kind: 'lines' | 'dumbbell' }> = {
  kind: 'lines',
  ...shared,
  methods: ['dpo', 'sft'],
  gap: ['dpo', 'sft'],
  panels: [{ result: 'a', measure: 'general' }],
};

const IDS = ['a', 'by-llm', 'by-encoder'];
const panelsOf = (chart: Chart, result = makeResult(), measures = MEASURES) =>
  contentOf(chart, bookOf(result, measures, IDS)).panels;

function onlyPanel(chart: Chart, result = makeResult()): Panel {
  const panels = panelsOf(chart, result);
  expect(panels).toHaveLength(1);
  return panels[0] as Panel;
}

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
    expect(onlyPanel({ ...lines, panels: [{ result: 'a', measure: 'gqa', label: 'Scenes' }] }).label).toBe('Scenes');
  });

  test('writes the gap where there is one, and nothing where there is none', () => {
    expect(panel.gap).toMatchObject({
      label: 'DPO − SFT',
      between: ['dpo', 'sft'],
      unit: 'pp',
      texts: ['+3.5', ''],
    });
  });

  test('reads each item out, without what is not reported', () => {
    expect(panel.items.map((_, item) => spokenReadout(panel, item))).toEqual([
      'Small model: DPO 67.5%, SFT 64.0%, gap plus 3.5 percentage points',
      'Large model: DPO 71.5%',
    ]);
    expect(panel.readouts[1]?.lines).toEqual([{ series: 'dpo', text: '71.5%' }]);
    expect(panel.readouts.map(({ gap }) => gap?.text)).toEqual(['+3.5\u202fpp', undefined]);
  });

  test('says of an item without any value that nothing is reported', () => {
    const rows = [makeRow('small', 'dpo', { gqa: null }), makeRow('large', 'dpo', { gqa: 63 })];
    const empty = onlyPanel(
      { ...lines, methods: ['dpo'], gap: undefined, panels: [{ result: 'a', measure: 'gqa' }] },
      makeResult({ rows }),
    );
    expect(spokenReadout(empty, 0)).toBe('Small model: not reported');
    expect(empty.gap).toBeNull();
  });

  test('gives two panels of one measure ids of their own', () => {
    const panels = [
      { result: 'by-llm', measure: 'gqa', label: 'By LLM' },
      { result: 'by-encoder', measure: 'gqa', label: 'By encoder' },
      { result: 'by-llm', measure: 'mme' },
    ];
    expect(panelsOf({ ...lines, panels }).map((one) => one.id)).toEqual(['by-llm-gqa', 'by-encoder-gqa', 'mme']);
  });
});

test('a dumbbell keeps a row of which only the printed gap is known', () => {
  const printedGaps = [makePrintedGap(6.5, { level: 'large', measure: 'general' })];
  const panel = onlyPanel({ ...lines, kind: 'dumbbell', gap: ['dpo', 'sft'] }, makeResult({ printedGaps }));
  expect(panel.kind).toBe('dumbbell');
  expect(panel.gap?.texts).toEqual(['+3.5', '+6.5']);
});

describe('the range of gaps in words', () => {
  const rangeOf = (values: [dpo: number, sft: number][], gap: [string, string] = ['dpo', 'sft']) => {
    const rows = values.flatMap(([dpo, sft], at) => {
      const level = at ? 'large' : 'small';
      return [makeRow(level, 'dpo', { gqa: dpo }), makeRow(level, 'sft', { gqa: sft })];
    });
    return onlyPanel({ ...lines, gap, panels: [{ result: 'a', measure: 'gqa' }] }, makeResult({ rows })).gap?.range;
  };

  test('says who is ahead, from the smallest lead to the largest', () => {
    expect(
      rangeOf([
        [60, 58],
        [63, 62.5],
      ]),
    ).toBe('DPO ahead by 0.5 to 2.0');
    expect(
      rangeOf([
        [58, 60],
        [62.5, 63],
      ]),
    ).toBe('SFT ahead by 0.5 to 2.0');
    expect(
      rangeOf([
        [60, 58],
        [64, 62],
      ]),
    ).toBe('DPO ahead by 2.0');
  });

  test('keeps the signs where neither is ahead throughout', () => {
    expect(
      rangeOf([
        [60, 58],
        [63, 64],
      ]),
    ).toBe('DPO − SFT: −1.0 to +2.0');
  });
});

test('a chart of measures has an item for each measure at one level', () => {
  const panels = [{ result: 'a', level: 'small', measures: ['gqa', 'general'] }];
  const panel = onlyPanel({ ...lines, kind: 'measures', panels });
  expect(panel).toMatchObject({ id: 'small', label: 'Small model', quantity: null });
  expect(panel.items.map((item) => item.label)).toEqual(['GQA', 'General']);
  expect(panel.series.map((series) => series.values)).toEqual([
    [60, 67.5],
    [58, 64],
  ]);
  expect(panel.gap?.texts).toEqual(['+2.0', '+3.5']);
});

test('two panels of measures at one level have ids of their own', () => {
  const idsOf = (...panels: Extract<Chart, { kind: 'measures' }>['panels']) =>
    panelsOf({ ...lines, kind: 'measures', panels }).map((panel) => panel.id);
  const level = 'small';
  expect(
    idsOf(
      { result: 'a', level, measures: ['gqa'], label: 'One' },
      { result: 'a', level, measures: ['general'], label: 'Two' },
    ),
  ).toEqual(['small-gqa', 'small-general']);
  expect(
    idsOf(
      { result: 'by-llm', level, measures: ['gqa'], label: 'One' },
      { result: 'by-encoder', level, measures: ['gqa'], label: 'Two' },
    ),
  ).toEqual(['by-llm-small-gqa', 'by-encoder-small-gqa']);
});

test('a dumbbell without a gap writes none', () => {
  const panel = onlyPanel({ ...lines, kind: 'dumbbell', methods: ['dpo'], gap: undefined });
  expect(panel.gap).toBeNull();
  expect(panel.series).toHaveLength(1);
});

test('lines run from the smallest size on, whatever the order of the levels', () => {
  const { factor } = makeResult();
  const turned = makeResult({ factor: { ...factor, levels: factor.levels.toReversed() } });
  const [panel, other] = [onlyPanel(lines), onlyPanel(lines, turned)];
  expect(other.items.map(({ size }) => size)).toEqual(panel.items.map(({ size }) => size));
  expect(other.series.map(({ values }) => values)).toEqual(panel.series.map(({ values }) => values));
  expect(other.gap?.texts).toEqual(panel.gap?.texts);
});

test('lines run over levels that have names only', () => {
  const { factor } = makeResult();
  const levels = factor.levels.map(({ id, label, name }) => ({ id, label, name }));
  const panel = onlyPanel(lines, makeResult({ factor: { ...factor, quantity: null, levels } }));
  expect(panel.items.map(({ size }) => size)).toEqual([undefined, undefined]);
  expect(sizeTitle(panel)).toBe('Encoder');
});

test('curves have a line for each method, and no gap', () => {
  const { gap: _, ...curves } = lines;
  const panel = onlyPanel({ ...curves, kind: 'curves' });
  expect(panel).toMatchObject({ kind: 'curves', gap: null, itemScale: 'log' });
  expect(panel.series.map(({ values }) => values)).toEqual([
    [67.5, 71.5],
    [64, null],
  ]);
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
    expect(spokenReadout(panel, 0)).toBe(
      'GQA: DPO − SFT from minus 1.0 percentage points to plus 2.0 percentage points over 2 models',
    );
  });
});

test('a heat table has no panel', () => {
  const chart: Chart = { kind: 'heat-table', ...shared, gap: ['dpo', 'sft'], result: 'a', measures: ['general'] };
  expect(panelsOf(chart)).toEqual([]);
});

describe('the gap of a score with a maximum', () => {
  const chart: Chart = { ...lines, kind: 'dumbbell', panels: [{ result: 'a', measure: 'mme' }] };

  test('is on the scale of its values, in their unit', () => {
    const panel = onlyPanel(chart);
    const { gap } = panel;
    expect(gap).toMatchObject({ unit: null, texts: ['+100.0', ''] });
    expect(spokenReadout(panel, 0)).toBe('Small model: DPO 1500.0, SFT 1400.0, gap plus 100.0');
    expect(contentOf(chart, bookOf(makeResult(), MEASURES, IDS)).table.head.at(-1)?.label).toBe('DPO − SFT');
  });
});

describe('a measure of which less is better', () => {
  const measures = measuresOf(makeMeasure('error', { unit: 'm', direction: 'lower' }));
  const rows = [makeRow('small', 'dpo', { error: 1 }), makeRow('small', 'sft', { error: 1.4 })];
  const chart: Chart = { ...lines, panels: [{ result: 'a', measure: 'error' }] };
  const [panel] = panelsOf(chart, makeResult({ rows }), measures);

  test('says so on its axis, and has gaps in its own unit', () => {
    expect(panel).toMatchObject({ unit: 'm', direction: 'lower', gap: { unit: 'm' } });
    expect(spokenReadout(panel!, 0)).toBe('Small model: DPO 1.0\u202fm, SFT 1.4\u202fm, gap minus 0.4 m');
  });
});

describe('a chart stops the build, and says where and what is known, if it asks for', () => {
  const gap: [string, string] = ['dpo', 'sft'];
  const heat = { kind: 'heat-table' as const, ...shared, gap, result: 'a' };
  const gaps = { kind: 'gaps' as const, ...shared, gap, measures: ['gqa'] };
  const measuresPanel = { result: 'a', level: 'small', measures: ['gqa'] };
  const ofMeasures = { ...lines, kind: 'measures' as const };
  const measures = measuresOf(
    ...MEASURES.values(),
    makeMeasure('weight'),
    makeMeasure('time', { unit: 's' }),
    makeMeasure('loss', { unit: null }),
  );
  const withRows = (rows: Result['rows']) => makeResult({ rows });
  const held = [
    makeRow('small', 'dpo', { gqa: 60, time: 3, loss: 1 }),
    makeRow('small', 'sft', { gqa: 58, time: 4, loss: 2 }),
  ];
  const panel = (measure: string) => [{ result: 'a', measure }];

  test.each<[what: string, chart: Chart, rows: Result['rows'], message: RegExp]>([
    [
      'a result that is not there',
      { ...lines, panels: [{ result: 'b', measure: 'gqa' }] },
      held,
      /^panels\.0: .*"b".*a, by-llm/,
    ],
    ['a measure that is not there', { ...lines, panels: panel('gpa') }, held, /^panels\.0: .*measure "gpa"/],
    [
      'a measure that the result does not hold',
      { ...lines, panels: panel('weight') },
      held,
      /^panels\.0: .*"weight".*It has: .*gqa/,
    ],
    [
      'a level that is not there',
      { ...ofMeasures, panels: [{ ...measuresPanel, level: 'huge' }] },
      held,
      /^panels\.0: .*"huge".*small, large/,
    ],
    [
      'a method without a row',
      { ...lines, methods: ['dpo', 'base'], panels: panel('gqa') },
      held,
      /^panels\.0: .*"base".*It has: dpo, sft/,
    ],
    [
      'a method of which every value is null',
      { ...lines, gap: undefined, panels: panel('gqa') },
      [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { gqa: null })],
      /^panels\.0: "SFT" has nothing to draw: .*"a\/small\/sft\/gqa"/,
    ],
    [
      'measures of two units in one panel',
      { ...ofMeasures, panels: [{ ...measuresPanel, measures: ['gqa', 'time'] }] },
      held,
      /^panels\.0: "gqa" is in %, "time" is in s/,
    ],
    [
      'a size that only some have',
      { ...lines, panels: panel('gqa') },
      held,
      /^panels\.0: lines run over sizes, and the level "tiny"/,
    ],
    [
      'curves without sizes',
      { kind: 'curves', ...shared, methods: ['dpo'], panels: panel('gqa') },
      held,
      /^panels\.0: curves run over sizes, and the level "tiny"/,
    ],
    [
      'two panels of one name',
      { ...lines, panels: [...panel('gqa'), { result: 'by-llm', measure: 'gqa' }] },
      held,
      /^panels: Two are named "GQA"/,
    ],
    [
      'a model that is not there',
      { ...gaps, models: [{ result: 'a', levels: ['huge'], partner: 'L' }] },
      held,
      /^models\.0: .*"huge"/,
    ],
    [
      'the gap of a model that has none',
      { ...gaps, models: [{ result: 'a', levels: ['large'], partner: 'L' }] },
      held,
      /"Large model with L" has nothing to draw/,
    ],
    ['a row of nothing', { ...heat, measures: ['weight'] }, held, /^measures: .*"weight"/],
    [
      'tints of what is no share',
      { ...heat, measures: ['loss'] },
      held,
      /^measures: "loss" is neither in % nor has it a "maximum"/,
    ],
  ])('%s', (what, chart, rows, message) => {
    const result = withRows(rows);
    const levels = /size/.test(what)
      ? [{ id: 'tiny', label: 'T', name: 'T' }, ...result.factor.levels]
      : result.factor.levels;
    const factor = { ...result.factor, levels };
    expect(() => panelsOf(chart, { ...result, factor }, measures)).toThrow(message);
  });
});
