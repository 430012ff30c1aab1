import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { remarkNoCode } from '../../../src/markdown/remark-no-code.ts';

/** What is said of a page with this source, without the name of the file; undefined if nothing. */
function faultOf(source: string): string | undefined {
  const file = new VFile({ path: 'content/pages/index.mdx', value: source });
  try {
    remarkNoCode()(createProcessor().parse(file), file);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace('content/pages/index.mdx:', '');
  }
}

describe('remarkNoCode', () => {
  test.each([
    ['import fs from "node:fs"\n\nText', '1: "import fs from "node:fs"" is code'],
    ['Text\n\nexport const a = 1', '3: "export const a = 1" is code'],
    ['A sum of {1 + 1}.', '1: "{1 + 1}" is code'],
    ['Text\n\n{process.env}', '3: "{process.env}" is code'],
    ['<Chart id={x} />', '1: <Chart> has an attribute in braces'],
    ['<Chart {...x} />', '1: <Chart> has an attribute in braces'],
    ['<Chart count={f(1)} />', 'Write it in quotes: count="…".'],
    ['[a](javascript:alert(1))', '1: an address is "javascript:alert(1)"; expected https://'],
    ['[a](JaVaScRiPt:alert(1))', 'an address is "JaVaScRiPt:alert(1)"'],
    ['[a][b]\n\n[b]: data:text/html,x', '3: an address is "data:text/html,x"'],
    ['![a](http://example.org/a.png)', '1: an address is "http://example.org/a.png"'],
    ['[a](//example.org/)', '1: an address is "//example.org/"'],
    ['Right \u202Eto left', '1: a text holds U+202E'],
    ['`a\u200Bb`', '1: a text holds U+200B'],
  ])('stops at %j', (source, said) => {
    expect(faultOf(source)).toContain(said);
  });

  test.each([
    'Plain [link](https://arxiv.org/abs/2510.16333), [page](/lab/), [place](#cite), [near](./a/), [mail](mailto:a@b.org).',
    '<Chart id="answer" />',
    '<Comparisons count={4} isOpen />',
    'Two\nlines\n\n> and a \\{brace\\}',
  ])('takes %j', (source) => {
    expect(faultOf(source)).toBeUndefined();
  });
});
