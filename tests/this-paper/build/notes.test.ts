import { describe, expect, test } from 'vitest';
import { numberNotes } from '../../unit/content-files.ts';
import { attributes, sites } from '../../build/built-sites.ts';

describe.each(sites)('the notes on the numbers under $base', (site) => {
  const page = site.document('notes-on-the-numbers/index.html');
  const backLink = (id: string) => `${site.base}notes-on-the-numbers/#note-${id}`;

  test('stand on their page, each with what is said where and what is shown', () => {
    for (const { id, title, said, shown } of numberNotes) {
      const section = page(`#note-${id}`).parent();
      expect(section.find('h3').text()).toBe(title);
      for (const text of [...said, `Shown here: ${shown}.`]) expect(section.text()).toContain(text);
    }
  });

  test('lead to the charts that they touch', () => {
    for (const { id, charts } of numberNotes)
      expect(attributes(page, `section:has(#note-${id}) a`, 'href')).toEqual(
        charts.map((chart) => `${site.base}charts/${chart}/`),
      );
  });

  test('are led to by every drawing of these charts, on whatever page, and by no other', () => {
    const faults = site.faults(($) =>
      $('figure.chart')
        .toArray()
        .flatMap((element) => {
          const chart = (element.attribs['id'] ?? '').replace('chart-', '');
          const expected = numberNotes.filter(({ charts }) => charts.includes(chart)).map(({ id }) => backLink(id));
          const found = $('figcaption a[href*="#note-"]', element)
            .toArray()
            .map((link) => link.attribs['href']);
          return String(found) === String(expected) ? [] : [`${chart}: ${String(found)}`];
        }),
    );
    expect(faults).toEqual([]);
  });
});
