import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributes, sites } from '../../build/built-sites.ts';
import { charts } from '../../unit/content-files.ts';

/** The order in which the paper tells its story; other names would break links from outside. */
const HOME_SECTIONS = [
  'the-answer-in-short',
  'the-six-findings',
  'how-it-was-done',
  'is-dpo-better-on-visual-questions-yes',
  'does-post-training-reshape-the-encoder-yes',
  'do-the-losses-pull-on-different-places-yes',
  'does-the-encoder-locate-objects-better-yes',
  'does-it-come-closer-to-language-yes-a-little',
  'can-this-be-turned-into-better-encoders-yes-pivot',
  'what-speaks-against-it',
  'try-it',
  'citation',
  'correspondence-and-acknowledgements',
  'references',
];

const findingFiles = globSync('content/findings/*.mdx');

describe.each(sites)('the pages under $base', (site) => {
  test('begin with a home page that tells the paper in its order', () => {
    expect(attributes(site.document('index.html'), 'main h2', 'id')).toEqual(HOME_SECTIONS);
  });

  test('count six findings, which the home page lists in order', () => {
    expect(site.named(/^findings\/.+\/index\.html$/)).toEqual(
      findingFiles.map((file) => `findings/${basename(file, '.mdx')}/index.html`).toSorted(),
    );
    const listed = attributes(site.document('index.html'), '#findings a', 'href');
    expect(listed).toHaveLength(6);
    const numbers = listed.map((href) =>
      site
        .document(`${site.fileAt(href)}index.html`)('.place a')
        .first()
        .text(),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Finding ${number}`));
  });

  test('hold formulas', () => {
    expect([...site.documents.values()].filter(($) => $('.katex').length)).not.toEqual([]);
  });
});

test('summaries of charts are as long as search engines show them', () => {
  const lengths = [...charts].filter(([, { summary }]) => summary.length < 50 || summary.length > 170);
  expect(lengths.map(([id]) => id)).toEqual([]);
});
