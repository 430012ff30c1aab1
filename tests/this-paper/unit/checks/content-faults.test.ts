import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { lineOf } from '../../../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../../../src/lib/checks/content-faults.ts';
import { badCharts } from './bad-charts.ts';
import { badFigures } from './bad-figures.ts';
import { badFiles } from './bad-files.ts';
import { badFrontMatter } from './bad-front-matter.ts';
import { badLab } from './bad-lab.ts';
import { badResults } from './bad-results.ts';
import { badSite } from './bad-site.ts';
import { badTables } from './bad-tables.ts';
import { badValues } from './bad-values.ts';
import { copyContent, spoil, type BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

let folder: string;
const copyOf = (content: BadContent['content'] = 'site') => join(folder, content, 'content');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const content of ['site', 'small'] as const) copyContent(content, copyOf(content));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a folder, a line a fault. */
const told = (content: string) => contentFaults(content).map(lineOf);

/** What is said of content that is spoiled in one place. */
function toldOf(bad: BadContent): string[] {
  const copy = copyOf(bad.content);
  const mend = spoil(copy, bad);
  onTestFinished(mend);
  return told(copy);
}

test.each(['content', 'tests/build/other-paper'])('%s is sound', (content) => {
  expect(told(content)).toEqual([]);
});

/** All that a paper without a number needs, besides its pages. */
const LEAST = {
  title: 'A walk',
  shortTitle: 'Walk',
  description: 'A made-up paper that has nothing to show but its words.',
  summary: 'It has words.',
  keywords: ['Walking'],
  authors: [{ given: 'Ada', family: 'Example', affiliations: [1] }],
  affiliations: ['Example University'],
  arxiv: { id: '3101.00001', submitted: '2031-01-02' },
  links: { license: 'https://creativecommons.org/licenses/by/4.0/' },
  citationKey: 'example2031walk',
};

test('content without a number is sound with its identity and two pages', () => {
  const least = join(folder, 'least');
  for (const page of ['index', '404'])
    cpSync(join('tests/build/other-paper/pages/404.mdx'), join(least, 'pages', `${page}.mdx`));
  const index = join(least, 'pages', 'index.mdx');
  writeFileSync(
    index,
    readFileSync(index, 'utf8').replace('Page not found', 'A walk').replace('There is no', 'There is a'),
  );
  writeFileSync(join(least, 'site.json'), JSON.stringify(LEAST));
  expect(told(least)).toEqual([]);
});

describe('a fault is told, once, with its file and what would be right:', () => {
  test.each([
    ...badResults,
    ...badValues,
    ...badCharts,
    ...badTables,
    ...badSite,
    ...badLab,
    ...badFigures,
    ...badFiles,
    ...badFrontMatter,
  ])('$name', (bad) => {
    const lines = toldOf(bad);
    expect(lines).toHaveLength(bad.faults ?? 1);
    for (const said of bad.says) expect(lines.join('\n')).toContain(said);
  });
});
