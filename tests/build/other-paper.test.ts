import { load } from 'cheerio';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { astroBuild, type BuildOutcome } from './astro-build.ts';

let outcome: BuildOutcome;
beforeAll(async () => {
  outcome = await astroBuild('other-paper', { contentDir: join(import.meta.dirname, 'other-paper') });
}, 300_000);

const read = (name: string) => readFileSync(join(outcome.folder, name), 'utf8');
/** Pages and the files that say what the site is. */
const written = () =>
  globSync('**/*.{html,txt,xml,bib,json,csv}', { cwd: outcome.folder }).filter((name) => !name.startsWith('pagefind'));

test('another paper is made by replacing the content alone', () => {
  expect(outcome.errors).toBe('');
  expect(outcome.isBuilt).toBe(true);
  const $ = load(read('index.html'));
  expect($('h1').text()).toBe('Slow walks find more mushrooms');
  expect($('header .home').text()).toBe('Slow walks');
  expect($('figure.chart svg text').text()).toContain('+6.5');
  expect($('figure.chart table').text()).toContain('Small basket');
  expect($('a.number').first().text()).toContain('pp');
});

test('its build warns of nothing', () => {
  expect(outcome.output).toContain('page(s) built');
  expect(outcome.output).not.toContain('[WARN]');
});

test('it has its own pages, and none of those that its content does not have', () => {
  const pages = globSync('**/*.html', { cwd: outcome.folder }).map((name) => relative('.', name));
  expect(pages.toSorted()).toEqual([
    '404.html',
    'charts/baskets/embed/index.html',
    'charts/baskets/index.html',
    'charts/index.html',
    'findings/slower/index.html',
    'index.html',
  ]);
});

test('its claims are judged by its own numbers', () => {
  expect(load(read('findings/slower/index.html'))('.verdict').text()).toContain('Holds');
});

test('nothing on it speaks of this paper', () => {
  const ours = /PIVOT|\bSFT\b|\bDPO\b|2510\.16333|Junha|ICLR|june-page/;
  const found = written().flatMap((name) => {
    const [words] = ours.exec(read(name)) ?? [];
    return words ? [`${name}: ${words}`] : [];
  });
  expect(written().length).toBeGreaterThan(8);
  expect(found).toEqual([]);
});
