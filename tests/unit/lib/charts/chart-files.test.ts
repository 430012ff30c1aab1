import { describe, expect, test } from 'vitest';
import { csvFile, jsonFile, observationsOf, type Observation } from '../../../../src/lib/charts/chart-files.ts';
import { contentOf, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { bookOf, makeResult, makeRow } from '../../builders.ts';

const head = { title: 'T', caption: 'C', paper: 'https://example.org/paper', license: 'https://example.org/by' };
const observation: Observation = {
  chart: 'c',
  panel: 'p',
  item: 'i',
  series: 's',
  value: 60.5,
  computed: null,
  errorBarLow: null,
  errorBarHigh: null,
  unit: '%',
  source: 'Table 1',
};
const END = ',https://example.org/paper,https://example.org/by';

const linesOf = (changes: Partial<Observation>) => csvFile([{ ...observation, ...changes }], head).split('\r\n');
const csvItem = (item: string) => linesOf({ item })[1];

describe('observationsOf', () => {
  const numbered = (result = makeResult(), measure = 'gqa', methods = ['dpo', 'sft']) => {
    const book = bookOf(result);
    const chart = { kind: 'dumbbell', title: 'T', caption: 'C', summary: 'S', methods } as const;
    const panels = [{ result: 'made-up', measure }];
    return observationsOf('scaling', contentOf({ ...chart, panels }, book).numbers, book);
  };

  test('gives one row a number, with its source', () => {
    const observations = numbered();
    expect(observations.map(({ item, series, value }) => [item, series, value])).toEqual([
      ['Small model', 'DPO', 60],
      ['Small model', 'SFT', 58],
      ['Large model', 'DPO', 63],
      ['Large model', 'SFT', 64],
    ]);
    expect(observations[0]).toMatchObject({
      chart: 'scaling',
      panel: 'GQA',
      unit: '%',
      source: 'Table 1, the paper',
    });
  });

  test('gives what is not reported without a value, and says where it was looked for', () => {
    expect(numbered(makeResult(), 'mme').at(-1)).toMatchObject({ value: null, unit: '', source: 'Table 1, the paper' });
  });

  test('gives both ends of an error bar', () => {
    const rows = [makeRow('small', 'dpo', { gqa: { value: 1, errorBar: [0.5, 1.5] } })];
    const bars = numbered(makeResult({ rows }), 'gqa', ['dpo']).map((one) => [one.errorBarLow, one.errorBarHigh]);
    expect(bars).toEqual([
      [0.5, 1.5],
      [null, null],
    ]);
  });
});

describe('csvFile', () => {
  test('has a heading, CRLF after each line, and paper and license in each row', () => {
    expect(csvFile([observation, { ...observation, value: null }], head)).toBe(
      'chart,panel,item,series,value,computed,errorBarLow,errorBarHigh,unit,source,paper,license\r\n' +
        `c,p,i,s,60.5,,,,%,Table 1${END}\r\n` +
        `c,p,i,s,,,,,%,Table 1${END}\r\n`,
    );
  });

  test('writes 0 as 0, not as nothing, and a negative number as a number', () => {
    expect(linesOf({ value: 0, errorBarLow: -1.5 })[1]).toBe(`c,p,i,s,0,,-1.5,,%,Table 1${END}`);
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['a\nb', '"a\nb"'],
    ['OCR & Chart', 'OCR & Chart'],
  ])('quotes %j as needed', (item, field) => {
    expect(csvItem(item)).toBe(`c,p,${field},s,60.5,,,,%,Table 1${END}`);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['a=1', 'a=1'],
  ])('keeps a spreadsheet from running %j', (item, field) => {
    expect(csvItem(item)).toBe(`c,p,${field},s,60.5,,,,%,Table 1${END}`);
  });
});

test('jsonFile gives the head, the summary and the numbers, with null for "not reported"', () => {
  const chart: Chart = {
    kind: 'heat-table',
    title: 'T',
    caption: 'C',
    summary: 'In words.',
    gap: ['dpo', 'sft'],
    result: 'a',
    measures: ['general'],
  };
  const file = jsonFile(chart, [{ ...observation, value: null }], head);
  expect(JSON.parse(file)).toEqual({ ...head, summary: 'In words.', observations: [{ ...observation, value: null }] });
  expect(file.endsWith('}\n')).toBe(true);
});
