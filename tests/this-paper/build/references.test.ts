import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { attributes, sites } from '../../build/built-sites.ts';

const works = referencesSchema.parse(JSON.parse(readFileSync('content/references.json', 'utf8')));

describe.each(sites)('references under $base', (site) => {
  test('list what a page cites, each once, with a way back, and nothing else', () => {
    const faults = site.faults(($) => {
      const cited = [...new Set(attributes($, '.citation a', 'href').map((href) => href.replace('#ref-', '')))];
      const listed = attributes($, '.references > li', 'id').map((id) => id.replace('ref-', ''));
      const lost = cited.filter((id) => !listed.includes(id) || $(`#cite-${id}`).length !== 1);
      const idle = listed.filter((id) => !cited.includes(id) || $(`#ref-${id} .back[href="#cite-${id}"]`).length !== 1);
      return [...lost.map((id) => `cited, not listed: ${id}`), ...idle.map((id) => `listed, not cited: ${id}`)];
    });
    expect(faults).toEqual([]);
    expect(site.document('method/index.html')('.references li').length).toBeGreaterThan(3);
  });

  test('are set by author and year, with the address that follows from the identifier', () => {
    const $ = site.document('findings/dpo-over-sft/index.html');
    expect($('#cite-dpo').text()).toBe('Rafailov et al., 2023');
    expect($('#ref-dpo .work').text()).toContain('Rafailov, Sharma, Mitchell, Manning, Ermon, & Finn. (2023).');
    expect($('#ref-dpo .work a').attr('href')).toBe('https://arxiv.org/abs/2305.18290');
    expect($('.mark').text()).not.toContain('not checked');
    expect($('#ref-mpo .work').text()).toMatch(/^Wang, Chen, Wang,? et al\. \(2024\)\./);
  });

  test('explain each term that a page marks once, where its mark leads', () => {
    const faults = site.faults(($) =>
      [...new Set(attributes($, 'hover-card[data-card]', 'data-card'))].filter(
        (id) => $(`#${id}[popover]`).length !== 1,
      ),
    );
    expect(faults).toEqual([]);
    expect(site.document('method/index.html')('.term').length).toBeGreaterThan(4);
  });
});

test('every work that prose may cite has an id that can be an anchor', () => {
  expect(works.length).toBeGreaterThan(60);
});
