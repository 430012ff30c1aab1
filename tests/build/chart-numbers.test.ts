import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { numberText, signedText } from '../../src/lib/numbers/format.ts';
import type { Chart } from '../../src/lib/charts/chart-kinds.ts';
import { charts, requireResult } from '../unit/content-files.ts';
import { sites } from './built-sites.ts';
import { numbersOf, type ChartNumber } from './chart-numbers.ts';

/** The table of a chart: its text by panel, row and column. */
function tableOf($: CheerioAPI): { columns: string[]; panels: Map<string, string[]>[] } {
  const texts = (selector: string, within?: Parameters<typeof $>[0]) =>
    $(selector, within)
      .toArray()
      .map((cell) => $(cell).text().trim());
  return {
    columns: texts('figure.chart thead th'),
    panels: $('figure.chart tbody')
      .toArray()
      .map(
        (body) =>
          new Map(
            $('tr:has(td)', body)
              .toArray()
              .map((row) => [texts('th', row)[0] ?? '', texts('td', row)]),
          ),
      ),
  };
}

/** Where a number stands in the table of its chart, and how it is written; null for a score behind a heat table, which figures.test.ts looks up. */
function cellFor(chart: Chart, number: ChartNumber): { row: string; column: string; text: string } | null {
  const { item, series, panel, value, digits, unit, isGap, isPrinted, errorBar } = number;
  const text = isGap
    ? signedText({ value, digits, origin: isPrinted ? 'printed' : 'computed' })
    : numberText({ value, digits });
  if (chart.kind === 'gaps') return { row: series, column: item, text };
  if (chart.kind === 'heat-table') {
    const column = requireResult(chart.result).factor.levels.find(({ name }) => name === item)?.label ?? '';
    return isGap ? { row: panel, column, text } : null;
  }
  if (isGap) return { row: item, column: unit ? `${series}, ${unit}` : series, text };
  const bar = errorBar ? ` [${errorBar.map((end) => numberText({ value: end, digits })).join(', ')}]` : '';
  return { row: item, column: series, text: text + bar };
}

test.each(sites)('each chart under $base has a page', (site) => {
  expect(site.named(/^charts\/[^/]+\/index\.html$/)).toHaveLength(charts.size);
});

describe.each(charts.size ? sites : [])('under $base', (site) => {
  test.each([...charts])('the table of %s holds each of its numbers', (id, chart) => {
    const { columns, panels } = tableOf(site.document(`charts/${id}/index.html`));
    const wrong = numbersOf(chart).flatMap((number) => {
      const cell = cellFor(chart, number);
      if (!cell) return [];
      // Where the gaps of a chart have several units, its column names none.
      const place = columns.findIndex((column) => column === cell.column || (number.isGap && column === number.series));
      // The first column heads the rows.
      const text = panels[number.place]?.get(cell.row)?.[place - 1];
      return text === cell.text ? [] : [`${number.panel}, ${cell.row}, ${cell.column}: ${text}, not ${cell.text}`];
    });
    expect(wrong).toEqual([]);
  });
});
