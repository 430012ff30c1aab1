import { expect, test } from 'vitest';
import { readText } from '../../../../src/components/site/pagefind.ts';

test('a text of the index is read without its marks, and with the signs of its page', () => {
  expect(readText('a <mark>lamp</mark>, &lt;img src=x onerror=alert(1)&gt; &amp;lt;')).toBe(
    'a lamp, <img src=x onerror=alert(1)> &lt;',
  );
});
