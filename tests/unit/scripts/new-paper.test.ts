import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBibtex } from '../../../scripts/new-paper/bibtex-entry.ts';
import { readIdentity } from '../../../scripts/new-paper/identity.ts';
import { layPaper } from '../../../scripts/new-paper/lay-paper.ts';

const TODAY = '2031-05-06';
const ARXIV = `@misc{example2026caps,
  title={{CAPS}: {M}ushrooms with 100\\% of care},
  author={Ada Example and {\\AA}ngstr{\\"o}m, Bj\\"orn and Chi~de Third and others},
  year = 2026,
  eprint="2601.01234",
}`;

describe('BibTeX', () => {
  test('is read with its braces, quotes, accents and signs', () => {
    expect(readBibtex(ARXIV)).toEqual({
      type: 'misc',
      key: 'example2026caps',
      fields: {
        title: 'CAPS: Mushrooms with 100% of care',
        author: 'Ada Example and Ångström, Björn and Chi de Third and others',
        year: '2026',
        eprint: '2601.01234',
      },
    });
  });

  test('that is none says what it looks like', () => {
    expect(() => readBibtex('@book')).toThrow('This is no entry of BibTeX, which looks like @article{key,');
  });

  test('of a preprint gives its authors, its number and its month', () => {
    const { authors, arxiv, shortTitle, venue } = readIdentity({ bibtex: ARXIV }, TODAY);
    expect(authors.map(({ given, family }) => `${given} / ${family}`)).toEqual([
      'Ada / Example',
      'Björn / Ångström',
      'Chi / de Third',
    ]);
    expect({ arxiv, shortTitle, venue }).toEqual({
      arxiv: { id: '2601.01234', submitted: '2026-01-01' },
      shortTitle: 'CAPS',
      venue: undefined,
    });
  });

  test('of a conference gives its venue, and an address where there is no preprint', () => {
    const bibtex =
      '@inproceedings{a, title = {A walk}, author = {Ada Example}, year = {2026}, booktitle = {Conference of Woods (WOODS)}, url = {https://example.org/a}}';
    expect(readIdentity({ bibtex }, TODAY)).toMatchObject({
      venue: { short: 'WOODS', full: 'Conference of Woods (WOODS)', year: 2026, kind: 'conference' },
      links: { paper: 'https://example.org/a' },
    });
  });
});

test.each([
  'Ada Example, Björn de Ångström and Chi Third',
  'Ada Example, Björn de Ångström, and Chi Third',
  'Ada Example, Björn de Ångström, Chi Third',
  'Ada Example and Björn de Ångström and Chi Third',
  'Example, Ada and de Ångström, Björn and Third, Chi',
  'Example, Ada and Björn de Ångström and Chi Third',
  'Ada Example; Björn de Ångström; Chi Third',
])('authors are read as people write them: %s', (authors) => {
  const read = readIdentity({ title: 'A', authors, arxiv: '2601.01234' }, TODAY).authors;
  expect(read.map(({ given, family }) => `${given} / ${family}`)).toEqual([
    'Ada / Example',
    'Björn / de Ångström',
    'Chi / Third',
  ]);
});

test.each([
  [{ title: 'A', authors: 'Ada' }, '"Ada" is one word; an author has a given and a family name.'],
  [{ title: 'A', authors: '' }, 'A paper has authors.'],
  [{ title: '', authors: 'Ada Example' }, 'A paper has a title.'],
  [
    { title: 'A', authors: 'Ada Example', arxiv: 'arxiv' },
    '"arxiv" holds no number of arXiv, which looks like 2601.01234.',
  ],
])('answers that make no paper say why: %o', (answers, message) => {
  expect(() => readIdentity(answers, TODAY)).toThrow(message);
});

describe('a project', () => {
  function newProject(): string {
    const project = mkdtempSync(join(tmpdir(), 'new-paper-'));
    onTestFinished(() => rmSync(project, { recursive: true }));
    mkdirSync(join(project, 'content'));
    writeFileSync(join(project, 'content', 'mine.txt'), 'first');
    return project;
  }
  const identity = (title: string) => readIdentity({ title, authors: 'Ada Example', arxiv: '2601.01234' }, TODAY);

  test('keeps what was there each time', async () => {
    const project = newProject();
    expect(await layPaper(project, identity('A walk: slowly'))).toBe('old-content');
    expect(await layPaper(project, identity('A run'))).toBe('old-content-2');
    expect(readFileSync(join(project, 'old-content', 'mine.txt'), 'utf8')).toBe('first');
    expect(readFileSync(join(project, 'old-content-2', 'site.json'), 'utf8')).toContain('A walk: slowly');
    expect(readFileSync(join(project, 'content', 'site.json'), 'utf8')).toContain('A run');
    expect(readFileSync(join(project, 'CITATION.cff'), 'utf8')).toContain('title: "A run"');
  });

  test('is left as it was where the answers make no sound content', async () => {
    const project = newProject();
    await expect(layPaper(project, identity('A\u200bwalk'))).rejects.toThrow('site.json');
    expect(readFileSync(join(project, 'content', 'mine.txt'), 'utf8')).toBe('first');
    expect(readdirSync(project)).toEqual(['content', 'content.new']);
  });
});
