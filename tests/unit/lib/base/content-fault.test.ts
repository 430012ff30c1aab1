import { describe, expect, test } from 'vitest';
import { ContentError, fieldOf, lineOf } from '../../../../src/lib/base/content-fault.ts';

describe('a field in words', () => {
  const data = {
    authors: [{ given: 'Ada', family: 'Lovelace' }],
    levels: [{ id: 'b16', label: 'B/16' }],
    panels: [{ label: 'Left' }],
    rows: [
      { level: 'b16', method: 'dpo', values: { gqa: 1 } },
      { level: 'b16', measure: 'gqa' },
    ],
    pairs: [['a', 'b']],
  };

  test.each<[PropertyKey[], string]>([
    [['rows'], 'rows'],
    [['rows', 0, 'values', 'gqa'], 'rows "b16/dpo", values.gqa'],
    [['rows', 1], 'rows "b16/gqa"'],
    [['levels', 0, 'size'], 'levels "b16", size'],
    [['authors', 0, 'url'], 'authors "Ada Lovelace", url'],
    [['panels', 0, 'measure'], 'panels "Left", measure'],
    [['pairs', 0, 1], 'pairs.0.1'],
    [['rows', 7, 'level'], 'rows.7.level'],
    [[], ''],
  ])('%j', (path, words) => {
    expect(fieldOf(path, data)).toBe(words);
  });

  test('names the entries of a list that is the whole file', () => {
    expect(fieldOf([0, 'unit'], [{ id: 'mmvp' }])).toBe('"mmvp", unit');
  });
});

test('a fault is one line, which leads to its place', () => {
  const place = { line: 3, column: 5 };
  expect(lineOf({ file: 'content/site.json', place, message: 'links.code: It is missing.' })).toBe(
    'content/site.json:3:5: links.code: It is missing.',
  );
  expect(lineOf({ file: 'content/a.md', place: undefined, message: 'Nobody reads it.' })).toBe(
    'content/a.md: Nobody reads it.',
  );
});

test('an error tells each fault once, and shows the place of the first', () => {
  const fault = { file: 'content/site.json', place: { line: 3, column: 5 }, message: 'It is missing.' };
  const other = { ...fault, message: 'It is wrong.' };
  const error = new ContentError([fault, other, fault]);
  expect(error.message).toBe(
    'The content has 2 faults:\ncontent/site.json:3:5: It is missing.\ncontent/site.json:3:5: It is wrong.',
  );
  expect(error.loc).toMatchObject({ file: expect.stringMatching(/^\/.*site\.json$/), line: 3, column: 5 });
});
