import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { chartPanels } from '../../src/lib/chart-panels.ts';
import { CHART_FORMATS, type Observation } from '../../src/lib/chart-files.ts';
import { formatNumber, formatSigned, NOT_REPORTED } from '../../src/lib/format.ts';
import { heatRows } from '../../src/lib/heat-rows.ts';
import { charts, measures, requireResult, site } from '../unit/content-files.ts';
import { attributesOf, pageOf, readBytes, readText, type BuiltPage } from './built-site.ts';

const sources = { measures, works: site.works, result: requireResult };
const all = [...charts].map(([id, chart]) => ({ id, chart }));
const drawn = all.flatMap(({ id, chart }) =>
  chart.kind === 'heat-table' ? [] : [{ id, chart, panels: chartPanels(chart, sources) }],
);

/** Text of each cell, row by row. */
function cellsOf({ $ }: BuiltPage): string[] {
  return $('table :is(td, th)')
    .toArray()
    .map((element) => $(element).text().trim());
}

const ownPage = (id: string) => pageOf('root', `charts/${id}/index.html`);

describe.each(all)('$id', ({ id, chart }) => {
  const page = ownPage(id);

  test('has a title, a caption with its source, a summary and its files', () => {
    expect(page.$('figure .title').text()).toContain(chart.title);
    expect(page.$('figcaption').text()).toContain(chart.caption);
    expect(page.$('figcaption .source a[href^="https://"]').length).toBeGreaterThan(0);
    expect(page.$('figure > .visually-hidden').text()).toBe(chart.summary);
    expect(attributesOf(page, 'a[download]', 'href')).toEqual(CHART_FORMATS.map((format) => `/charts/${id}.${format}`));
  });

  test('can be taken away as JSON and CSV with the same rows, each with its source', () => {
    const { observations, paper, licence } = JSON.parse(readText('root', `charts/${id}.json`)) as {
      observations: Observation[];
      paper: string;
      licence: string;
    };
    expect([paper, licence]).toEqual([site.links.paper, site.links.licence]);
    expect(observations.length).toBeGreaterThan(0);
    expect(observations.filter((one) => !one.source)).toEqual([]);
    expect(readText('root', `charts/${id}.csv`).trimEnd().split('\r\n')).toHaveLength(observations.length + 1);
  });

  test('can be taken away as a picture that needs nothing of the page', async () => {
    const svg = readText('root', `charts/${id}.svg`);
    expect(svg).toMatch(/^<svg xmlns=/);
    expect(svg).not.toMatch(/var\(|NaN|undefined/);
    const { format, width, height } = await sharp(readBytes('root', `charts/${id}.png`)).metadata();
    expect(format).toBe('png');
    expect(width).toBeGreaterThan(600);
    expect(height).toBeGreaterThan(200);
  });
});

describe.each(drawn)('$id', ({ id, panels }) => {
  const page = ownPage(id);

  test('has an SVG with text for each panel', () => {
    const { $ } = page;
    expect($('.panel')).toHaveLength(panels.length);
    for (const panel of $('.panel').toArray()) {
      const svg = $(panel).find('svg[role="img"]').first();
      expect(svg.find('text').length).toBeGreaterThan(4);
      expect(svg.html()).not.toMatch(/NaN|undefined/);
    }
  });

  test('has every number of its results in its table, and a dash for each that is not reported', () => {
    const cells = cellsOf(page);
    for (const panel of panels) {
      const format = panel.kind === 'gaps' ? formatSigned : formatNumber;
      for (const series of panel.series)
        for (const value of series.values) {
          const text = format(value, panel);
          expect(
            cells.some((cell) => cell === text || cell.startsWith(`${text} [`)),
            `${series.label} ${text}`,
          ).toBe(true);
        }
    }
    const nulls = panels
      .flatMap((panel) => panel.series.flatMap((series) => series.values))
      .filter((value) => value === null);
    expect(cells.filter((cell) => cell === NOT_REPORTED).length).toBeGreaterThanOrEqual(nulls.length);
  });

  test('gives the live chart the same panels', () => {
    expect(JSON.parse(page.$('result-chart > script').text())).toEqual(JSON.parse(JSON.stringify(panels)));
  });
});

describe.each(all.flatMap(({ id, chart }) => (chart.kind === 'heat-table' ? [{ id, chart }] : [])))(
  '$id',
  ({ id, chart }) => {
    test('has the gap of each benchmark at each level, with the tint of its step', () => {
      const { $ } = ownPage(id);
      const rows = heatRows(chart, requireResult(chart.result), measures);
      const shown = $('tbody tr')
        .toArray()
        .map((row) =>
          $(row)
            .find('td')
            .toArray()
            .map((cell) => [$(cell).text(), Number($(cell).attr('data-strength'))]),
        );
      expect(shown).toEqual(rows.map((row) => row.cells.map((cell) => [cell.text, cell.strength])));
    });
  },
);
