import { expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

test.each([
  'One line<br />and H<sub>2</sub>O, 10<sup>th</sup>, <kbd>Esc</kbd>, <mark>new</mark>.',
  '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
])('takes %j', (source) => {
  expect(faultsOf(source)).toEqual([]);
});

test.each([
  ['A <b>word</b>', '1:3: <b> is HTML. Of HTML, prose holds <br>, <details>,'],
  ['A <b>word</b>', '**bold**, *italic* and ~~struck~~ are Markdown.'],
  ['<img src="a.png" />', '![words](./picture.png) shows a picture beside the page.'],
  ['<iframe src="https://example.org/"></iframe>', '<Video src="…" alt="…" /> shows a file'],
  ['<div>\n\nText.\n\n</div>', '<Columns> parts text'],
  ['<svg></svg>', '<svg> is HTML. Of HTML, prose holds'],
  ['A <sup class="a">word</sup>', '1:8: <sup> has an attribute. Elements of HTML stand here without; delete it.'],
  ['<details onclick="x">\n<summary>More</summary>\n\nText.\n\n</details>', '<details> has an attribute.'],
  ['<details>\n\nText.\n\n</details>', '1:1: <details> begins with <summary>words that are clicked</summary>.'],
  ['H<sub></sub>O', '1:2: <sub> holds no text.'],
])('stops at %j', (source, said) => {
  expect(faultsOf(source)).toContainEqual(expect.stringContaining(said));
});
