import { describe, expect, test } from 'vitest';
import { placeOf, readJson } from '../../../../src/lib/base/json-text.ts';

function reasonOf(text: string): string {
  const json = readJson(text);
  return json.isBroken ? `${json.place.line}:${json.place.column} ${json.reason}` : JSON.stringify(json.data);
}

describe('what is not JSON is told with its place and what is wrong:', () => {
  test.each([
    ['', '1:1 The file is empty.'],
    [' \n', '2:1 The file is empty.'],
    ['{\n  "a": [1, 2', '2:13 The file ends too early'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3 A comma is missing before `"b"`.'],
    ['{"a": 1,}', '1:9 An entry is missing before `}`: a comma stands between two entries, and none behind the last.'],
    ['[1,,2]', '1:4 An entry is missing before `,`'],
    ['{"a" 1}', '1:6 A colon is missing before `1`.'],
    ['{"a": [1, 2}', '1:12 `}` closes what was opened with the other kind of bracket.'],
    ['{a: 1}', '1:2 `a` is not JSON: keys and texts stand in double quotes'],
    ["{'a': 1}", "1:2 `'a'` is not JSON"],
    ['{"a": NaN}', '1:7 `NaN` is not JSON'],
    ['{"a": “x”}', '1:7 `“x”` is not JSON'],
    ['{"a": .5}', '1:7 `.5` is not JSON'],
    ['{"a": 5.}', '1:7 `5.` is no number: a point has digits on both sides.'],
    ['{"a": "x\ny"}', '1:7 The text `"x` is not closed on its line'],
    ['{"a": "x\ty"}', '1:7 The text `"x\ty"` holds a tab'],
    ['{"a": "\\mathbb"}', '1:7 `"\\mathbb"` holds a backslash'],
    ['{} // note', '1:4 JSON has no comments.'],
    ['{}{}', '1:3 `{` cannot stand here.'],
    ['['.repeat(100_000), '1:1 Its brackets are nested too deeply to be read.'],
  ])('%j', (text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });
});

test.each(['null', '[]', '{"__proto__": 1}', '{"a": -1.5e-3, "b": "\\u00e9\\n"}'])('%s is JSON', (text) => {
  expect(reasonOf(text)).toBe(JSON.stringify(JSON.parse(text)));
});

test('a key that an object has twice is found, wherever the object stands', () => {
  const json = readJson('{"a": [{"b": 1, "c": 2, "b": 1}], "a": {"b": 1}}');
  expect(!json.isBroken && json.twice).toEqual([['a', 0, 'b'], ['a']]);
});

test('a number that programs read as another is found', () => {
  const json = readJson('{"a": [1e400, -0, 1e-400, 12345678901234567890, 0.1, 100, 1.50, -1.5E-3, 1e21, 0, 0.0]}');
  expect(!json.isBroken && json.lost).toEqual([
    { path: ['a', 0], written: '1e400', read: Infinity },
    { path: ['a', 1], written: '-0', read: -0 },
    { path: ['a', 2], written: '1e-400', read: 0 },
    { path: ['a', 3], written: '12345678901234567890', read: Number('12345678901234567890') },
  ]);
});

describe('the place of a field', () => {
  const text = '{\n  "a": [\n    { "b": 1 },\n    { "c":\n      2 }\n  ]\n}';
  const at = (...path: PropertyKey[]) => {
    const json = readJson(text);
    if (json.isBroken) throw new Error(json.reason);
    const { line, column } = placeOf(path, text, json.tree);
    return `${line}:${column}`;
  };

  test('is that of its key, or of the entry of a list', () => {
    expect([at('a'), at('a', 0), at('a', 1, 'c')]).toEqual(['2:3', '3:5', '4:7']);
  });

  test('is that of what is around it where it is not there', () => {
    expect([at('a', 1, 'b'), at('a', 7), at('x'), at()]).toEqual(['4:5', '2:3', '1:1', '1:1']);
  });
});
