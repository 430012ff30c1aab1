import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../../../src/lib/charts/chart-files.ts';
import { contentOf, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { tintOf, tintStrength } from '../../../../src/lib/charts/tinted-table.ts';
import { bookOf, makeMeasure, makeResult, makeRow, MEASURES, measuresOf, METHODS } from '../../builders.ts';

const chart: Extract<Chart, { kind: 'heat-table' }> = {
  kind: 'heat-table',
  title: 'T',
  caption: 'C',
  summary: 'S',
  gap: ['dpo', 'sft'],
  result: 'made-up',
  measures: ['general'],
};
const book = bookOf(makeResult());
const { tinted, table, numbers } = contentOf(chart, book);

describe('tintStrength', () => {
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
  ])('of a lead of %d is step %d', (lead, step) => {
    expect(tintStrength(lead)).toBe(step);
  });

  test('of a lead that is not known is 0', () => {
    expect(tintStrength(null)).toBe(0);
  });
});

test('tintOf takes the color of the one that leads, and more of it for a larger lead', () => {
  const looks = { minuend: METHODS.get('dpo')!.look, subtrahend: METHODS.get('sft')!.look };
  const shares = [0, 1, 2, 3, 4, 5].map((strength) => tintOf({ text: '', strength }, looks).share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBe(6);
  expect(tintOf({ text: '', strength: 2 }, looks).look.color).toBe(1);
  expect(tintOf({ text: '', strength: -2 }, looks)).toEqual({ look: looks.subtrahend, share: shares[2] });
});

describe('the cells', () => {
  test('stand in rows: each mean before the single measures it is the mean of', () => {
    expect(tinted?.rows.map(({ label, isMean }) => [label, isMean])).toEqual([
      ['General', true],
      ['GQA', false],
      ['MME', false],
    ]);
  });

  test('do not repeat the means that a mean of means is made of', () => {
    const measures = measuresOf(...MEASURES.values(), makeMeasure('average', { meanOf: ['general', 'gqa'] }));
    const all = contentOf({ ...chart, measures: ['average', 'general'] }, bookOf(makeResult(), measures)).tinted;
    expect(all?.rows.map(({ label }) => label)).toEqual(['AVERAGE', 'GQA', 'General', 'GQA', 'MME']);
  });

  test('are one a level, in percentage points on the scale of 0 to 100, each with its tint', () => {
    expect(tinted).toMatchObject({ corner: 'DPO − SFT, pp', columns: [{ label: 'S' }, { label: 'L' }] });
    expect(tinted?.rows.map((row) => row.cells)).toEqual([
      [
        { text: '+3.5', strength: 3 },
        { text: '—', strength: 0 },
      ],
      [
        { text: '+2.0', strength: 3 },
        { text: '−1.0', strength: -2 },
      ],
      [
        // (1500 - 1400) / 20
        { text: '+5.0', strength: 4 },
        { text: '—', strength: 0 },
      ],
    ]);
  });

  test('are tinted by who does better where less is better', () => {
    const measures = measuresOf(makeMeasure('error', { direction: 'lower' }));
    const rows = [makeRow('small', 'dpo', { error: 10 }), makeRow('small', 'sft', { error: 13 })];
    const { tinted: errors } = contentOf({ ...chart, measures: ['error'] }, bookOf(makeResult({ rows }), measures));
    expect(errors?.rows[0]?.cells[0]).toEqual({ text: '−3.0', strength: 3 });
  });
});

test('the table has the scores behind each gap, under the name of their level', () => {
  expect(table.bands).toEqual([
    { label: '', columns: 1 },
    { label: 'Small model', columns: 2 },
    { label: 'Large model', columns: 2 },
  ]);
  expect(table.head.map(({ label }) => label)).toEqual(['Measure', 'DPO', 'SFT', 'DPO', 'SFT']);
  expect(table.groups[0]?.rows[2]).toEqual({
    cells: ['MME, of 2000', '1500.0', '1400.0', '1600.0', '—'],
    isMean: false,
  });
});

test('its files give both scores on their own scale, and the gap on that of the table', () => {
  const observations = observationsOf('heat', numbers, book);
  const mme = observations.filter((one) => one.panel === 'MME' && one.item === 'Small model');
  expect(mme.map(({ series, value, unit, source }) => [series, value, unit, source])).toEqual([
    ['DPO', 1500, '', 'Table 1, the paper'],
    ['SFT', 1400, '', 'Table 1, the paper'],
    ['DPO − SFT', 5, 'pp', 'Table 1, the paper; computed from DPO, SFT as shares of 2000'],
  ]);
  // Three measures at two levels, with three numbers each.
  expect(observations).toHaveLength(18);
});
