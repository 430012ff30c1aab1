import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/schemas/check-content.ts';
import { issuesOf } from '../builders.ts';

const partSchema = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);
const schema = z.strictObject({
  title: z.string().describe('The finding as a sentence.'),
  unit: z.literal('%').nullable().optional(),
  digits: z.int().min(0).max(5).default(1),
  marker: z.enum(['circle', 'square']).default('circle').describe('Shape of a point.'),
  isFilled: z.literal(true).optional(),
  gap: z.tuple([z.string(), z.string()]).optional(),
  parts: z.array(partSchema).max(3).optional(),
  size: z.number().positive().nullable().optional(),
  cell: z.union([z.string(), z.number(), z.null()]).optional(),
  shares: z.record(z.string().regex(/^[a-z]+$/, 'A key has lower-case letters.'), z.number().lt(1)).optional(),
  probes: z.record(z.enum(['sft', 'dpo']), z.number()).optional(),
  even: z.int().multipleOf(2).optional(),
  source: z
    .discriminatedUnion('reading', [
      z.strictObject({ reading: z.literal('table') }),
      z.strictObject({ reading: z.literal('figure'), uncertainty: z.number() }),
    ])
    .optional(),
});
const issues = (changes: object) => issuesOf(schema, { title: 'T', ...changes });

describe('checkContent', () => {
  test('gives the data with what the schema fills in', () => {
    expect(checkContent(schema, { title: 'T' })).toEqual({
      success: true,
      data: { title: 'T', digits: 1, marker: 'circle' },
    });
  });

  test('leaves out which JSON Schema a file names, at its top and as a text only', () => {
    expect(checkContent(schema, { $schema: 'chart.schema.json', title: 'T' })).toEqual(
      checkContent(schema, { title: 'T' }),
    );
    expect(issues({ $schema: 7 })).toEqual([expect.stringMatching(/^\$schema: Unknown key "\$schema"\. Known keys/)]);
    expect(issues({ source: { $schema: 'x', reading: 'table' } })).toEqual([
      'source.$schema: Unknown key "$schema". Known keys: reading.',
    ]);
  });

  test.each<[string, object, string]>([
    [
      'a missing key, with its description',
      { title: undefined },
      'title: `title` is missing. The finding as a sentence.',
    ],
    [
      'a missing key of a variant',
      { source: { reading: 'figure' } },
      'source.uncertainty: `uncertainty` is missing. Expected a number without quotes.',
    ],
    ['a missing kind', { source: {} }, 'source.reading: `reading` is missing. Expected "table" or "figure".'],
    [
      'a missing key of a record',
      { probes: { sft: 1 } },
      'probes.dpo: `dpo` is missing. Expected a number without quotes.',
    ],
    [
      'an unknown kind',
      { source: { reading: 'guess' } },
      'source.reading: Expected "table" or "figure", found "guess".',
    ],
    [
      'a key of another kind',
      { source: { reading: 'table', uncertainty: 1 } },
      'source.uncertainty: Unknown key "uncertainty". Known keys: reading.',
    ],
    [
      'an unknown key of a record',
      { probes: { sft: 1, dpo: 2, base: 3 } },
      'probes.base: Unknown key "base". Known keys: sft, dpo.',
    ],
    ['a wrong key of a record', { shares: { GQA: 0.5 } }, 'shares.GQA: A key has lower-case letters.'],
    ['a text for a number', { digits: '1' }, 'digits: Expected a number without quotes, found "1".'],
    ['a broken number for a whole one', { digits: 1.5 }, 'digits: Expected a whole number without quotes, found 1.5.'],
    ['a number that is too small', { digits: -1 }, 'digits: Expected a number of at least 0, found -1.'],
    ['a number that is too large', { digits: 6 }, 'digits: Expected a number of at most 5, found 6.'],
    ['a number that has to be positive', { size: 0 }, 'size: Expected a number above 0, found 0.'],
    ['a number at its bound', { shares: { gqa: 1 } }, 'shares.gqa: Expected a number below 1, found 1.'],
    [
      'a text where null is allowed too',
      { size: 'big' },
      'size: Expected a number without quotes or null, found "big".',
    ],
    ['another literal', { unit: 'pp' }, 'unit: Expected "%" or null, found "pp".'],
    ['another literal that is no text', { isFilled: false }, 'isFilled: Expected true, found false.'],
    ['another word', { marker: 'star' }, 'marker: Expected "circle" or "square", found "star".'],
    ['an object for a list', { parts: {} }, 'parts: Expected a list, found an object.'],
    [
      'too many entries',
      { parts: Array.from({ length: 4 }, () => ({ literal: 'x' })) },
      'parts: Expected at most 3 entries, found 4.',
    ],
    ['a list of another length', { gap: ['dpo'] }, 'gap: Expected 2 entries, found 1.'],
    [
      'none of several sorts',
      { cell: true },
      'cell: Expected a text in quotes, a number without quotes or null, found true.',
    ],
    ['a text for one of several objects', { parts: ['Ada'] }, 'parts.0: Expected an object, found "Ada".'],
    [
      'an object that comes near to one of several',
      { parts: [{ family: 'L', given: 1 }] },
      'parts.0.given: Expected a text in quotes, found 1.',
    ],
    [
      'a misspelt key in one of several',
      { parts: [{ litteral: 'x' }] },
      'parts.0.litteral: Unknown key "litteral". Did you mean "literal"? Known keys: literal.',
    ],
    [
      'a long text',
      { digits: 'x'.repeat(1000) },
      `digits: Expected a number without quotes, found "${'x'.repeat(59)}….`,
    ],
  ])('says of %s what would be right', (_, changes, message) => {
    expect(issues(changes)).toEqual([message]);
  });

  test('says of a misspelt key once what it stands for, and not of a key that is there', () => {
    const known =
      'Known keys: title, unit, digits, marker, isFilled, gap, parts, size, cell, shares, probes, even, source.';
    expect(issuesOf(schema, { titel: 'T' })).toEqual([`titel: Unknown key "titel". Did you mean "title"? ${known}`]);
    expect(issuesOf(schema, { titel: 'T', title: 'T' })).toEqual([`titel: Unknown key "titel". ${known}`]);
  });

  test('says that the whole is of another sort', () => {
    expect(issuesOf(schema, ['x'])).toEqual([': Expected an object, found a list.']);
    expect(issuesOf(schema, null)).toEqual([': Expected an object, found null.']);
    expect(issuesOf(schema, undefined)).toEqual([': The content is missing. Expected an object.']);
  });
});
