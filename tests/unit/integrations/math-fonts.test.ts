import { expect, test } from 'vitest';
import { formulaCharacters } from '../../../src/integrations/math-fonts.ts';

test('formulaCharacters takes each character that formulas show once, and none of their source', () => {
  const formula = '<span class="katex"><math>\\pi x</math><span class="katex-html">π<i>&lt;</i>π1</span></span>';
  const pages = new Map([
    ['a/index.html', `<p>prose ${formula}</p>`],
    ['b/index.html', '<p>no formula</p>'],
  ]);
  expect(formulaCharacters(pages)).toBe('1<π');
});
