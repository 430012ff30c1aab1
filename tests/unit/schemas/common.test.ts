import { describe, expect, test } from 'vitest';
import { idSchema, repeated, textSchema, urlSchema } from '../../../src/schemas/common.ts';
import { issuesOf } from '../builders.ts';

describe('idSchema', () => {
  test.each(['so16', 'ocr-chart', '0-5b'])('takes %j', (id) => {
    expect(issuesOf(idSchema, id)).toEqual([]);
  });

  test.each(['', 'OCR', 'a_b', 'a b', '-a', 'a-', 'a--b', 'a/b', 'a.b', 'ä'])('refuses %j', (id) => {
    expect(issuesOf(idSchema, id)).toEqual([
      ': An id has lower-case letters, digits and single hyphens, for example "so16" or "ocr-chart".',
    ]);
  });
});

describe('textSchema', () => {
  test('refuses an empty text', () => {
    expect(issuesOf(textSchema, '')).toEqual([': A text must not be empty.']);
  });

  test.each(['L/16 ', ' L/16', 'L/16\n', ' '])('refuses white space at an end: %j', (text) => {
    expect(issuesOf(textSchema, text)).toEqual([': A text has no white space at its start or end.']);
  });

  test('refuses what no reader can see, line breaks as well', () => {
    expect(issuesOf(textSchema, 'DPO \u202Etfs')).toEqual([
      ': A text holds U+202E, which no reader can see. Delete it.',
    ]);
    expect(issuesOf(textSchema, 'a\nb')).toEqual([': A text holds U+000A, which no reader can see. Delete it.']);
  });

  test('refuses a text that no label and no sentence can be', () => {
    expect(issuesOf(textSchema, 'a'.repeat(1_000_000))).toEqual([': A text has at most 2000 characters.']);
    expect(issuesOf(textSchema, 'a'.repeat(2000))).toEqual([]);
  });

  test('refuses lists in lists, however deep', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(issuesOf(textSchema, deep)).toEqual([': Expected a text in quotes, found a list.']);
  });
});

describe('urlSchema', () => {
  test('takes an https address', () => {
    expect(issuesOf(urlSchema, 'https://arxiv.org/abs/2510.16333v2')).toEqual([]);
  });

  test.each(['http://arxiv.org/', 'arxiv.org', '/abs/1', 'javascript:alert(1)', 'https://', ''])(
    'refuses %j',
    (url) => {
      expect(issuesOf(urlSchema, url)).toEqual([': An address starts with https:// and has a host.']);
    },
  );
});

test('repeated names each repeated id once', () => {
  expect(repeated(['a', 'b', 'a', 'c', 'b', 'a'])).toEqual(['a', 'b']);
  expect(repeated(['a', 'b'])).toEqual([]);
});
