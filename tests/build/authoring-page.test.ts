import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builds } from './astro-build.ts';
import { guideCharts, guideExamples } from './authoring-page.ts';
import { RICH_SITE } from './build-sites.ts';

// The guide for authors, as a page of the paper that has all that a page may hold.
const $ = load(readFileSync(join(builds, RICH_SITE.name, 'dist', 'authoring', 'index.html'), 'utf8'));
const examples = guideExamples.filter(({ language, isBuilt }) => language === 'mdx' && isBuilt);

test('the guide shows the source of every example', () => {
  const sources = $('copy-text pre')
    .toArray()
    .map((pre) => $(pre).text());
  const missing = guideExamples.map(({ code }) => code.trimEnd()).filter((code) => !sources.includes(code));
  expect(guideExamples.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test('the guide shows below the file of a chart that chart', () => {
  const drawn = $('figure.chart')
    .toArray()
    .map(({ attribs }) => attribs['id']);
  expect(drawn).toEqual(['baskets', ...guideCharts.map(({ id }) => id)].map((id) => `chart-${id}`));
});

test.each([
  [':is(a, span).number', /<(?:Best|Difference|Gap|GapRange|Lead|LeadRange|Ref|Value|Wins)\b/g],
  ['.term', /<Term\b/g],
  ['.citation', /<Cite\b/g],
  ['small.note', /<Note>/g],
  ['[data-footnote-ref]', /\[\^\w+\](?!:)/g],
  ['.katex', /\$[^$]+\$/g],
  ['.prose mark', /<mark>/g],
  ['summary:contains("What is folded")', /<summary>/g],
  ['div.data-table', /^\| -/gm],
  ['aside.callout', /<Callout\b/g],
  ['.columns:not(:has(pre))', /<Columns>/g],
  ['copy-text .label:contains("walk.py")', /```python/g],
  ['figure.picture', /!\[/g],
  ['figure.figure', /<Figure\b/g],
  ['.video', /<Video\b/g],
  ['a[href$=".pdf"]', /\.pdf\)/g],
  ['figure.drawings', /<Drawings\b/g],
  ['figure.data-table', /<DataTable\b/g],
  ['.claims-filter', /<ClaimsFilter\b/g],
  ['.claims', /<Claims\b/g],
  ['[id^="note-"]', /<NumberNotes\b/g],
  ['.findings', /<Findings\b/g],
  ['.key-numbers', /<KeyNumbers\b/g],
  ['.citations', /<Citation\b/g],
  ['p:contains("Corresponding author")', /<Correspondence\b/g],
  ['.glossary', /<Glossary\b/g],
  ['[aria-label="Numbers of the findings"] tbody', /<DataHeadlines\b/g],
  ['data-explorer', /<DataExplorer\b/g],
  ['.data-files', /<DataFiles\b/g],
  ['[aria-label="Experiments"]', /<DataExperiments\b/g],
  ['.lead-comparison', /<LeadComparison\b/g],
  ['comparison-list', /<(?:ComparisonRow|Comparisons|Gallery)\b/g],
  ['comparison-list form', /<Gallery\b/g],
])('the guide shows %s as often as its examples ask for it', (selector, written) => {
  const asked = examples.flatMap(({ code }) => code.match(written) ?? []);
  expect(asked.length).toBeGreaterThan(0);
  expect($(selector).length).toBe(asked.length);
});
