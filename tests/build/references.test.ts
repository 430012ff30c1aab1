import { describe, expect, test } from 'vitest';
import { attributes, richSite, sites } from './built-sites.ts';

describe.each([...sites, richSite])('references under $base', (site) => {
  test('list what a page cites, each once, with a way back, and nothing else', () => {
    const faults = site.faults(($) => {
      const cited = [...new Set(attributes($, '.citation a', 'href').map((href) => href.replace('#ref-', '')))];
      const listed = attributes($, '.references > li', 'id').map((id) => id.replace('ref-', ''));
      const lost = cited.filter((id) => !listed.includes(id) || $(`#cite-${id}`).length !== 1);
      const idle = listed.filter((id) => !cited.includes(id) || $(`#ref-${id} .back[href="#cite-${id}"]`).length !== 1);
      return [...lost.map((id) => `cited, not listed: ${id}`), ...idle.map((id) => `listed, not cited: ${id}`)];
    });
    expect(faults).toEqual([]);
  });

  test('explain each term that a page marks once, where its mark leads', () => {
    const faults = site.faults(($) =>
      [...new Set(attributes($, 'hover-card[data-card]', 'data-card'))].filter(
        (id) => $(`#${id}[popover]`).length !== 1,
      ),
    );
    expect(faults).toEqual([]);
  });
});

test('references and terms stand on a page that asks for them', () => {
  const home = richSite.document('index.html');
  expect(home('.references li').length).toBe(1);
  expect(home('.term').length).toBe(1);
});
