import { describe, expect, test } from 'vitest';
import {
  categoryLines,
  itemLabelLines,
  niceAxis,
  panelSize,
  rowSlots,
  spread,
  valueAxis,
  variantsOf,
} from '../../../../src/components/chart/chart-layout.ts';
import { makePanel, makeSeries } from '../../builders.ts';

const item = (label: string, group?: string) => ({ id: label, label, name: label, ...(group && { group }) });
const rows = (...items: ReturnType<typeof item>[]) => makePanel({ kind: 'dumbbell', items });

describe('niceAxis', () => {
  test.each([
    // Span 5.1, so about 1.3 a step: the next round step is 2.
    [[59.7, 64.8], { min: 58, max: 66, step: 2 }],
    [[50, 80], { min: 50, max: 80, step: 10 }],
    // Span 12, so 3 a step: from 2 to 5 the nearest that is not much smaller is 5.
    [[-3, 9], { min: -5, max: 10, step: 5 }],
    [[0.1, 0.9], { min: 0, max: 1, step: 0.2 }],
  ])('of %j is %j', (values, axis) => {
    const { min, max, step } = niceAxis(values, false);
    expect(min).toBeCloseTo(axis.min, 9);
    expect(max).toBeCloseTo(axis.max, 9);
    expect(step).toBeCloseTo(axis.step, 9);
  });

  test('of small differences has small steps', () => {
    const { min, max, step } = niceAxis([0.16433, 0.16844], false);
    expect([min, max, step].map((value) => value.toFixed(3))).toEqual(['0.164', '0.169', '0.001']);
  });

  test('holds zero where bars start from it, on either side', () => {
    expect(niceAxis([42.3, 46.8], true)).toEqual({ min: 0, max: 50, step: 10 });
    const { min, max } = niceAxis([-4, -2], true);
    expect(min).toBe(-4);
    expect(max).toBeCloseTo(0, 9);
  });

  test('does not grow where the values are on a step already', () => {
    expect(niceAxis([10, 50], false)).toEqual({ min: 10, max: 50, step: 10 });
  });

  test.each([[[50, 50]], [[0]], [[62.3]]])('of %j, which do not differ, still has a length', (values) => {
    const { min, max } = niceAxis(values, false);
    expect(max).toBeGreaterThan(min);
    expect(min).toBeLessThanOrEqual(values[0] ?? NaN);
    expect(max).toBeGreaterThanOrEqual(values[0] ?? NaN);
  });
});

describe('valueAxis', () => {
  test('holds error bars too', () => {
    const series = [makeSeries('dpo', [50, 60, 70], { errorBars: [[41, 59], null, [66, 89]] })];
    expect(valueAxis(makePanel({ series }))).toMatchObject({ min: 40, max: 90, step: 10 });
  });

  test.each([
    [[50, 60, 80], 0],
    [[1, 1.5, 2], 1],
    [[0.1643, 0.1668, 0.1684], 3],
  ])('of %j has %d digits', (values, digits) => {
    expect(valueAxis(makePanel({ series: [makeSeries('dpo', values)] })).digits).toBe(digits);
  });

  test('says what it counts, and where it starts if not at zero', () => {
    const title = (changes: Parameters<typeof makePanel>[0]) =>
      valueAxis(makePanel({ label: 'Panel', ...changes })).title;
    // The values lie between 48 and 80.
    expect(title({})).toBe('Score, %; axis from 40');
    expect(title({ unit: null })).toBe('Score; axis from 40');
    expect(title({ kind: 'bars' })).toBe('Score, %');
    expect(title({ kind: 'gaps', valueLabel: 'DPO − SFT, percentage points' })).toBe('DPO − SFT, percentage points');
  });
});

