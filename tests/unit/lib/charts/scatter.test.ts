import { describe, expect, test } from 'vitest';
import { contentOf, placeIn, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { spokenReadout } from '../../../../src/lib/charts/chart-panel.ts';
import { cornersOf, frontOf } from '../../../../src/lib/charts/kinds/scatter/front-line.ts';
import { placeNames } from '../../../../src/lib/charts/kinds/scatter/point-names.ts';
import { panelWords } from '../../../../src/lib/charts/panel-words.ts';
import { bookOf, makeMeasure, makePanel, makeResult, makeRow, measuresOf } from '../../builders.ts';

const measures = measuresOf(
  makeMeasure('score'),
  makeMeasure('time', { unit: 's', direction: 'lower', scale: 'log', digits: 2 }),
);
const rows = [
  makeRow('small', 'dpo', { score: 60, time: 0.5 }),
  makeRow('small', 'sft', { score: 58, time: 0.2 }),
  makeRow('large', 'dpo', { score: 63, time: 90 }),
  makeRow('large', 'sft', { score: 64, time: null }),
];
const chart: Extract<Chart, { kind: 'scatter' }> = {
  kind: 'scatter',
  title: 'T',
  caption: 'C',
  summary: 'S',
  methods: ['dpo', 'sft'],
  pareto: true,
  panels: [{ result: 'a', x: 'time', y: 'score' }],
};
const shown = (changes: Partial<typeof chart> = {}, result = makeResult({ rows })) =>
  contentOf({ ...chart, ...changes }, bookOf(result, measures, ['a', 'b']));

describe('a scatter', () => {
  const [panel] = shown().panels;

  test('has a point for each level and method with both values, from left to right', () => {
    expect(panel?.items.map(({ id, label, size }) => [id, label, size])).toEqual([
      ['small--sft', 'S', 0.2],
      ['small--dpo', 'S', 0.5],
      ['large--dpo', 'L', 90],
    ]);
    expect(panel?.series.map(({ id, values }) => [id, values])).toEqual([
      ['dpo', [null, 60, 63]],
      ['sft', [58, null, null]],
    ]);
  });

  test('says both values of a point', () => {
    expect(spokenReadout(panel!, 1)).toBe('Small model: DPO 60.0%, 0.50\u202fs');
  });

  test('names points by their method where there is one level alone', () => {
    const { factor } = makeResult();
    const alone = makeResult({ rows: rows.slice(0, 2), factor: { ...factor, levels: factor.levels.slice(0, 1) } });
    expect(shown({}, alone).panels[0]?.items.map(({ label }) => label)).toEqual(['SFT', 'DPO']);
  });

  test('says of its axes what they are in, which way is better and how they lie', () => {
    const grid = {
      narrow: { width: 340, part: 'whole' as const },
      isSmall: false,
      wide: null,
      names: null,
      columns: 1,
    };
    expect(panelWords([panel!], grid).axes).toEqual([
      'Vertical: SCORE, %, zoomed.',
      'Horizontal: TIME, s, lower is better, log scale.',
      'Line: the Pareto front, which no other point beats on both axes.',
    ]);
  });

  test('has the numbers of both measures in its table and its files', () => {
    const { table, numbers } = shown();
    expect(table.groups.map(({ label }) => label)).toEqual(['TIME, s', 'SCORE, %']);
    expect(table.groups[0]?.rows.map(({ cells, best }) => [cells.slice(2), best])).toEqual([
      [['0.50', '0.20'], [3]],
      [['90.00', '—'], []],
    ]);
    expect(numbers).toHaveLength(8);
  });

  test('knows the point of a number, in either measure', () => {
    const number = { result: 'a', level: 'large', method: 'dpo', measure: 'time' };
    expect(placeIn(chart, number)).toEqual({ point: 'score.large--dpo' });
    const panels = [...chart.panels, { result: 'b', x: 'time', y: 'score', label: 'B' }];
    expect(placeIn({ ...chart, panels }, { ...number, measure: 'score' })).toEqual({ point: 'a-score.large--dpo' });
    expect(shown({ panels }).panels.map(({ id }) => id)).toEqual(['a-score', 'b-score']);
    expect(placeIn(chart, { result: 'a', measure: 'score' })).toEqual({});
    expect(placeIn(chart, { ...number, measure: 'other' })).toBeUndefined();
  });
});

describe('the front', () => {
  const places = [
    [0, 90],
    [10, 50],
    [20, 70],
    [30, 20],
    [30, 40],
  ].map(([x = 0, y = 0], item) => ({ x, y, item }));
  const itemsOf = (x: 1 | -1, y: 1 | -1) => frontOf(places, { x, y }).map(({ item }) => item);

  test('is made of the points that no other beats, whichever way is better', () => {
    expect(itemsOf(-1, -1)).toEqual([0, 1, 3]);
    expect(itemsOf(1, -1)).toEqual([3]);
    expect(itemsOf(-1, 1)).toEqual([0]);
    expect(itemsOf(1, 1)).toEqual([0, 2, 4]);
  });

  test('keeps points that are alike', () => {
    const twins = [places[1]!, { ...places[1]!, item: 9 }];
    expect(frontOf(twins, { x: 1, y: 1 })).toHaveLength(2);
  });

  test('runs in steps on the side of what it beats', () => {
    const front = [
      { x: 0, y: 90 },
      { x: 10, y: 50 },
    ];
    expect(cornersOf(front, makePanel({ across: { unit: 's', direction: 'lower' } }))[1]).toEqual({ x: 10, y: 90 });
    expect(cornersOf(front, makePanel({ across: { unit: 's' } }))[1]).toEqual({ x: 0, y: 50 });
  });
});

describe('the names of points', () => {
  const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
  const name = (x: number, y: number, width = 40) => ({ x, y, width });

  test('stand right of their mark, or where there is room', () => {
    expect(placeNames([name(50, 50)], [{ x: 50, y: 50 }], [], bounds)).toEqual([{ x: 78, y: 50 }]);
    // At the right edge: left of it.
    expect(placeNames([name(190, 50)], [{ x: 190, y: 50 }], [], bounds)).toEqual([{ x: 162, y: 50 }]);
    // With marks on both sides: above.
    const marks = [50, 70, 30].map((x) => ({ x, y: 50 }));
    expect(placeNames([name(50, 50)], marks, [], bounds)).toEqual([{ x: 50, y: 38 }]);
  });

  test('are left out where they would lie on a mark, a name, a line or the edge', () => {
    const marks = [50, 70, 30].flatMap((x) => [38, 50, 62].map((y) => ({ x, y })));
    expect(placeNames([name(50, 50)], marks, [], bounds)).toEqual([null]);
    const [first, second] = placeNames([name(50, 50), name(52, 50)], [], [], bounds);
    expect(first).toEqual({ x: 78, y: 50 });
    expect(second).not.toEqual({ x: 80, y: 50 });
    const line = [
      { x: 0, y: 50 },
      { x: 200, y: 50 },
    ];
    expect(placeNames([name(50, 50)], [], line, bounds)).toEqual([{ x: 50, y: 38 }]);
    expect(placeNames([name(100, 50, 300)], [], [], bounds)).toEqual([null]);
  });
});
