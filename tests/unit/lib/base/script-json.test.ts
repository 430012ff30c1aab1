import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { scriptJson } from '../../../../src/lib/base/script-json.ts';

test('no text can end the script element', () => {
  const value = { title: '</script><script>alert(1)</script><!--' };
  const $ = load(`<script type="application/ld+json">${scriptJson(value)}</script>`);
  expect($('script')).toHaveLength(1);
  expect(JSON.parse($('script').text())).toEqual(value);
});

test('what has no such text stays as it is', () => {
  expect(scriptJson(['a > b', 1, null])).toBe('["a > b",1,null]');
});
