import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CHART_FORMATS } from '../../src/lib/charts/chart-files.ts';
import { contentOf, type Chart } from '../../src/lib/charts/chart-kinds.ts';
import { book, charts } from '../unit/content-files.ts';
import { attributes, sites, type TestedSite } from './built-sites.ts';

/** What is wrong with the figures of the site, each fault with its page and chart. */
function figureFaults(
  site: TestedSite,
  look: (figure: Figure, chart: Chart, id: string) => readonly string[],
): string[] {
  return site.faults(($) =>
    $('figure.chart')
      .toArray()
      .flatMap((element) => {
        const figure = $(element);
        const id = (figure.attr('id') ?? '').replace('chart-', '');
        const chart = charts.get(id);
        return chart ? look(figure, chart, id).map((fault) => `${id}: ${fault}`) : [`no chart "${id}"`];
      }),
  );
}
type Figure = ReturnType<ReturnType<(typeof sites)[number]['document']>>;

describe.each(sites)('the charts under $base', (site) => {
  test.runIf(charts.size)('each have a page of their own, which the list of charts leads to', () => {
    const listed = attributes(site.document('charts/index.html'), 'main li a[href*="/charts/"]', 'href');
    expect(listed.toSorted()).toEqual([...charts.keys()].map((id) => `${site.base}charts/${id}/`).toSorted());
    for (const id of charts.keys()) expect(site.document(`charts/${id}/index.html`)(`#chart-${id}`)).toHaveLength(1);
  });

  test('each stand in some page that tells a story, or are linked there', () => {
    const told = [...site.documents]
      .filter(([page]) => !page.startsWith('charts/'))
      .flatMap(([, $]) => [
        ...attributes($, 'figure.chart', 'id').map((id) => id.replace(/^chart-/, '')),
        ...attributes($, '.prose a[href*="/charts/"]', 'href').map((address) => address.split('/').at(-2)),
      ]);
    const untold = [...charts.keys()].filter((id) => !told.includes(id));
    expect(untold).toEqual([]);
  });

  test('are drawn in an SVG for each panel, with words in it', () => {
    const faults = figureFaults(site, (figure, chart) => {
      const panels = figure.find('.panel').toArray();
      const wanted = contentOf(chart, book).panels.length;
      const count = panels.length === wanted ? [] : [`${panels.length} panels, not ${wanted}`];
      const wordless = panels.filter((panel) => !figure.find(panel).find('svg[role="img"] text').text().trim());
      const broken = /NaN|undefined|Infinity/.test(figure.find('.panels').html() ?? '');
      return [
        ...count,
        ...wordless.map((panel) => `no words in the panel "${panel.attribs['data-panel']}"`),
        ...(broken ? ['a place that is not a number'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('come with a table that has a heading for each row and column; a heat table with one of its scores too', () => {
    const faults = figureFaults(site, (figure, chart) => {
      const expected = chart.kind === 'heat-table' ? 2 : 1;
      if (figure.find('table').length !== expected) return [`${figure.find('table').length} tables`];
      const rows = figure.find('tbody tr:has(td)');
      return [
        ...(rows.length ? [] : ['no rows']),
        ...(rows.filter((_, row) => figure.find(row).children('th[scope="row"]').length !== 1).length
          ? ['rows without heading']
          : []),
        ...(figure.find('thead th:not([scope="col"], [scope="colgroup"])').length ? ['columns without scope'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('have a title, a summary, a caption and a source with an address', () => {
    const faults = figureFaults(site, (figure, chart, id) => {
      // On its own page its title is the heading above it.
      const titled = figure
        .closest('main')
        .find(`#${figure.attr('aria-labelledby')}`)
        .text()
        .includes(chart.title);
      const summed = figure
        .find(`#${figure.attr('aria-describedby')}`)
        .text()
        .includes(chart.summary);
      const caption = figure.find('figcaption');
      return [
        ...(titled ? [] : [`no title in #chart-${id}-title`]),
        ...(summed ? [] : [`no summary in #chart-${id}-summary`]),
        ...(caption.text().includes(chart.caption) ? [] : ['no caption']),
        ...(caption.find(`a[href^="https://"], a[href="${site.base}lab/"]`).length ? [] : ['no source']),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('can be taken away in each format', () => {
    const faults = figureFaults(site, (figure, _, id) =>
      CHART_FORMATS.flatMap((format) => {
        const href = figure.find(`a[download][href$=".${format}"]`).attr('href') ?? '';
        if (href !== `${site.base}charts/${id}.${format}`) return [`no link to the ${format} file`];
        return site.files.has(site.fileAt(href)) ? [] : [`no file ${href}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('hand the live chart what the table was made from', () => {
    const faults = figureFaults(site, (figure, chart) => {
      const { panels: made, tinted } = contentOf(chart, book);
      if (tinted) return [];
      const payload: unknown = JSON.parse(figure.find('result-chart > script').text());
      // The table alone shows the details of levels.
      const panels: unknown = JSON.parse(
        JSON.stringify(made, (key, value: unknown) => (key === 'details' ? undefined : value)),
      );
      return isDeepStrictEqual(payload, panels) ? [] : ['other panels'];
    });
    expect(faults).toEqual([]);
  });

  test('have the point, the panel or the cell that each number in prose leads to', () => {
    const pointsOf = (id: string) => {
      const chart = charts.get(id);
      if (!chart) return [];
      const { panels, tinted } = contentOf(chart, book);
      return [
        ...panels.flatMap((panel) => [panel.id, ...panel.items.map((item) => `${panel.id}.${item.id}`)]),
        ...(tinted?.rows ?? []).flatMap((row) => tinted!.columns.map((column) => `${row.id}.${column.id}`)),
      ];
    };
    const faults = site.faults(($) => {
      const here = $('number-link[data-at]')
        .toArray()
        .map((link) => [
          $(link).find('a.number').attr('href')?.replace('#chart-', '') ?? '',
          link.attribs['data-at'] ?? '',
        ]);
      const elsewhere = attributes($, 'a.number[href*="?at="]', 'href').map((href) => {
        const { pathname, searchParams } = new URL(href, 'https://example.org');
        return [pathname.split('/').at(-2) ?? '', searchParams.get('at') ?? ''];
      });
      return [...here, ...elsewhere].flatMap(([id = '', at = '']) =>
        pointsOf(id).includes(at) ? [] : [`${id}: no point ${at}`],
      );
    });
    expect(faults).toEqual([]);
  });

  test('tint each cell of a heat table by its gap', () => {
    const faults = figureFaults(site, (figure, chart) => {
      const { tinted } = contentOf(chart, book);
      if (!tinted) return [];
      const cells = figure.find('td[data-strength]').toArray();
      const tints = cells.map((cell) => Number(cell.attribs['data-strength']));
      const untinted = cells.filter((cell) => Number(cell.attribs['data-strength']) && !cell.attribs['style']);
      const wanted = tinted.rows.flatMap((row) => row.cells.map((cell) => cell.strength));
      return [
        ...(isDeepStrictEqual(tints, wanted) ? [] : [String(tints)]),
        ...untinted.map(() => 'a cell without tint'),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('give the scores behind each gap of a heat table', () => {
    const faults = figureFaults(site, (figure, chart) => {
      const { tinted, table } = contentOf(chart, book);
      if (!tinted) return [];
      const shown = figure
        .find('details td.number')
        .toArray()
        .map((cell) => figure.find(cell).text());
      const scores = table.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.slice(1)));
      return isDeepStrictEqual(shown, scores) ? [] : [String(shown)];
    });
    expect(faults).toEqual([]);
  });
});
