import { describe, expect, test } from 'vitest';
import { restOn, untestedFaults } from '../../../../src/lib/checks/scope-words.ts';

const TESTS = new Set(['claims/scaling/above', 'charts/scaling']);

const page = (body: string, tested?: Record<string, string>) => ({
  name: 'pages/a.mdx',
  id: 'a',
  text: `---\ntitle: A\ntested: …\n---\n\n${body}\n`,
  data: { tested },
});

/** What is said of prose: line, column and message. */
const said = (body: string, tested?: Record<string, string>) =>
  untestedFaults(page(body, tested), [{ label: 'DPO' }, { label: 'A+B' }, { label: 'Knowledge' }], TESTS).map(
    ({ message, place: { line, column } }) => `${line}:${column}: ${message}`,
  );

describe('a sentence that speaks of all results, or of the first among them', () => {
  test.each([
    ['DPO is ahead at each size.', 'each'],
    ['With both encoders A+B is higher.', 'both'],
    ['At 3K the lead is widest.', 'widest'],
    ['In no other is it <Gap of="a/b/c" />, the largest lead.', 'largest'],
    ['- It never falls: <Value of="a/b/c/d" />.', 'never'],
    ['The lead is largest, by <LeadRange of="a/b" />.', 'largest'],
    ['Plain words.<Note>DPO gains in\nall of them.</Note>', 'all'],
    ['Knowledge questions gain least.', 'least'],
    ['At least here it rises most in Knowledge.', 'rises most'],
    ['| DPO leads everywhere |\n| --- |', 'everywhere'],
  ])('names its test: %s', (body, word) => {
    expect(said(body)).toEqual([expect.stringContaining(`It says "${word}" of results: "`)]);
  });

  test.each([
    'DPO is ahead at each size, by <LeadRange of="a/b" />.',
    'Over all sizes DPO is higher in <Wins of="a" />.',
    'The highest average is <Best of="a/b/c" />.',
    'From the smallest encoder to the largest DPO gains <Difference of="a/b/c/d" minus="a/e/c/d" />.',
    'DPO learns from each pair. It leads by <Lead of="a/b/c" />.',
    'They differ from each other, and DPO is ahead.',
    'See [DPO is ahead at each size](/a/) and $\\text{DPO leads all}$.',
    'Each reader gains.',
  ])('needs none where its number sees to it, or where it compares nothing: %s', (body) => {
    expect(said(body)).toEqual([]);
  });

  test('has its test, or a reason, in the front matter', () => {
    const body = 'DPO is ahead\nat *each* size, and at <Term id="a">all</Term> of them.';
    expect(said(body, { 'all of them': 'claims/scaling/above charts/scaling' })).toEqual([]);
    expect(said(body, { 'DPO is ahead': 'by construction' })).toEqual([]);
  });

  test('is told with its place, its words, and what to write', () => {
    expect(said('Words.\nDPO is ahead at each size.')).toEqual([
      `7:1: It says "each" of results: "DPO is ahead at each size." Write into the front matter what tests it, tested: { 'a few of its words': claims/… or charts/… }, or why it needs no test.`,
    ]);
  });
});

test('an entry leads to a claim or a chart with tests, and to a sentence', () => {
  expect(said('DPO is ahead at each size.', { 'each size': 'claims/scaling/abve' })).toEqual([
    '3:1: tested: No claim, and no chart with "tests", "claims/scaling/abve" in content. Known ids: claims/scaling/above, charts/scaling.',
  ]);
  expect(said('Nothing.', { 'each size': 'charts/scaling' })).toEqual([
    '3:1: tested: No sentence of this page says "each size". Write the words as they stand there, or delete the entry.',
  ]);
});

test('pages that rest on a test are named', () => {
  const prose = [page('', { a: 'charts/scaling claims/scaling/above' }), page('')];
  expect(restOn('claims/scaling/above', prose)).toBe(' Sentences of pages/a.mdx rest on it.');
  expect(restOn('charts/other', prose)).toBe('');
});
