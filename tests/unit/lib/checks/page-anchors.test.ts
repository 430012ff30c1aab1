import { expect, test } from 'vitest';
import { headingsOf, mayHave } from '../../../../src/lib/checks/page-anchors.ts';

test('headings are named as they are in the built page', () => {
  const text =
    '---\ntitle: A\n---\n\n## What *we* found\n\n### `a_b`, [twice](/x/)?\n\n## What we found\n\n```md\n## No heading\n```\n';
  expect(headingsOf(text)).toEqual(new Set(['what-we-found', 'a_b-twice', 'what-we-found-1']));
});

test.each(['## A $x$', '## A & B', '## One -- two', '<Gallery />', 'Underlined\n---'])(
  'what another step names is not judged: %s',
  (text) => {
    expect(headingsOf(text)).toBeUndefined();
    expect(mayHave(headingsOf(text), 'anything')).toBe(true);
  },
);

test('places that components make are not told', () => {
  const headings = headingsOf('## Results');
  expect(['results', 'chart-rain', 'references', 'term-cap'].filter((place) => !mayHave(headings, place))).toEqual([]);
  expect(mayHave(headings, 'result')).toBe(false);
});
