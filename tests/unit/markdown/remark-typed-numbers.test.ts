import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

/** The numbers of a text that are told as typed by hand. */
async function numbersIn(source: string): Promise<string[]> {
  return faultsOf(source).map((fault) => /"(.*)" is typed by hand/.exec(fault)?.[1] ?? fault);
}

describe('remarkTypedNumbers', () => {
  test.each([
    ['the gap is +4.2 at L/16', ['+4.2']],
    ['it reaches 63.8 %, up from 60 % before', ['63.8 %', '60 %']],
    ['3 points more, −0.6 pp less', ['3 points', '−0.6 pp']],
    ['1 percentage point, 2 percent and 3\u00A0%', ['1 percentage point', '2 percent', '3 %']],
    ['3-5 % of them, 2.5× and 1.3x as many', ['5 %', '2.5', '1.3x']],
    ['| a |\n| - |\n| **4.2** |', ['4.2']],
    ['## With 4.2\n\n<Note>And 4.3.</Note>', ['4.2', '4.3']],
    ['![It rises by 4.2 points](/favicon.svg)', ['4.2 points']],
    ['[the 4.2](https://arxiv.org/abs/2510.16333)', ['4.2']],
  ])('stops at what looks like a result in %j', async (source, numbers) => {
    expect(await numbersIn(source)).toEqual(numbers);
  });

  test.each([
    'Qwen2.5-1.5B and QwenVL-2.5-3B with 20K samples and 8 GPUs, version 1.2.3',
    'the value is <Value of="a/b/dpo/c" />',
    '<Chart id="x-1.5" />',
    'with $\\beta = 0.1$ and `0.25`',
    '$$\n0.5x\n$$',
    '[arXiv](https://arxiv.org/abs/2510.16333)',
    'https://arxiv.org/abs/2510.16333',
    'arXiv:2510.16333',
  ])('leaves %j alone', async (source) => {
    expect(await numbersIn(source)).toEqual([]);
  });

  test('tells line and column, and what to write', () => {
    expect(faultsOf('It is\n\\*4.2 here')).toEqual([
      `2:3: "4.2" is typed by hand. Take it from the data, with <Value>, <Gap>, <GapRange>, <Difference> or <Wins>; if it is no result, say what it is in the front matter: typedNumbers: { '4.2': … }.`,
    ]);
  });

  test('takes a number that the front matter explains, wherever it stands on the page', () => {
    const typedNumbers = { '4.2': 'a setting', '3 %': 'a bound' };
    expect(faultsOf(`---\n${JSON.stringify({ typedNumbers })}\n---\nWith 4.2, again 4.2, and 3\u00A0%.`)).toEqual([]);
  });

  test('stops at an explanation of a number that the page does not hold', () => {
    expect(faultsOf("---\ntypedNumbers: { '4.2': a setting }\n---\nNothing here.")).toEqual([
      '"typedNumbers" explains "4.2", which this page does not hold. Delete the entry, or write the number in quotes as it stands in the text.',
    ]);
  });
});
