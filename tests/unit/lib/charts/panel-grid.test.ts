import { describe, expect, test } from 'vitest';
import type { Panel } from '../../../../src/lib/charts/chart-panel.ts';
import { GUTTER, panelGrid, WIDTHS } from '../../../../src/lib/charts/panel-grid.ts';
import { drawingOf } from '../../../../src/lib/charts/panel-drawings.ts';
import { panelWords } from '../../../../src/lib/charts/panel-words.ts';
import { makeGap, makePanel, makeSeries } from '../../builders.ts';

const theme = { text: '', muted: '', hairline: '', surface: '', series: {}, fontFamily: '' };
const measure = (text: string, _weight: number, size: number) => (text.length * size) / 2;
const panelsOf = (count: number, changes: Partial<Panel> = {}) =>
  Array.from({ length: count }, (_, at) =>
    makePanel({ id: `p${at}`, label: `Panel ${at}`, valueLabel: `Panel ${at}`, ...changes }),
  );
const gridOf = (panels: readonly Panel[]) => panelGrid(panels, measure);

describe('panelGrid', () => {
  test('puts five panels of lines in one row of the figure, and two in a row on a phone', () => {
    const { narrow, isSmall, columns, wide } = gridOf(panelsOf(5));
    expect([isSmall, columns, wide]).toEqual([true, 5, null]);
    expect(5 * narrow.width + 4 * GUTTER).toBeLessThanOrEqual(WIDTHS.figure);
  });

  test('keeps panels of lines large where small ones would not hold their names', () => {
    const series = [makeSeries('dpo', [50, 60, 70], { label: 'A method with a long name' })];
    expect(gridOf(panelsOf(5, { series })).isSmall).toBe(false);
    expect(gridOf(panelsOf(2)).isSmall).toBe(false);
  });

  test.each([2, 3, 5, 16])('names the rows of %d panels once a row, as wide as the figure at most', (count) => {
    const { names, wide, columns } = gridOf(panelsOf(count, { kind: 'dumbbell' }));
    expect((names?.width ?? NaN) + columns * ((wide?.width ?? NaN) + GUTTER)).toBeLessThanOrEqual(WIDTHS.figure);
    expect(count % columns).toBe(0);
  });

  test('leaves each panel its names where their rows differ', () => {
    const [first] = panelsOf(1, { kind: 'measures' });
    const other = makePanel({
      kind: 'measures',
      items: [{ id: 'x', label: 'X', name: 'X' }],
      series: [makeSeries('dpo', [1])],
    });
    expect(gridOf([first!, other])).toMatchObject({ names: null, wide: null });
  });

  test('makes plots as wide as each other, though one has the longer names', () => {
    const items = [{ id: 'x', label: 'A much longer name', name: 'X' }];
    const other = makePanel({ kind: 'measures', items, series: [makeSeries('dpo', [1])] });
    const panels = [...panelsOf(1, { kind: 'measures' }), other];
    const { narrow } = gridOf(panels);
    const plots = panels.map((panel) => drawingOf(panel).draw(panel, { ...narrow, measure, theme }).padding);
    expect(plots[0]).toEqual(plots[1]);
  });
});

describe('panelWords', () => {
  const wordsOf = (panels: readonly Panel[]) => panelWords(panels, gridOf(panels));

  test('say once what all axes have in common', () => {
    const { heads, axes } = wordsOf(panelsOf(5));
    expect(heads.flat()).toEqual([]);
    expect(axes).toEqual(['Vertical: Score, %, zoomed.', 'Horizontal: Model, parameters (log scale).']);
  });

  test('call an axis zoomed that does not begin at zero, and no other', () => {
    const from = (least: number) => panelsOf(1, { kind: 'dumbbell', series: [makeSeries('sft', [least, 60])] });
    expect(wordsOf(from(50)).axes).toEqual(['Axis: Panel 0, %, zoomed.']);
    expect(wordsOf(from(1)).axes).toEqual(['Axis: Panel 0, %.']);
  });

  test('say with its panel what differs from the others', () => {
    const [first, second, ...others] = panelsOf(4, { kind: 'dumbbell' });
    const { heads, axes } = wordsOf([first!, { ...second!, unit: null }, ...others]);
    expect(heads).toEqual([[], ['Axis: Score, zoomed'], [], []]);
    expect(axes).toEqual(['Axis: Score, %, zoomed, where a panel says nothing else.']);
  });

  test('say the range of the gaps where their numbers have no room', () => {
    const gap = { ...makeGap([1, 2, 3]), range: 'DPO ahead by 1.0 to 3.0' };
    const many = wordsOf(panelsOf(3, { gap }));
    expect([many.hasNumbers, many.heads[0]]).toEqual([false, ['DPO ahead by 1.0 to 3.0']]);
    expect(wordsOf(panelsOf(2, { gap }))).toMatchObject({ hasNumbers: true, heads: [[], []] });
  });
});
