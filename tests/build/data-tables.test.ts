import { describe, expect, test } from 'vitest';
import { numberText } from '../../src/lib/numbers/format.ts';
import { tableDifference } from '../../src/lib/numbers/table-difference.ts';
import { book, tables } from '../unit/content-files.ts';
import { TABLES_PAGE } from './test-pages.ts';
import { sites } from './built-sites.ts';

const site = sites[1]!;
const page = `${TABLES_PAGE}/index.html`;
const $ = site.documents.get(page)!;

test('a page has all tables, where there are some', () => {
  expect(site.pages.has(page)).toBe(tables.size > 0);
});

const textsOf = (selector: string, id: string) =>
  $(selector, `#table-${id}`)
    .toArray()
    .map((element) => $(element).text().trim());

describe.each([...tables])('the table %s', (id, table) => {
  test('has its title as caption, which names the region that scrolls', () => {
    expect(textsOf('caption', id)).toEqual([table.title]);
    const region = $('.table-scroll', `#table-${id}`);
    expect(region.attr('tabindex')).toBe('0');
    expect(region.attr('role')).toBe('region');
    expect($(`#${region.attr('aria-labelledby')}`).text()).toBe(table.title);
  });

  test('has a heading for each column and each row', () => {
    expect(textsOf('thead th[scope="col"]', id)).toEqual(table.columns.map(({ label }) => label));
    expect(textsOf('tbody th[scope="row"]', id)).toHaveLength(table.rows.length);
  });

  test('holds each cell: numbers with the digits of their column, a dash where nothing is reported', () => {
    const expected = table.rows.map((row) =>
      row.map((cell, place) => {
        const column = table.columns[place];
        if (cell === null) return '—';
        if (typeof cell === 'number') return cell.toFixed(column?.kind === 'number' ? column.digits : 0);
        if (typeof cell === 'string') return cell;
        if ('text' in cell) return cell.text;
        const digits = column?.kind === 'difference' ? column.digits : 0;
        return numberText({ value: tableDifference(cell, book), digits });
      }),
    );
    const rows = $('tbody tr', `#table-${id}`).toArray();
    expect(
      rows.map((row) =>
        $('th, td', row)
          .toArray()
          .map((cell) => $(cell).text().trim()),
      ),
    ).toEqual(expected);
  });

  test('links each link, and names its sources and notes', () => {
    const links = table.rows
      .flat()
      .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'url' in cell ? cell.url : []));
    const found = $('tbody a', `#table-${id}`)
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(found).toEqual(links);
    const [caption = ''] = textsOf('figcaption', id);
    for (const { place } of table.sources) expect(caption).toContain(place);
    for (const note of table.notes) expect(caption).toContain(note);
  });
});
