import { expect, test } from 'vitest';
import { OLDEST_NODE } from '../../../scripts/bring-node.mjs';
import { NumberBook } from '../../../src/lib/numbers/number-book.ts';
import { roundTo } from '../../../src/lib/numbers/format.ts';
import { measures, methods, requireResult, results, site, textOf } from '../../unit/content-files.ts';

const architecture = textOf('docs/architecture.md');

/** Numbers of B/16, also with another score of TextVQA after DPO. */
function numbersOf(textvqa?: number) {
  const result = structuredClone(requireResult('encoder-scaling'));
  const row = result.rows.find(({ level, method }) => level === 'b16' && method === 'dpo');
  if (row && textvqa) row.values['textvqa'] = textvqa;
  const book = new NumberBook({
    results: new Map([...results, ['encoder-scaling', result]]),
    measures,
    methods,
    works: site.works,
  });
  const exact = (number: number | null) => String(roundTo(number ?? NaN, 7));
  const average = book.gap('encoder-scaling/b16/average', ['dpo', 'sft']);
  return {
    dpo: exact(book.value('encoder-scaling/b16/dpo/average').computed),
    sft: exact(book.value('encoder-scaling/b16/sft/average').computed),
    printed: exact(average.value),
    gap: exact(average.computed),
    textvqa: exact(book.value('encoder-scaling/b16/dpo/textvqa').value),
    textvqaGap: exact(book.gap('encoder-scaling/b16/textvqa', ['dpo', 'sft']).value),
  };
}

test('the architecture page follows a number as the content has it', () => {
  const { dpo, sft, printed, gap, textvqa, textvqaGap } = numbersOf();
  const changed = numbersOf(59.5);
  const [, prose = ''] = /## One number, from file to screen\n([^]*?)\n## /.exec(architecture) ?? [];
  const said = prose.replace(/^\|.*\n/gm, '').replaceAll('\n', ' ');
  expect(said).toContain(`DPO leads SFT by ${printed} points on average.`);
  expect(said).toContain(`the scores behind it give ${dpo} − ${sft} = ${gap}.`);
  expect(said).toContain(`from ${textvqa} to ${changed.textvqa}.`);
  expect(said).toContain(`goes from +${textvqaGap} to +${changed.textvqaGap}, and the average gap`);
  expect(said).toContain(`in the files to ${changed.gap}.`);
});

test('the README names the Node that is brought', () => {
  expect(textOf('README.md')).toContain(`older than ${OLDEST_NODE.split('.').slice(0, 2).join('.')},`);
});
