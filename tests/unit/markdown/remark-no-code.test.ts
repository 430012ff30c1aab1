import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

describe('remarkNoCode', () => {
  test.each([
    ['import fs from "node:fs"\n\nText', '1:1: "import fs from "node:fs"" is code'],
    ['Text\n\nexport const a = 1', '3:1: "export const a = 1" is code'],
    ['A sum of {1 + 1}.', '1:10: "{1 + 1}" is code, which content does not hold. A brace is written \\{'],
    ['Text\n\n{process.env}', '3:1: "{process.env}" is code'],
    ['A {/* note */ 1}.', '1:3: "{/* note */ 1}" is code'],
    [
      'In \\textbf{bold}.',
      '1:11: "\\textbf{bold}" is TeX, which stands between dollar signs: $…$. In text, write **bold**',
    ],
    ['See \\ref{a}.', '"\\ref{a}" is TeX'],
    ['Right \u202Eto left', '1:7: a text holds U+202E'],
    ['Two lines,\nthe second `a\u200Bb`', '2:14: a text holds U+200B, which no reader can see. Delete it.'],
    ['![a\u200B](/favicon.svg)', '1:4: a text holds U+200B'],
    ['[a](/lab/ "a\u200B")', '1:13: a text holds U+200B'],
    ['Written as &#x200B; it', '1:1: a text holds U+200B'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    'Two\nlines\n\n> and a \\{brace\\}',
    'A comment {/* not shown */} in a sentence',
    '{/* of its own */}\n\nText',
    '{/* over\n  lines */ /* and another */}',
    'Lines\r\nof Windows',
  ])('takes %j', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
});
