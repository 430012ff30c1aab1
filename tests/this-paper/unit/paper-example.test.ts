import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { findFigureFaults } from '../../../src/lib/gallery/example-faults.ts';
import { fieldOf } from '../../../src/lib/base/content-fault.ts';
import { checkContent } from '../../../src/schemas/check-content.ts';
import { figureLockSchema } from '../../../src/schemas/figure-lock.ts';
import { paperExampleSchema, type PinnedExample } from '../../../src/schemas/paper-example.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`content/gallery/${path}`, 'utf8'));
const names = readdirSync('content/gallery/paper');

/** The fields that tests spoil. */
interface Loose {
  source?: unknown;
  answers: { differing: string[] }[];
  panels: Record<string, { alt?: string; box?: Record<string, number> }>;
}

/** What a schema says of data. */
function told(schema: z.ZodType, data: unknown): string {
  const checked = checkContent(schema, data);
  const issues = checked.success ? [] : checked.issues;
  return issues.map(({ path, message }) => `${fieldOf(path, data)}: ${message}`).join('\n');
}

/** Messages of the schema about an example in which one thing was changed. */
function complaints(change: (example: Loose) => void): string {
  const example = structuredClone(read('paper/curtains.json')) as Loose;
  change(example);
  return told(paperExampleSchema, example);
}

const lock = figureLockSchema.parse(read('figures.lock.json'));
const parsed = (name: string) => paperExampleSchema.parse(read(`paper/${name}`)) as PinnedExample;

test.each(names)('%s lies inside a figure of the lock file', (name) => {
  expect(findFigureFaults(parsed(name), lock)).toEqual([]);
});

test('the lock file names no figure that no example uses', () => {
  const used = new Set(names.map((name) => parsed(name).source));
  expect(lock.sources.filter(({ file }) => !used.has(file))).toEqual([]);
});

describe('an example of the paper', () => {
  test('is accepted as it is', () => {
    expect(complaints(() => {})).toBe('');
  });

  test.each<[string, (example: Loose) => void, string]>([
    [
      'with a reading that is longer than a small picture is wide',
      (example) => Object.assign(example.panels['sft'] ?? {}, { reading: 'x'.repeat(61) }),
      'panels.sft.reading: A reading stands below a small picture, so it has 60 characters at most.',
    ],
    ['without an alt text', (example) => delete example.panels['sft']?.alt, 'panels.sft.alt: `alt` is missing'],
    [
      'with an empty alt text',
      (example) => Object.assign(example.panels['sft'] ?? {}, { alt: '' }),
      'must not be empty',
    ],
    [
      'with panels of two sizes',
      (example) => Object.assign(example.panels['sft']?.box ?? {}, { width: 400 }),
      'panels.sft.box: All panels have one size; the first is 464 × 464 pixels, this one 400 × 464.',
    ],
    [
      'with a panel that is cut from nowhere',
      (example) => delete example.panels['dpo']?.box,
      'panels.dpo.box: `box` is missing',
    ],
    [
      'with a panel of its own beside those of a figure',
      (example) => Object.assign(example.panels['dpo'] ?? {}, { source: './dpo.png' }),
      'panels.dpo.source: All panels are cut from gradcam-main.jpeg.',
    ],
    [
      'without pictures',
      (example) => delete example.source,
      'panels.sft.source: `source` is missing: a picture beside the comparison, such as "./ours.png".',
    ],
    [
      'with differing words that the answer lacks',
      (example) => example.answers[0]?.differing.push('a zebra'),
      'answers.0.differing.2: "a zebra" does not come in the text after the words before it.',
    ],
    [
      'with differing words in another order',
      ({ answers: [chosen] }) => Object.assign(chosen!, { differing: chosen!.differing.toReversed() }),
      'answers.0.differing.1: "curtains" does not come in the text after the words before it.',
    ],
  ])('%s is refused, with its field', (_, change, message) => {
    expect(complaints(change)).toContain(message);
  });

  test('of an unknown figure, or with a box outside it, is told what is known', () => {
    const example = parsed('curtains.json');
    expect(findFigureFaults({ ...example, source: 'other.png' }, lock)).toMatchObject([
      { path: ['source'], message: expect.stringContaining('No figure "other.png"') },
    ]);
    const small = { sources: lock.sources.map((source) => ({ ...source, width: 1500 })) };
    expect(findFigureFaults(example, small)).toEqual([
      {
        path: ['panels', 'dpo', 'box'],
        message: 'The box ends at 1513, 1225, outside gradcam-main.jpeg with its 1500 × 1250 pixels.',
      },
    ]);
  });
});

describe('the lock file', () => {
  test.each([
    [
      'a path instead of a file name',
      { file: '../secret.png' },
      'sources "../secret.png", file: A file name has lower-case letters',
    ],
    ['no license', { license: undefined }, 'sources "gradcam-main.jpeg", license: `license` is missing.'],
    [
      'an address without TLS',
      { url: 'http://example.org/a.png' },
      'sources "gradcam-main.jpeg", url: An address starts with https://',
    ],
    ['half a hash', { sha256: 'abc' }, 'sources "gradcam-main.jpeg", sha256: A SHA-256 has 64 digits'],
  ])('with %s is refused', (_, change, message) => {
    const [first, ...others] = lock.sources;
    const spoiled = { ...lock, sources: [{ ...first, ...change }, ...others] };
    expect(told(figureLockSchema, spoiled)).toContain(message);
  });

  test('with two figures of one name is refused', () => {
    const spoiled = { ...lock, sources: [...lock.sources, lock.sources[0]] };
    expect(told(figureLockSchema, spoiled)).toContain('The file "gradcam-main.jpeg" is there twice');
  });
});
