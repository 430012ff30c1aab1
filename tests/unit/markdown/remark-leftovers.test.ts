import { describe, expect, test } from 'vitest';
import { compiled, faultsOf } from './prose.ts';

describe('remarkLeftovers', () => {
  test.each([
    ['See ![a plot](./my plot.png).', '1:5: "![a plot](./my plot.png)" is no link or picture.'],
    ['See [*a*](a b).', '1:9: "](a b)" is no link or picture. It is written [text](address)'],
    ['See [a] (https://arxiv.org/).', '1:5: "[a] (https:" is no link or picture.'],
    ['See [a] (/lab/).', '"[a] (/lab/)" is no link or picture.'],
    ['A footnote[^9].', '1:11: "[^9]" is a footnote without a text. Add a line [^name]: …'],
    ['See [the paper][nowhere].', '1:5: "[the paper][nowhere]" is a link without a target.'],
    ['See [the paper][].', '"[the paper][]" is a link without a target.'],
    ['As shown [@smith2020].', '"[@smith2020]" is no citation here. Write <Cite id="…" />.'],
    ['The weight \\beta is', '1:12: "\\beta" is TeX, which stands between dollar signs: $…$.'],
    ['The weight \\(x\\) is', '1:12: "\\(x" is TeX'],
    ['All 10^6 of them', '1:5: "10^6" is TeX'],
    ['It costs $5.', '1:10: "$" opens no formula. A dollar sign is written \\$'],
    ['A ` alone', '1:3: "`" opens no code. A backtick is written \\`.'],
    ['A ** alone', '1:3: "**" marks nothing here'],
    ['A ~~ alone', '"~~" marks nothing here'],
    ['Known as &nbps; it', '1:10: "&nbps;" is the name of no character.'],
    [
      'Run it with --beta',
      '1:13: "--beta" would be printed with a long dash. Write – for a range, and options in backticks.',
    ],
    ['In 2010--2014', '"0--2" would be printed with a long dash.'],
    ['A ==marked== word', '1:3: "==marked==" marks nothing here. Write <mark>…</mark>.'],
    ['With H~2~O', '1:7: "~2~" lowers nothing here. Write <sub>…</sub>.'],
    ['As in Figure ??.', '1:14: "??" stands where LaTeX found no target. Write <Ref to="…" />'],
    ['#Results', '1:1: "#" makes a heading only with a space behind it'],
    ['Text\n\n##Heading', '3:1: "##" makes a heading only with a space behind it'],
    ['| a | b |\n|---|', '2:1: "|---|" makes a table only with as many cells as the line above.'],
    [':::note\nText', '":::note" is no box here. Write <Note>…</Note>.'],
    ['See [[gallery]] there', '1:5: "[[gallery]]" is no link.'],
    ['> [!NOTE]\n> Text', '1:3: "[!NOTE]" is no box here. Write <Callout kind="note">…</Callout>.'],
    ['It works :smile:', '1:10: ":smile:" is the name of no sign.'],
    ['As @smith2020 shows', '1:4: "@smith2020" is no citation here.'],
    ['In Fig.~2 it', '1:8: "~" joins nothing here. Write a space.'],
    ['A *word alone', '1:3: "*" marks nothing here'],
    ['A _word alone', '1:3: "_" marks nothing here'],
    ['A __word alone', '1:3: "__" marks nothing here'],
    ['At 10^-3', '1:4: "10^-3" is TeX'],
    ['The hаrvest is', '1:5: "hаrvest" holds letters that only look like those that are meant.'],
    ['It is de\uFB01ned', '1:9: "\uFB01" holds letters'],
    ['####### Seven', '1:1: "#######" makes a heading only'],
    ['This &amp that', '1:6: "&amp" lacks the ; at its end.'],
    ['| a | b |\n| 1 | 2 |', '1:1: "| a | b |" makes a table only with a line such as | --- | --- | below it.'],
    ['A \u{1D41B}\u{1D428} word', '1:3: "\u{1D41B}\u{1D428}" holds letters'],
    ['TODO: more', '1:1: "TODO" stands where something is still to be written. Write it, or delete it.'],
    ['Lorem ipsum dolor', '1:1: "Lorem ipsum" stands where'],
    ['It is long , and', '1:7: "long ," has a space too many. Delete it.'],
    ['Term\n: what it is', '2:1: ":" begins no definition here.'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test('tells each in a text, with its line', () => {
    expect(faultsOf('One \\alpha\n\n> two\n> \\beta')).toEqual([
      expect.stringMatching(/^1:5: "\\alpha"/),
      expect.stringMatching(/^4:3: "\\beta"/),
    ]);
  });

  test.each([
    'Signs: \\$5 and then \\$6, \\*\\*, \\`, \\[a\\](b), \\[^1], a\\_b, C:\\\\temp, &lt;5, &amp;nbsp;, #1, n < 5, 3~5 or ~4, is it?',
    'In code: `[a](b c) \\beta $5 ** --beta 10^6`',
    'A formula $\\beta^{2}$, [sic], [1] (see there), *[a]* (b), a – b, a -- b, "quoted"',
    'An address https://arxiv.org/abs/2510.16333',
  ])('takes %j', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });

  test('leaves single tildes as they are', async () => {
    expect(await compiled('We train 3~5 runs for 10~20 epochs, and ~~not~~ more.')).toContain(
      'children: ["We train 3~5 runs for 10~20 epochs, and ", _jsx(_components.del, {\n      children: "not"\n    }), " more."]',
    );
  });
});
