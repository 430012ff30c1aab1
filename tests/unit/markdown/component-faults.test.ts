import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { proseComponents, type ProseComponentName } from '../../../src/schemas/prose-component.ts';
import { faultsOf } from './prose.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The address of a file that is there, seen from a page. */
function beside(name: string): string {
  writeFileSync(join(folder, name), '');
  return relative('content/pages', join(folder, name)).split(sep).join('/');
}

/** Each component with all of its attributes, as an author may write it. */
const SOUND: Record<ProseComponentName, string> = {
  Best: 'A <Best of="result/method/measure" />',
  Callout: '<Callout kind="tip" title="Words">\n\nText.\n\n</Callout>',
  Chart: '<Chart id="chart" />',
  Citation: '<Citation />',
  Cite: 'A <Cite id="one-work another" />',
  Claims: '<Claims of="page" />',
  ComparisonRow: '<ComparisonRow of="one|other another" />',
  Comparisons: '<Comparisons kind="gradient" selection="published" count={2} />',
  ClaimsFilter: '<ClaimsFilter />',
  Columns: '<Columns>\n\nOne.\n\n---\n\nOther.\n\n</Columns>',
  Correspondence: '<Correspondence />',
  DataExperiments: '<DataExperiments />',
  DataExplorer: '<DataExplorer />',
  DataFiles: '<DataFiles />',
  DataHeadlines: '<DataHeadlines />',
  DataTable: '<DataTable id="table" />',
  Difference: 'A <Difference of="result/level/method/measure" minus="result/level/other/measure" />',
  Drawings: '<Drawings of="one another" />',
  Figure: '<Figure id="figure">\n\n![The icon](/favicon.svg)\n\nText.\n\n</Figure>',
  Findings: '<Findings />',
  Gallery: '<Gallery />',
  Gap: 'A <Gap of="result/level/measure" between="one-other" />',
  GapRange: 'A <GapRange of="result/measure" between="one-other" />',
  Glossary: '<Glossary />',
  KeyNumbers: '<KeyNumbers of="finding" />',
  LabDifference: '<LabDifference of="lab-recall" />',
  LabLive: '<LabLive />',
  LabProvenance: '<LabProvenance />',
  LabTests: '<LabTests />',
  Lead: 'A <Lead of="result/level/measure" between="one-other" />',
  LeadComparison: '<LeadComparison of="one another" />',
  LeadRange: 'A <LeadRange of="result/measure another/measure" between="one-other" />',
  Note: 'A <Note>word</Note>',
  NumberNotes: '<NumberNotes />',
  Ref: '<Chart id="chart" />\n\nA <Ref to="chart" />',
  Term: 'A <Term id="term">word</Term>',
  Value: 'A <Value of="result/level/method/measure" />',
  Video: `<Video src="${beside('clip.mp4')}" alt="Words" poster="${beside('clip.jpg')}" captions="${beside('clip.vtt')}" plays="loop" />`,
  Wins: 'A <Wins of="result" between="one-other" among="one other" />',
};