describe('spread', () => {
  test('leaves centres that are far enough apart where they are', () => {
    expect(spread([0, 20, 40], [10, 10, 10], 5)).toEqual([0, 20, 40]);
  });

  test('moves two that touch apart by the same distance', () => {
    // They need (10 + 20) / 2 + 1 = 16 and have 6.
    expect(spread([0, 6], [10, 20], 1)).toEqual([-5, 11]);
  });

  test('keeps the order and the distances of many', () => {
    const moved = spread([10, 11, 12, 50], [13, 13, 13, 13], 0);
    for (const index of [1, 2, 3]) expect((moved[index] ?? 0) - (moved[index - 1] ?? 0)).toBeGreaterThan(12.4);
    expect(moved[3]).toBe(50);
  });

  test('changes nothing in its input', () => {
    const centres = [0, 0];
    spread(centres, [10, 10], 0);
    expect(centres).toEqual([0, 0]);
  });
});

describe('categoryLines', () => {
  test.each([
    ['Average', 5, ['Average']],
    ['OCR & Chart', 5, ['OCR &', 'Chart']],
    ['Vision-Centric', 5, ['Vision-', 'Centric']],
    ['Vision-Centric', 2, ['Vision-Centric']],
    ['ADE20K patch-level recall', 2, ['ADE20K patch-level', 'recall']],
    ['Robustness average, as printed', 3, ['Robustness', 'average, as', 'printed']],
    ['Captioning average', 2, ['Captioning average']],
  ])('of %j beside %d groups are %j', (label, groups, lines) => {
    expect(categoryLines(label, groups)).toEqual(lines);
  });
});

describe('rowSlots', () => {
  test('gives each group a heading, which takes a row', () => {
    const slots = rowSlots(rows(item('a', 'Old'), item('b', 'Old'), item('c', 'New')));
    expect(slots.map(({ position, item: index, label }) => [position, index, label])).toEqual([
      [0, null, 'Old'],
      [1, 0, 'a'],
      [2, 1, 'b'],
      [3, null, 'New'],
      [4, 2, 'c'],
    ]);
  });

  test('gives items without group no heading', () => {
    expect(rowSlots(rows(item('a'), item('b'))).map((slot) => slot.item)).toEqual([0, 1]);
  });
});

describe('panelSize', () => {
  test('grows by the same height for each row, headings too', () => {
    const height = (panel: ReturnType<typeof makePanel>) => panelSize(panel, 'wide').height;
    const rowHeight = height(rows(item('a'), item('b'))) - height(rows(item('a')));
    expect(rowHeight).toBeGreaterThan(0);
    expect(height(rows(item('a', 'Old'))) - height(rows(item('a')))).toBe(rowHeight);
  });

  test('is wider in the wide variant for rows only', () => {
    expect(panelSize(rows(item('a')), 'wide').width).toBeGreaterThan(panelSize(rows(item('a')), 'narrow').width);
    expect(panelSize(makePanel(), 'wide')).toEqual(panelSize(makePanel(), 'narrow'));
  });
});

test('variantsOf draws only a lone panel of rows in two widths', () => {
  const dumbbell = makePanel({ kind: 'dumbbell' });
  expect(variantsOf([dumbbell])).toEqual(['narrow', 'wide']);
  expect(variantsOf([makePanel({ kind: 'gaps' })])).toEqual(['narrow', 'wide']);
  expect(variantsOf([dumbbell, dumbbell])).toEqual(['narrow']);
  expect(variantsOf([makePanel()])).toEqual(['narrow']);
  expect(variantsOf([makePanel({ kind: 'bars' })])).toEqual(['narrow']);
  expect(variantsOf([])).toEqual(['narrow']);
});

test('itemLabelLines adds the size where the name does not say it', () => {
  const items = [{ ...item('L/16'), size: 303e6 }, { ...item('3B'), size: 3e9 }, item('MAE')];
  const panel = makePanel({ items });
  expect([0, 1, 2, 3].map((index) => itemLabelLines(panel, index))).toEqual([['L/16', '303M'], ['3B'], ['MAE'], []]);
});
