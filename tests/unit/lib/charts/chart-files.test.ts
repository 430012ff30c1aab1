import { describe, expect, test } from 'vitest';
import { csvFile, jsonFile, observationsOf, type Observation } from '../../../../src/lib/charts/chart-files.ts';
import type { Chart } from '../../../../src/schemas/chart.ts';
import { makePanel, makeSeries } from '../../builders.ts';

const head = { title: 'T', caption: 'C', paper: 'https://example.org/paper', licence: 'https://example.org/by' };
const observation: Observation = {
  chart: 'c',
  panel: 'p',
  item: 'i',
  series: 's',
  value: 60.5,
  errorBarLow: null,
  errorBarHigh: null,
  unit: '%',
  source: 'Table 1',
};
const END = ',https://example.org/paper,https://example.org/by';

const linesOf = (changes: Partial<Observation>) => csvFile([{ ...observation, ...changes }], head).split('\r\n');
const csvItem = (item: string) => linesOf({ item })[1];

describe('observationsOf', () => {
  test('gives one row a number, with its source', () => {
    const observations = observationsOf('scaling', [makePanel()]);
    expect(observations.map(({ item, series, value }) => [item, series, value])).toEqual([
      ['Small', 'DPO', 50],
      ['Small', 'SFT', 48],
      ['Middle', 'DPO', 60],
      ['Middle', 'SFT', null],
      ['Large', 'DPO', 80],
      ['Large', 'SFT', 70],
    ]);
    expect(observations[0]).toMatchObject({
      chart: 'scaling',
      panel: 'Score',
      unit: '%',
      source: 'Table 1, the paper',
    });
  });

  test('takes the noise of binary fractions from computed means', () => {
    const series = [makeSeries('dpo', [0.1 + 0.2, 1 / 3, 0])];
    expect(observationsOf('c', [makePanel({ series })]).map((one) => one.value)).toEqual([0.3, 0.3333333333, 0]);
  });

  test('gives both ends of an error bar', () => {
    const series = [makeSeries('dpo', [1, 2, 3], { errorBars: [[0.5, 1.5], null, null] })];
    const bars = observationsOf('c', [makePanel({ series })]).map((one) => [one.errorBarLow, one.errorBarHigh]);
    expect(bars).toEqual([
      [0.5, 1.5],
      [null, null],
      [null, null],
    ]);
  });

  test('names no unit for a score without one, and percentage points for gaps', () => {
    expect(observationsOf('c', [makePanel({ unit: null })])[0]?.unit).toBe('');
    expect(observationsOf('c', [makePanel({ kind: 'gaps' })])[0]?.unit).toBe('pp');
  });
});

describe('csvFile', () => {
  test('has a heading, CRLF after each line, and paper and licence in each row', () => {
    expect(csvFile([observation, { ...observation, value: null }], head)).toBe(
      'chart,panel,item,series,value,errorBarLow,errorBarHigh,unit,source,paper,licence\r\n' +
        `c,p,i,s,60.5,,,%,Table 1${END}\r\n` +
        `c,p,i,s,,,,%,Table 1${END}\r\n`,
    );
  });

  test('writes 0 as 0, not as nothing, and a negative number as a number', () => {
    expect(linesOf({ value: 0, errorBarLow: -1.5 })[1]).toBe(`c,p,i,s,0,-1.5,,%,Table 1${END}`);
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['a\nb', '"a\nb"'],
    ['OCR & Chart', 'OCR & Chart'],
  ])('quotes %j as needed', (item, field) => {
    expect(csvItem(item)).toBe(`c,p,${field},s,60.5,,,%,Table 1${END}`);
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
    expect(csvItem(item)).toBe(`c,p,${field},s,60.5,,,%,Table 1${END}`);
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
