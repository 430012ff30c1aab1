import { describe, expect, test } from 'vitest';
import { heatObservations } from '../../../../src/lib/charts/heat-observations.ts';
import { heatRows, heatStrength, type HeatChart } from '../../../../src/lib/charts/heat-rows.ts';
import { KNOWN, makeMeasure, makeResult, MEASURES, measuresOf } from '../../builders.ts';

const chart: HeatChart = {
  kind: 'heat-table',
  title: 'T',
  caption: 'C',
  summary: 'S',
  gap: ['dpo', 'sft'],
  result: 'a',
  measures: ['general'],
};
const rows = heatRows(chart, makeResult(), MEASURES);

describe('heatStrength', () => {
  test.each([
    [0, 0],
    [0.04, 0],
    [0.05, 1],
    [0.99, 1],
    [1, 2],
    [2, 3],
    [3.99, 3],
    [4, 4],
    [8, 5],
    [40, 5],
    [-0.05, -1],
    [-2.5, -3],
    [-40, -5],
    // The rest of a subtraction: 1.999999999999993.
    [65.1 - 63.1, 3],
  ])('of a gap of %d is step %d', (gap, step) => {
    expect(heatStrength(gap)).toBe(step);
  });

  test('of a gap that is not known is 0', () => {
    expect(heatStrength(null)).toBe(0);
  });
});

describe('heatRows', () => {
  test('put each mean before the single measures it is the mean of', () => {
    expect(rows.map(({ measure, isMean }) => [measure.id, isMean])).toEqual([
      ['general', true],
      ['gqa', false],
      ['mme', false],
    ]);
  });

  test('do not repeat the means that a mean of means is made of', () => {
    const measures = measuresOf(...MEASURES.values(), makeMeasure('average', { meanOf: ['general', 'gqa'] }));
    const all = heatRows({ ...chart, measures: ['average', 'general'] }, makeResult(), measures);
    expect(all.map((row) => row.measure.id)).toEqual(['average', 'gqa', 'general', 'gqa', 'mme']);
  });

  test('have a cell for each level, in percentage points on the scale of 0 to 100', () => {
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['+3.5', '—'],
      ['+2.0', '−1.0'],
      // (1500 - 1400) / 20
      ['+5.0', '—'],
    ]);
  });

  test('say and tint each cell', () => {
    expect(rows[1]?.cells).toEqual([
      { value: 2, text: '+2.0', spoken: 'plus 2.0 percentage points', strength: 3 },
      { value: -1, text: '−1.0', spoken: 'minus 1.0 percentage points', strength: -2 },
    ]);
    expect(rows[0]?.cells[1]).toEqual({ value: null, text: '—', spoken: 'not reported', strength: 0 });
  });
});

test('heatObservations give both scores on their own scale, and the gap on that of the table', () => {
  const observations = heatObservations('heat', chart, rows, makeResult(), KNOWN);
  const mme = observations.filter((one) => one.panel === 'MME' && one.item === 'Small model');
  expect(mme.map(({ series, value, unit, source }) => [series, value, unit, source])).toEqual([
    ['DPO', 1500, '', 'Table 1, the paper'],
    ['SFT', 1400, '', 'Table 1, the paper'],
    ['DPO − SFT', 5, 'pp', 'computed from the two scores as shares of 2000'],
  ]);
  // Three measures at two levels, with three numbers each.
  expect(observations).toHaveLength(18);
});
