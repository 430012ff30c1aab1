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
import { badProse } from './bad-prose.ts';
import { badResults } from './bad-results.ts';
import { badSite } from './bad-site.ts';
import { badTables } from './bad-tables.ts';
import { badValues } from './bad-values.ts';
import { copyContent, spoil, type BadContent, type Spoiling } from './spoiled-content.ts';

let folder: string;
const copyOf = (content: BadContent['content'] = 'small') => join(folder, content, 'content');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const content of ['small', 'guide'] as const) copyContent(content, copyOf(content));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a folder, a line a fault. */
const told = (content: string) => contentFaults(content).map(lineOf);

/** What is said of content that is spoiled in some places, from the top of its folder. */
function toldOf(content: BadContent['content'], ...spoilings: Spoiling[]): string[] {
  const copy = copyOf(content);
  for (const spoiling of spoilings) onTestFinished(spoil(copy, spoiling));
  return told(copy).map((line) => line.replace(`${copy}/`, 'content/'));
}

test.each(['small', 'guide'] as const)('the content that is spoiled below is sound: %s', (content) => {
  expect(told(copyOf(content))).toEqual([]);
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
  for (const page of ['index', '404']) cpSync(join(copyOf(), 'pages', '404.mdx'), join(least, 'pages', `${page}.mdx`));
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
    ...badFigures,
    ...badFiles,
    ...badFrontMatter,
    ...badProse,
  ])('$name', (bad) => {
    const lines = toldOf(bad.content, bad);
    expect(lines).toHaveLength(bad.faults ?? 1);
    for (const said of bad.says) expect(lines.join('\n')).toContain(said);
  });
});

describe('a fault hides none elsewhere:', () => {
  const CHART: Spoiling = { file: 'charts/lead.json', from: 'Slow minus fast', to: 'By 4.2 points' };
  const CHART_SAYS = 'charts/lead.json:4:3: caption: "4.2 points" is typed by hand.';
  const PROSE: Spoiling = { file: 'findings/rain.mdx', from: 'slow/found', to: 'slow/seen' };
  const PROSE_SAYS = 'findings/rain.mdx:10:58: <Value>: No measure "seen"';
  const RESULT: Spoiling = { file: 'results/rain.json', from: '41.5', to: '141.5' };
  const RESULT_SAYS = 'results/rain.json:15:53: rows "dry/slow", values.found: 141.5 cannot be';
  const CLAIM: Spoiling = { file: 'claims/slower.json', from: '"holds"', to: '"mostly"' };
  const CLAIM_SAYS = 'claims/slower.json:2:3: "more": The claim "more" says "mostly", its numbers say "holds".';
  const FOUND: Spoiling = { file: 'claims/rain.json', from: '"holds"', to: '"fails"' };
  const FOUND_SAYS = 'claims/rain.json:2:3: "found": The claim "found" says "fails", its numbers say "holds".';
  const GAP = '"gap": ["slwo", "fast"], "citationKey"';

  test.each<[name: string, fault: Spoiling, ...others: [Spoiling, string][]]>([
    [
      'broken JSON in site.json',
      { file: 'site.json', from: '"title":', to: '"title"' },
      [RESULT, RESULT_SAYS],
      [CHART, CHART_SAYS],
    ],
    [
      'a field of site.json',
      { file: 'site.json', from: /"title": ".*",/, to: '' },
      [RESULT, RESULT_SAYS],
      [CLAIM, CLAIM_SAYS],
    ],
    [
      'an unknown usual gap',
      { file: 'site.json', from: '"citationKey"', to: GAP },
      [CHART, CHART_SAYS],
      [CLAIM, CLAIM_SAYS],
      [PROSE, PROSE_SAYS],
    ],
    [
      'a broken list of measures',
      { file: 'measures.json', from: '"id": "found",', to: '"id": "found"' },
      [CHART, CHART_SAYS],
    ],
    [
      'a method',
      { file: 'methods.json', from: '"color": 2', to: '"color": 22' },
      [RESULT, RESULT_SAYS],
      [CHART, CHART_SAYS],
    ],
    [
      'a measure',
      { file: 'measures.json', from: /(?<="harvest",\s+"label": "Harvest",\s+"unit": "%",\s+"digits": )1/, to: '"1"' },
      [RESULT, RESULT_SAYS],
    ],
    [
      'a digit too many',
      { file: 'results/rain.json', from: '41.5', to: '41.52' },
      [CHART, CHART_SAYS],
      [FOUND, FOUND_SAYS],
    ],
    ['a result', RESULT, [CHART, CHART_SAYS], [CLAIM, CLAIM_SAYS]],
    [
      'another chart',
      { file: 'charts/rain.json', from: '"kind": "lines"', to: '"kind": "line"' },
      [CHART, CHART_SAYS],
      [CLAIM, CLAIM_SAYS],
    ],
    ['what a chart is drawn of', { file: 'charts/lead.json', from: '"wet"', to: '"damp"' }, [CHART, CHART_SAYS]],
    ['front matter', { file: 'findings/slower.mdx', from: 'number: 1', to: 'number: one' }, [PROSE, PROSE_SAYS]],
  ])('%s', (_name, fault, ...others) => {
    const alone = toldOf('guide', fault);
    expect(alone.length).toBe(1);
    const all = toldOf('guide', ...others.map(([spoiling]) => spoiling));
    for (const [, says] of others) expect(all).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
    expect(all).toHaveLength(alone.length + others.length);
  });

  test('in one file, in the order of its lines: what is wrong in a field, and what does not fit another', () => {
    const lines = toldOf(
      'small',
      { file: 'site.json', from: '"affiliations": [1]', to: '"affiliations": [2], "homepage": "x"' },
      { file: 'site.json', from: '"submitted": "2031-01', to: '"submitted": "2030-12' },
      { file: 'results/baskets.json', from: '"settings"', to: '"setting"' },
      { file: 'results/baskets.json', from: '"level": "small"', to: '"level": "smal"' },
    );
    expect(lines.map((line) => line.replace(/:\d+:\d+: /, ' '))).toEqual([
      expect.stringContaining('results/baskets.json setting: Unknown key "setting". Did you mean "settings"?'),
      expect.stringContaining('results/baskets.json rows "smal/slow", level: No level "smal"'),
      expect.stringContaining('site.json authors "Ada Example", affiliations: There is no affiliation 2'),
      expect.stringContaining('site.json authors "Ada Example", homepage: Unknown key "homepage".'),
      expect.stringContaining('site.json arxiv.submitted: It is not in 2031-01'),
    ]);
  });
});
