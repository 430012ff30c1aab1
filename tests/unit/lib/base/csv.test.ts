import { describe, expect, test } from 'vitest';
import { csvTable, forSpreadsheets } from '../../../../src/lib/base/csv.ts';

describe('csvTable', () => {
  test('has the keys as its heading, and ends every line as RFC 4180 says', () => {
    expect(
      csvTable([
        { a: 1, b: 'x' },
        { a: null, b: '' },
      ]),
    ).toBe('a,b\r\n1,x\r\n,\r\n');
  });

  test('quotes what would be taken apart, headings too', () => {
    expect(csvTable([{ 'a,b': 'c,d', e: 'f "g"\nh' }])).toBe('"a,b",e\r\n"c,d","f ""g""\nh"\r\n');
  });

  test('marks a text that a spreadsheet would run', () => {
    expect(csvTable([{ a: '=1+1', b: '@x', c: '−5' }])).toBe("a,b,c\r\n'=1+1,'@x,'-5\r\n");
  });

  test('writes one minus sign, the one of its numbers, and no sign for an interval', () => {
    expect(csvTable([{ value: -1.5, series: 'DPO − SFT', source: 'within ±0.00003', note: '50 ± 2' }])).toBe(
      'value,series,source,note\r\n-1.5,DPO - SFT,within 0.00003,50 plus or minus 2\r\n',
    );
  });

  test('writes every digit of a number', () => {
    expect(csvTable([{ a: 12345678901, b: 0.1, c: 1e-7 }])).toBe('a,b,c\r\n12345678901,0.1,1e-7\r\n');
  });

  test('refuses rows whose columns differ, and numbers that are none', () => {
    expect(() => csvTable([{ a: 1 }, { b: 1 }])).toThrow('Row 2 of a CSV file has the columns b; the first has a.');
    expect(() => csvTable([{ a: 1 }, { a: NaN }])).toThrow('Row 2 of a CSV file has no number in "a" but NaN');
  });
});

test('a file for spreadsheets begins with a byte order mark where it holds more than ASCII, and only there', () => {
  expect(forSpreadsheets(csvTable([{ a: 'Größe' }]))).toBe('\uFEFFa\r\nGröße\r\n');
  expect(forSpreadsheets(csvTable([{ a: '−' }])).charAt(0)).toBe('a');
});

test('a table that a Data Package describes has none, which would stand in the name of its first column', () => {
  expect(csvTable([{ a: 'Größe' }])).toBe('a\r\nGröße\r\n');
});