const tags = Object.entries(SOUND).map(([name, source]) => ({ name, source }));
const cases = tags.flatMap(({ name, source }) =>
  [...source.matchAll(/ (\w+)=(?:"[^"]*"|\{\d+\})/g)]
    // Not those of the chart that a reference leads to.
    .filter(({ index }) => index > source.indexOf(`<${name}`))
    .map(([written, key = '']) => ({ name, source, key, written })),
);
/** The attributes that a component cannot do without. */
const REQUIRED = cases
  .map(({ name, key }) => `${name} ${key}`)
  .filter((one) => !/ (?:between|among|count|title|poster|captions|plays)$|^Figure id$/.test(one));

const faultsWith = ({ source, written }: (typeof cases)[number], instead: string) =>
  faultsOf(source.replace(written, instead));

describe('each component', () => {
  test.each(tags)('is taken as $source', ({ source }) => {
    expect(faultsOf(source)).toEqual([]);
  });

  test('has each of its attributes tried below', () => {
    const all = Object.entries(proseComponents).flatMap(([name, { attributes }]) =>
      Object.keys(attributes.shape).map((key) => `${name} ${key}`),
    );
    expect(cases.map(({ name, key }) => `${name} ${key}`)).toEqual(all);
  });

  test.each(tags)('stops at an attribute that $name does not have', ({ name, source }) => {
    const spoiled = source.replace(new RegExp(`<${name}\\b`), `<${name} class="wide"`);
    expect(faultsOf(spoiled)).toEqual([expect.stringContaining(`: <${name}>: Unknown key "class".`)]);
  });
});

describe('each attribute', () => {
  test.each(cases)('stops where $key of $name is misspelt, and lists those that are known', (one) => {
    const { name, key, written } = one;
    const known = cases.flatMap((other) => (other.name === name ? other.key : []));
    expect(faultsWith(one, written.replace(key, `${key}x`))).toEqual([
      expect.stringContaining(
        `: <${name}>: Unknown key "${key}x". Did you mean "${key}"? Known keys: ${known.join(', ')}.`,
      ),
    ]);
  });

  test.each(cases)('stops where $key of $name is missing, if it is required', (one) => {
    const { name, key } = one;
    const missing = expect.stringContaining(`: <${name}>: \`${key}\` is missing. `);
    expect(faultsWith(one, '')).toEqual(REQUIRED.includes(`${name} ${key}`) ? [missing] : []);
  });

  test.each(cases)('stops where $key of $name is empty', (one) => {
    const { name, key } = one;
    expect(faultsWith(one, ` ${key}=""`)).toEqual([expect.stringContaining(`: <${name}> ${key}: `)]);
  });

  test.each(cases)('stops where $key of $name has no value', (one) => {
    const { name, key } = one;
    expect(faultsWith(one, ` ${key}`)).toEqual([
      expect.stringContaining(`: <${name}> has "${key}" without a value. Write ${key}="…".`),
    ]);
  });

  test.each(cases)('stops where $key of $name stands twice', (one) => {
    const { name, key, written } = one;
    expect(faultsWith(one, `${written}${written}`)).toEqual([
      expect.stringContaining(`: <${name}> has "${key}" twice. Keep one.`),
    ]);
  });

  test.each(cases)('stops where $key of $name is code', (one) => {
    const { name, key } = one;
    expect(faultsWith(one, ` ${key}={f(1)}`)).toEqual([
      expect.stringContaining(`: <${name}> has an attribute in braces, which is code. Write it in quotes: ${key}="…".`),
    ]);
  });
});

describe('componentFaults', () => {
  test.each([
    ['<Comparisons kind="Gradient" selection="random" />', '1:14: <Comparisons> kind: An id has lower-case letters'],
    [
      '<Comparisons kind="gradient" selection="best" />',
      'selection: Expected one of "published", "random" or "curated", found "best".',
    ],
    [
      '<Comparisons kind="gradient" selection="random" count={0} />',
      '1:49: <Comparisons> count: Expected a number above 0, found 0.',
    ],
    [
      '<Comparisons kind="gradient" selection="random" count="2" />',
      'count: Expected a number without quotes, found "2".',
    ],
    ['A <Cite id="one another one" />', '<Cite> id: "one" stands there twice. Keep one.'],
    ['<ComparisonRow of="one|another another" />', '<ComparisonRow> of: "another" stands there twice. Keep one.'],
    ['A <Cite id="one  another" />', '<Cite> id: Ids stand in quotes, with one space between.'],
    ['A <Gap of=" a/b/c" />', 'A text has no white space at its start or end.'],
    ['A <Value {...x} />', '1:3: <Value>: `of` is missing. A value, by result, level, method and measure'],
    ['A <Gap of="a/b/c" at="x" />', '<Gap>: Unknown key "at". Known keys: of, between.'],
    ['A <Note></Note>', '1:3: <Note> holds no text. Write it between <Note> and </Note>.'],
    ['A <Note>{/* later */}</Note>', '<Note> holds no text.'],
    ['A <Term id="a" />', '<Term> holds no text. Write it between <Term> and </Term>.'],
    [
      '<Chart id="a">The chart</Chart>',
      '1:1: <Chart> holds text, which would not be shown. Close it in its own tag, <Chart … />.',
    ],
    ['A <Gap of="a/b/c">4.2</Gap>', '<Gap> holds text, which would not be shown.'],
    [
      'See <Chart id="a" /> here.',
      '1:5: <Chart> stands in a sentence. Give it a line of its own, between empty lines.',
    ],
    ['<Aside>Text</Aside>', `1:1: no component "Aside". Known components: ${Object.keys(proseComponents).join(', ')}.`],
    ['A <Gaps of="a/b/c" />', 'no component "Gaps". Did you mean "Gap"?'],
    ['A <Figure id="a">word</Figure>', '<Figure> stands in a sentence. Give it a line of its own'],
    ['<Figure id="a">\n\nWords.\n\n</Figure>', '1:1: <Figure> holds words alone.'],
    ['<Columns>\n\nOne.\n\n</Columns>', '1:1: <Columns> has a column without text.'],
    ['<Columns>\n\nOne.\n\n---\n\n</Columns>', '1:1: <Columns> has a column without text.'],
    ['<Figure id="a"></Figure>', '1:1: <Figure> holds no text. Write it between <Figure> and </Figure>.'],
    ['<Video src="./none.mp4" alt="A" />', '1:1: <Video> src: there is no file "./none.mp4", seen from this file.'],
    [
      '<Video src="./clip.mov" alt="A" />',
      '<Video> src: "./clip.mov" is no file beside the page that ends in .mp4 or .webm',
    ],
    [
      '<Video src="https://example.org/a.mp4" alt="A" />',
      'is neither on YouTube nor on Vimeo. Put the file beside the page',
    ],
    ['<Video src="https://youtu.be/x" alt="A" />', '<Video> needs a poster: a picture beside the page'],
    [
      `<Video src="https://vimeo.com/1" alt="A" poster="${beside('a.jpg')}" plays="loop" />`,
      'which have captions and play by themselves. Delete "captions" and "plays".',
    ],
    ['A <>word</>', '1:3: a tag has no name. Delete it.'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toContainEqual(expect.stringContaining(said));
  });

  test('says of spread attributes that they are code', () => {
    expect(faultsOf('A <Note {...x}>word</Note>')).toEqual([
      '1:9: <Note> has an attribute in braces, which is code. Write it in quotes: name="…".',
    ]);
  });

  test('takes text with other components in it', () => {
    expect(faultsOf('<Note>\n  A <Value of="a/b/c/d" />\n</Note>\n\n<Chart id="a"></Chart>')).toEqual([]);
  });
});
