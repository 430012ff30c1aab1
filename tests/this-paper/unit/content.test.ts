import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDrawing } from '../../../src/lib/prose/drawings.ts';
import { content } from '../../../src/lib/reading/content-folder.ts';
import { book, charts, measures, methods, requireResult } from '../../unit/content-files.ts';

test('every term of the glossary is explained in a sentence', () => {
  const terms = content().glossary ?? [];
  expect(terms.length).toBeGreaterThan(20);
  expect(terms.filter(({ text }) => !text.endsWith('.'))).toEqual([]);
});

test.each(globSync('content/drawings/*.svg'))('the drawing %s is sound', (file) => {
  expect(readDrawing(basename(file, '.svg'), readFileSync(file, 'utf8'), methods).title).not.toBe('');
});

test('each figure says with which encoder and LLM its pictures were made, or that neither is stated', () => {
  const { sources = [] } = content().figureLock ?? {};
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.map(({ madeWith }) => Object.keys(madeWith))).toEqual(sources.map(() => ['Vision encoder', 'LLM']));
});

test('the charts name methods in one order', () => {
  const orders = [...charts.values()].flatMap((chart) => ('methods' in chart ? [chart.methods] : []));
  const pairs = new Set(
    orders.flatMap((ids) => ids.flatMap((id, at) => ids.slice(at + 1).map((later) => `${id} ${later}`))),
  );
  expect([...pairs].filter((pair) => pairs.has(pair.split(' ').toReversed().join(' ')))).toEqual([]);
});

describe('the results', () => {
  test.each(['encoder-scaling', 'llm-scaling', 'data-scaling'])('%s has the printed average of each row', (id) => {
    const { rows } = requireResult(id);
    expect(rows.filter((row) => row.values['average'] === undefined)).toEqual([]);
  });

  test.each(['encoder-scaling', 'llm-scaling', 'data-scaling'])('%s has all 16 benchmarks in each row', (id) => {
    const { rows } = requireResult(id);
    expect(
      rows.map((row) => Object.keys(row.values).filter((measure) => !measures.get(measure)?.meanOf).length),
    ).toEqual(rows.map(() => 16));
  });

  test('share one model, with the same scores in both files', () => {
    const ofModel = (id: string, level: string) => requireResult(id).rows.filter((row) => row.level === level);
    expect(ofModel('encoder-scaling', 'so16').map((row) => row.values)).toEqual(
      ofModel('llm-scaling', '3b').map((row) => row.values),
    );
  });

  test('give the category means that their benchmarks give', () => {
    const mean = (level: string, method: 'dpo' | 'sft', measure: string) =>
      book.value(`encoder-scaling/${level}/${method}/${measure}`).value;
    expect(mean('l16', 'dpo', 'ocr-chart')).toBeCloseTo((64.2 + 66.8 + 65.4 + 58.8) / 4, 9);
    expect(mean('l16', 'sft', 'ocr-chart')).toBeCloseTo((62.4 + 64.1 + 55.1 + 56.8) / 4, 9);
    // MME counts as score divided by 20.
    expect(mean('b16', 'dpo', 'general')).toBeCloseTo((60.1 + 72.7 + 1438.4 / 20 + 72.4) / 4, 9);
    expect(book.gap('encoder-scaling/l16/ocr-chart', ['dpo', 'sft']).computed).toBeCloseTo(63.8 - 59.6, 9);
  });
});
