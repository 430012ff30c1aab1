import { describe, expect, test } from 'vitest';
import { findingSchema, pageSchema } from '../../../src/schemas/page.ts';
import { issuesOf } from '../builders.ts';

const page = { title: 'A page', description: 'One sentence that says what stands on this one page.' };
const finding = { ...page, number: 2, claim: 'DPO leads.' };

describe('pageSchema', () => {
  test('takes a page', () => {
    expect(pageSchema.parse(page)).toEqual({ ...page, width: 'text', isUnlisted: false });
  });

  test('refuses an empty title and a missing description', () => {
    expect(issuesOf(pageSchema, { title: '' })).toEqual([
      'title: A text must not be empty.',
      expect.stringMatching(/^description: `description` is missing\./),
    ]);
  });

  test.each([
    ['too short', 'A page.', 'A description has at least 50 characters'],
    ['too long', 'Long words. '.repeat(20).trim(), 'A description has at most 170 characters'],
  ])('refuses a description that is %s', (_, description, message) => {
    expect(issuesOf(pageSchema, { ...page, description })).toEqual([expect.stringContaining(message)]);
  });

  test('refuses a number that is typed by hand without what it is', () => {
    expect(issuesOf(pageSchema, { ...page, typedNumbers: { '4.2': 'a setting' } })).toEqual([]);
    expect(issuesOf(pageSchema, { ...page, typedNumbers: { '4.2': '' } })).toEqual([
      'typedNumbers.4.2: A text must not be empty.',
    ]);
  });

  test('lists the known keys where a key is unknown', () => {
    expect(issuesOf(pageSchema, { ...page, layout: 'wide' })).toEqual([
      'layout: Unknown key "layout". Known keys: title, description, width, isUnlisted, typedNumbers, tested.',
    ]);
  });
});

describe('findingSchema', () => {
  test('takes a finding', () => {
    expect(issuesOf(findingSchema, finding)).toEqual([]);
  });

  test('refuses a place that is not counted from 1', () => {
    expect(issuesOf(findingSchema, { ...finding, number: 0 })).toEqual(['number: Expected a number above 0, found 0.']);
    expect(issuesOf(findingSchema, { ...finding, number: 1.5 })).toEqual([
      'number: Expected a whole number without quotes, found 1.5.',
    ]);
  });

  test('lists its own keys too where a key is unknown', () => {
    expect(issuesOf(findingSchema, { ...finding, claims: 'x' })).toEqual([
      'claims: Unknown key "claims". Known keys: title, description, number, claim, key, furtherKeys, typedNumbers, tested.',
    ]);
  });
});
