import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typedNumbers } from './hand-typed-numbers.ts';

/** Numbers that stand in prose although they look like results, with the reason. */
const ALLOWED: Record<string, Record<string, string>> = {
  'content/pages/index.mdx': {
    '1%': 'share of the cost, which the paper states without a table',
    '4.0': 'name of a licence',
  },
  'content/pages/lab.mdx': { '0.3': 'size of the miniature in millions of weights' },
  'content/findings/larger-encoders.mdx': {
    '+1.9': 'printed in the text of the paper against its own table',
    '+1.6': 'printed in a figure of the paper against its own table',
  },
  'content/findings/larger-llm-signals.mdx': { '+4.4': 'printed in the text of the paper against its own figure' },
  'content/findings/pivot-potential.mdx': {
    '0.05': 'bound of the rounding of means, which the build checks',
    '2.5': 'ratio of parameter counts, which the paper states',
    '1%': 'share of the cost, which the paper states without a table',
  },
  'content/findings/visual-representation.mdx': { '0.03 points': 'uncertainty of reading, stated in the result file' },
};

describe('the check', () => {
  const textsIn = (mdx: string) => typedNumbers(mdx).map(({ text }) => text);

  test.each([
    ['the gap is +4.2 at L/16', ['+4.2']],
    ['it reaches 63.8 %, up from 60 % before', ['63.8 %', '60 %']],
    ['3 points more, −0.6 pp less', ['3 points', '−0.6 pp']],
  ])('finds what looks like a result in "%s"', (mdx, found) => {
    expect(textsIn(mdx)).toEqual(found);
  });

  test.each([
    'Qwen2.5-1.5B and QwenVL-2.5-3B with 20K samples and 8 GPUs',
    'the value is <Value of="a/b/dpo/c" />, <Chart id="x-1.5" />',
    '---\ndescription: 4.2 points\n---\n\nNothing',
    'with $\\beta = 0.1$ and `0.25`',
    '$$\n0.5x\n$$',
    '[arXiv](https://arxiv.org/abs/2510.16333)',
    'arXiv:2510.16333',
  ])('leaves "%s" alone', (mdx) => {
    expect(textsIn(mdx)).toEqual([]);
  });

  test('tells the line', () => {
    expect(typedNumbers('---\ntitle: x\n---\n\nIt is\n4.2 here')).toEqual([{ line: 6, text: '4.2' }]);
  });
});

test.each(globSync('content/**/*.mdx').toSorted())('%s takes its results from the data', (file) => {
  const allowed = ALLOWED[file] ?? {};
  const typed = typedNumbers(readFileSync(file, 'utf8'));
  const found = typed.filter(({ text }) => !(text in allowed)).map(({ line, text }) => `${file}:${line}: ${text}`);
  expect(found, 'use <Value>, <Gap>, <GapRange> or <Difference>, or say above why this is no result').toEqual([]);
  const texts = typed.map(({ text }) => text);
  expect(Object.keys(allowed).filter((text) => !texts.includes(text))).toEqual([]);
});
