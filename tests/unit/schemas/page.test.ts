import { describe, expect, test } from 'vitest';
import { findingSchema, pageSchema } from '../../../src/schemas/page.ts';
import { issuesOf } from '../builders.ts';

const page = { title: 'A page', description: 'One sentence.' };
const finding = { ...page, number: 2, claim: 'DPO leads.' };

describe('pageSchema', () => {
  test('takes a page', () => {
    expect(pageSchema.parse(page)).toEqual(page);
  });

  test('refuses an empty title and a missing description', () => {
    expect(issuesOf(pageSchema, { title: '' })).toEqual([
      'title: A text must not be empty.',
      'description: Invalid input: expected string, received undefined',
    ]);
  });

  test('lists the known keys where a key is unknown', () => {
    expect(issuesOf(pageSchema, { ...page, layout: 'wide' })).toEqual([
      ': Unknown key "layout". Known keys: title, description.',
    ]);
  });
});

describe('findingSchema', () => {
  test('takes a finding', () => {
    expect(issuesOf(findingSchema, finding)).toEqual([]);
  });

  test('refuses a place that is not counted from 1', () => {
    expect(issuesOf(findingSchema, { ...finding, number: 0 })).toEqual(['number: Too small: expected number to be >0']);
    expect(issuesOf(findingSchema, { ...finding, number: 1.5 })).toEqual([
      'number: Invalid input: expected int, received number',
    ]);
  });

  test('lists its own keys too where a key is unknown', () => {
    expect(issuesOf(findingSchema, { ...finding, claims: 'x' })).toEqual([
      ': Unknown key "claims". Known keys: title, description, number, claim.',
    ]);
  });
});
