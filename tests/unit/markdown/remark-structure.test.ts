import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

const TABLE = '| a | b |\n| - | - |\n';

describe('remarkStructure', () => {
  test.each([
    ['Text\n---', '1:1: "Text" is read as a heading, since a line of - or = follows.'],
    ['Text\n==', '"Text" is read as a heading'],
    ['## ', '1:1: a heading has no words.'],
    ['# Title', '"# Title" would be a second title'],
    ['### Deep', '"### Deep" leaves out a level. Write ## before it.'],
    ['## One\n\n#### Three', '3:1: "#### Three" leaves out a level. Write ### before it.'],
    ['2025. A good year', '"2025." is read as the number of an item. Write 2025\\. for the number itself.'],
    ['1. One\n3. Three', 'a list has the numbers 1, 3, and would be shown as 1, 2.'],
    [
      'for all n\n> 5, as',
      '2:1: this line is read as a quote, since it begins with ">". Leave an empty line before it',
    ],
    ['with a gap of\n- 5 or so', '2:1: this line is read as a list, since it begins with "-".'],
    ['rank\n# 1', '2:1: this line is read as a heading, since it begins with "#".'],
    [`${TABLE}| 1 | 2 | 3 |`, '3:1: a row has 3 cells, its head 2. A pipe within a cell is written \\|'],
    [`${TABLE}| 1 |`, '3:1: a row has 1 cells, its head 2.'],
    [
      `${TABLE}| $|x|$ | 2 |`,
      '3:1: a row has 4 cells, its head 2. A pipe within a cell is written \\|, in a formula \\vert',
    ],
    [`${TABLE}| 1 | 2 |\nText`, '4:1: a row has 1 cells, its head 2.'],
    ['```\ncode\n\nText', '1:1: "```" is not closed, so that all text behind it belongs to it.'],
    ['Text\n\n$$\nx\n\nText', '3:1: "$$" is not closed'],
    ['```pyton\nx = 1\n```', '1:1: "pyton" is no language of code. Did you mean "python"? Write text for none'],
    ['```train.py\nx = 1\n```', 'and a name as title="train.py" behind it.'],
    ['A sum of 3*4*5.', '1:11: "*4*" is read as emphasis. A star is written \\*, a product ×.'],
    ['With 2**3**2.', '1:7: "**3**" is read as emphasis.'],
    ['One  \ntwo', '1:4: spaces at the end of a line break it, which nobody sees.'],
    ['![](/favicon.svg)', 'a picture has no words'],
    ['![][a]\n\n[a]: /favicon.svg', 'a picture has no words'],
    ['[](https://arxiv.org/)', 'a link has no words'],
    ['![ ](/favicon.svg)', 'a picture has no words'],
    ['![image](/favicon.svg)', '"image" does not say what the picture shows'],
    ['![favicon.svg](/favicon.svg)', '"favicon.svg" does not say what the picture shows'],
    ['[ ](https://arxiv.org/)', 'a link has no words'],
    ['| a | b |\n| - | - |', '1:1: a table has no row below its head.'],
    [
      '| a | *b* | a |\n| - | - | - |\n| 1 | 2 | 3 |',
      '1:1: a table has two columns "a", which readers cannot tell apart.',
    ],
    ['| *a b* |*a  b*|\n| - | - |\n| 1 | 2 |', '1:1: a table has two columns "*a b*", which'],
    ['|  |  |\n| - | - |\n| 1 | 2 |', '1:1: a table has no words in its head'],
    ['Call __init__ first', '1:6: "__init__" is read as emphasis. A name of code stands in backticks'],
    ['$$E = mc^2\n$$', '1:1: a formula is empty.'],
    ['$$E = m\nc^2\n$$', '1:1: "E = m" stands behind the signs that open a formula, and would not be shown.'],
    ['```js\n```', '1:1: a block of code is empty.'],
    ['```js {1,3}\nx\n```', '"{1,3}" says nothing behind the language of code. There stands title="train.py" alone.'],
    ['```js title=x\nx\n```', '"title=x" says nothing behind the language of code.'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    '## One\n\n### Two\n\n## One more',
    '1. One\n2. Two',
    '3. Three\n4. Four',
    '1. One\n1. Two',
    '- One\n  - below it\n- Two\n\n  1. with a list',
    'Text\n\n- One\n\nText\n\n> Quote\n\n---\n\nText',
    `${TABLE}| 1 | $\\vert x \\vert$ |\n\nText`,
    '```\ncode\n```\n\n> $$\n> x\n> $$',
    'An *emphasis*, a **strong** one, **S**upervised **F**ine-**T**uning, snake_case_name, f(x)*g(x)*2',
    'One\\\ntwo',
    '- [x] Done',
    '```js title="train.py"\nx\n```',
    '[**a**](https://arxiv.org/), [![The icon](/favicon.svg)](https://arxiv.org/) and [<mark>a</mark>](#data)',
    '|  | b |\n| - | - |\n| 1 | 2 |',
  ])('takes %j', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
});
