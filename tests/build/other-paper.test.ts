/** @module-tag all */
import { load } from 'cheerio';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { astroBuild, builds, type BuildOutcome } from './astro-build.ts';
import { RICH_SITE } from './build-sites.ts';
import { wordsOfThisPaper, writtenFiles } from './words-of-this-paper.ts';

/** The paper with the least content. */
const LEAST = 'other-paper';
let outcome: BuildOutcome;
beforeAll(async () => {
  // It does not know where it will live.
  outcome = await astroBuild(LEAST, { isHomeless: true, contentDir: join(import.meta.dirname, LEAST) });
}, 300_000);

const folderOf = (paper: string) => join(builds, paper, 'dist');
const read = (name: string) => readFileSync(join(folderOf(LEAST), name), 'utf8');
const pageOf = (name: string) => load(read(name));

// The other has all that a page may hold, and is built anyway.
test.each([LEAST, RICH_SITE.name])('%s has nothing that speaks of this paper', (paper) => {
  expect(writtenFiles(folderOf(paper)).length).toBeGreaterThan(8);
  expect(wordsOfThisPaper(folderOf(paper))).toEqual([]);
  // Nor files of its lab.
  const files = globSync('**/*', { cwd: folderOf(paper) });
  expect(files.filter((name) => /\.(?:wasm|ckpt)$|(?:^|[/\\])lab|\bLab[A-Z]|live-(?:bench|worker)/.test(name))).toEqual(
    [],
  );
});

describe('the least content', () => {
  test('is built without an error or a warning', () => {
    expect(outcome).toMatchObject({ isBuilt: true, errors: '' });
    expect(outcome.output).not.toContain('[WARN]');
  });

  test('makes a site of its own', () => {
    const $ = pageOf('index.html');
    expect($('h1').text()).toBe('Slow walks find more mushrooms');
    expect($('header .home').text()).toBe('Slow walks');
    expect($('figure.chart svg text').text()).toContain('+6.5');
    expect($('figure.chart table').text()).toContain('Small basket');
    expect($('a.number').first().text()).toContain('pp');
  });

  test('has its own pages, and none of those that it does not tell', () => {
    const pages = globSync('**/*.html', { cwd: folderOf(LEAST) }).map((name) => relative('.', name));
    expect(pages.toSorted()).toEqual([
      '404.html',
      'charts/baskets/embed/index.html',
      'charts/baskets/index.html',
      'charts/index.html',
      'findings/slower/index.html',
      'index.html',
    ]);
  });

  test('has claims that are judged by its own numbers', () => {
    expect(pageOf('findings/slower/index.html')('.verdict').text()).toContain('Holds');
  });
});

test('the head of a preprint names it as one, and has the buttons that it has', () => {
  const $ = pageOf('index.html');
  const textsOf = (selector: string) =>
    $(selector)
      .toArray()
      .map((one) => $(one).text().trim().replace(/\s+/g, ' '));
  const tags = $('meta[name^="citation_"]')
    .toArray()
    .map((tag) => $(tag).attr('name'));
  expect(textsOf('.venue')).toEqual(['Preprint 2031']);
  expect(textsOf('.links a')).toEqual(['Paper', 'Cite']);
  expect($('.links a').last().attr('href')).toBe('#citation');
  expect(textsOf('.license')[0]).not.toContain('original project page');
  expect(tags.filter((name) => /conference|journal/.test(name ?? ''))).toEqual([]);
  expect(tags.length).toBeGreaterThan(0);
  expect(read('cite.bib')).toContain('journal = {arXiv preprint arXiv:3101.00001}');
  expect(read('llms.txt')).not.toMatch(/OpenReview|miniature|\[Code\]/);
});

test('a site that does not know its address names none: no canonical link, no sitemap', () => {
  const html = read('index.html');
  expect(html).not.toMatch(/rel="canonical"|property="og:url"|localhost/);
  expect(html).toMatch(/property="og:image" content="\/social\/[0-9a-f]+\.png"/);
  expect(writtenFiles(folderOf(LEAST)).filter((name) => name.startsWith('sitemap'))).toEqual([]);
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(read('llms.txt')).toContain('](/charts/baskets/)');
});
