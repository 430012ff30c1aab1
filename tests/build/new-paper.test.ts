/** @module-tag all */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { astroBuild, type BuildOutcome } from './astro-build.ts';
import { copyProject, root } from './project-copy.ts';
import { wordsOfThisPaper, writtenFiles } from './words-of-this-paper.ts';

const FILES = ['content', 'scripts', 'README.md', 'CITATION.cff', 'package-lock.json', '.prettierrc.json', '.github'];

/** Of a paper that is not in arXiv, as it is pasted. */
const BIBTEX = `@inproceedings{example2026caps,
  title = {{CAPS}: Mushrooms keep their caps on},
  author = {Ada Example and Bj{\\"o}rn {\\AA}ngstr{\\"o}m},
  booktitle = {Conference of Woods (WOODS)},
  year = {2026},
  url = {https://example.org/caps},
}
`;

let project: string;
let outcome: BuildOutcome;
beforeAll(async () => {
  project = copyProject('new-paper');
  for (const file of FILES) cpSync(join(root, file), join(project, file), { recursive: true });
  execFileSync(process.execPath, [join('scripts', 'new-paper.ts')], {
    cwd: project,
    input: BIBTEX,
  });
  outcome = await astroBuild('new-paper', { project, contentDir: join(project, 'content') });
}, 300_000);

test('the content that is laid for a new paper builds at once', () => {
  expect(outcome.errors).toBe('');
  expect(outcome.isBuilt).toBe(true);
  expect(outcome.output).not.toContain('[WARN]');
});

test('its page is that of the new paper, with an example of each thing', () => {
  const $ = load(readFileSync(join(outcome.folder, 'index.html'), 'utf8'));
  expect($('h1').text()).toBe('CAPS: Mushrooms keep their caps on');
  expect($('.author').text()).toContain('Björn Ångström');
  const parts = ['figure.chart', '#figure-steps', '.katex', 'pre', '.callout', '.columns', '.references', '.term'];
  expect(parts.filter((part) => !$(part).length)).toEqual([]);
});

test('a paper that is not in arXiv is found and cited where it appeared', () => {
  const html = readFileSync(join(outcome.folder, 'index.html'), 'utf8');
  const $ = load(html);
  expect($('.venue').text().trim()).toBe('WOODS 2026');
  expect($('.links a').first().attr('href')).toBe('https://example.org/caps');
  expect(html).not.toMatch(/arxiv/i);
  expect(readFileSync(join(outcome.folder, 'cite.bib'), 'utf8')).toMatch(/^@inproceedings\{example2026caps,/);
});

test('nothing of the old paper is left, in the site or beside the content', () => {
  expect(writtenFiles(outcome.folder).length).toBeGreaterThan(8);
  expect(wordsOfThisPaper(outcome.folder)).toEqual([]);
  const beside = ['CITATION.cff', 'package.json', join('.github', 'ISSUE_TEMPLATE', 'config.yml')];
  const naming = beside.filter((file) => /pivot|RL makes|2510\.16333/i.test(readFileSync(join(project, file), 'utf8')));
  expect(naming).toEqual([]);
  expect(readFileSync(join(project, 'README.md'), 'utf8')).toMatch(
    /^# CAPS: Mushrooms keep their caps on: the project/,
  );
});

test('what was there is kept aside, whole', () => {
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .filter((name) => !name.startsWith(`${join('/', 'beside')}`))
      .toSorted();
  const kept = join(project, 'old-content');
  expect(filesOf(kept)).toEqual(filesOf(join(root, 'content')));
  expect(readFileSync(join(kept, 'site.json'))).toEqual(readFileSync(join(root, 'content', 'site.json')));
  expect(readFileSync(join(kept, 'beside', 'README.md'))).toEqual(readFileSync(join(root, 'README.md')));
});
