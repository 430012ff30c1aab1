import { expect, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { siteGuide } from '../../../src/integrations/site-guide.ts';
import { SITE } from '../builders.ts';

const page = (title: string, more = '') =>
  `<head><title>${title} | A Title</title><meta name="description" content="About ${title}.">${more}</head>`;

const guide = siteGuide(
  SITE,
  new BuiltSite(
    '/pivot',
    new Set(['charts/one.csv', 'charts/one.json', 'charts/one.svg', 'cite.bib']),
    new Map([
      ['404.html', page('Nothing', '<meta name="robots" content="noindex">')],
      ['charts/index.html', page('Charts')],
      ['charts/one/index.html', page('One')],
      ['gallery/cat/index.html', page('A cat')],
      ['index.html', page('Home')],
    ]),
  ),
  (path) => `https://example.org/pivot/${path}`,
);
const sectionOf = (title: string) => guide.split(/^## /m).find((part) => part.startsWith(`${title}\n`));

test('begins with the paper and what it is about', () => {
  expect(guide).toMatch(/^# A Title\n\n> Two sentences. Or three.\n\n/);
});

test('lists pages by their folder, the home page first, with descriptions', () => {
  expect(sectionOf('Pages')?.trim().split('\n').slice(2)).toEqual([
    '- [Home](https://example.org/pivot/): About Home.',
    '- [Charts](https://example.org/pivot/charts/): About Charts.',
  ]);
});

test('names the data files of a page, and no others', () => {
  expect(sectionOf('Charts')).toContain(
    '- [One](https://example.org/pivot/charts/one/): About One. ' +
      '[CSV](https://example.org/pivot/charts/one.csv) [JSON](https://example.org/pivot/charts/one.json)\n',
  );
});

test('puts single examples at the end, and leaves out the page of a wrong address', () => {
  expect(guide.split(/^## /m).at(-1)).toContain('[A cat]');
  expect(guide).not.toContain('Nothing');
});

test('a page without a description stops the build', () => {
  const pages = new Map([['index.html', '<head><title>Home</title></head>']]);
  expect(() => siteGuide(SITE, new BuiltSite('/', new Set(), pages), String)).toThrow(
    'index.html has no description to be listed with.',
  );
});
