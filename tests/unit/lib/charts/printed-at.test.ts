import { expect, test } from 'vitest';
import { printedAt } from '../../../../src/lib/charts/printed-at.ts';
import { NumberBook } from '../../../../src/lib/numbers/number-book.ts';
import type { Source } from '../../../../src/schemas/result.ts';
import { bookOf, KNOWN, makePrintedGap, makeResult, TABLE, WORKS } from '../../builders.ts';

const PAPER = 'https://example.org/paper';
const at = (...sources: Source[]) => {
  const book = bookOf(makeResult());
  const number = book.value('made-up/small/dpo/gqa');
  const works = [...WORKS, { id: 'page', label: 'project page', url: 'https://example.org/page' }];
  const ofBoth = new NumberBook({ ...KNOWN, results: new Map([['made-up', makeResult()]]), works });
  return printedAt(
    sources.map((source) => ({ ...number, source })),
    ofBoth,
    PAPER,
  );
};
const table = (place: string, work = 'paper'): Source => ({ reading: 'table', work, place });

test('figures are named before tables, each once', () => {
  const book = bookOf(makeResult({ printedGaps: [makePrintedGap(2)] }));
  expect(printedAt(book.numbersOf('made-up'), book, PAPER)).toBe('Figure 2 and Table 1 of the paper');
});

test('places are numbers alone, as many as there are', () => {
  expect(at(table('Table Q, Appendix C.2'), TABLE, table('Table 2 (Table 1 elsewhere)'))).toBe(
    'Tables 1, 2, and Q of the paper',
  );
});

test('another work is told from the paper', () => {
  expect(at(TABLE, table('Figure 6', 'page'))).toBe('Table 1 of the paper, Figure 6 of the project page');
});

test('a number that stands in no figure and no table has no place', () => {
  expect(at(table('Appendix B.3'))).toBe('');
});
