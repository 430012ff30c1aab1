import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../src/lib/charts/chart-files.ts';
import { chartPanels } from '../../src/lib/charts/chart-panels.ts';
import { heatObservations } from '../../src/lib/charts/heat-observations.ts';
import { heatRows } from '../../src/lib/charts/heat-rows.ts';
import { cellOf, gapOf } from '../../src/lib/numbers/numbers.ts';
import { charts, measures, requireResult, results, site, sources } from './content-files.ts';

/** All numbers that a chart hands out; throws where it names a result, level or measure that is not there. */
function numbersOf(id: string) {
  const chart = charts.get(id);
  if (!chart) throw new Error(`No chart "${id}".`);
  if (chart.kind !== 'heat-table') return observationsOf(id, chartPanels(chart, sources));
  const result = requireResult(chart.result);
  return heatObservations(id, chart, heatRows(chart, result, measures), result, sources);
}

describe('the results', () => {
  test.each(['encoder-scaling', 'llm-scaling', 'data-scaling'])('%s has the printed average of each row', (id) => {
    const { rows } = requireResult(id);
    expect(rows.filter((row) => row.values['average'] === undefined)).toEqual([]);
  });

  test.each(['encoder-scaling', 'llm-scaling', 'data-scaling'])('%s has all 16 benchmarks in each row', (id) => {
    const { rows } = requireResult(id);
    expect(
      rows.map((row) => Object.keys(row.values).filter((measure) => !measures.get(measure)?.meanOf).length),
    ).toEqual(rows.map(() => 16));
  });

  test('share one model, with the same scores in both files', () => {
    const ofModel = (id: string, level: string) => requireResult(id).rows.filter((row) => row.level === level);
    expect(ofModel('encoder-scaling', 'so16').map((row) => row.values)).toEqual(
      ofModel('llm-scaling', '3b').map((row) => row.values),
    );
  });

  test('give the category means that their benchmarks give', () => {
    const result = requireResult('encoder-scaling');
    const mean = (level: string, method: 'dpo' | 'sft', measure: string) =>
      cellOf(result, measures, level, method, measure).value;
    expect(mean('l16', 'dpo', 'ocr-chart')).toBeCloseTo((64.2 + 66.8 + 65.4 + 58.8) / 4, 9);
    expect(mean('l16', 'sft', 'ocr-chart')).toBeCloseTo((62.4 + 64.1 + 55.1 + 56.8) / 4, 9);
    // MME counts as score divided by 20.
    expect(mean('b16', 'dpo', 'general')).toBeCloseTo((60.1 + 72.7 + 1438.4 / 20 + 72.4) / 4, 9);
    expect(gapOf(result, measures, 'l16', 'ocr-chart', ['dpo', 'sft']).value).toBeCloseTo(63.8 - 59.6, 9);
  });
});

describe('the charts', () => {
  test.each([...charts.keys()])('%s names only known results, levels and measures', (id) => {
    expect(() => numbersOf(id)).not.toThrow();
  });

  test.each([...charts.keys()])('%s draws a value for at least one item of each series', (id) => {
    const numbers = numbersOf(id);
    const valueless = new Set(numbers.map((one) => `${one.panel}, ${one.series}`));
    for (const one of numbers) if (one.value !== null) valueless.delete(`${one.panel}, ${one.series}`);
    expect(numbers.length).toBeGreaterThan(0);
    expect([...valueless]).toEqual([]);
  });

  test.each([...charts.keys()])('%s gives each number a source', (id) => {
    expect(numbersOf(id).filter((one) => one.value !== null && !one.source)).toEqual([]);
  });

  test.each([...charts])('%s has panels with ids of their own', (_, chart) => {
    const ids = chartPanels(chart, sources).map((panel) => panel.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('each result is drawn in some chart', () => {
  const drawn = [...charts.values()].flatMap((chart) =>
    chart.kind === 'heat-table'
      ? [chart.result]
      : (chart.kind === 'gaps' ? chart.models : chart.panels).map((part) => part.result),
  );
  expect([...results.keys()].filter((id) => !drawn.includes(id))).toEqual([]);
});

test('the works that sources point to have ids of their own', () => {
  const ids = site.works.map((work) => work.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each author belongs to an affiliation in the list, and one of them answers letters', () => {
  const places = site.authors.flatMap((author) => author.affiliations);
  expect(Math.max(...places)).toBeLessThanOrEqual(site.affiliations.length);
  expect(site.authors.filter((author) => author.isCorresponding)).toHaveLength(1);
});
