import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parseFile } from '../../../../src/lib/base/content-file.ts';

const schema = z.strictObject({
  title: z.string(),
  venue: z.strictObject({ year: z.int() }),
  pages: z.number().default(9),
});

test('parseFile gives the data, with what the schema fills in', () => {
  expect(parseFile(schema, { title: 'T', venue: { year: 2026 } }, 'content/site.json')).toEqual({
    title: 'T',
    venue: { year: 2026 },
    pages: 9,
  });
});

test('parseFile names the file, and each field with what is wrong there', () => {
  const data = { venue: { year: 'x' }, titel: 'T' };
  expect(() => parseFile(schema, data, 'content/site.json')).toThrow(
    new Error(
      [
        'content/site.json does not match its schema:',
        '  venue.year: Expected a number without quotes, found "x".',
        '  titel: Unknown key "titel". Did you mean "title"? Known keys: title, venue, pages.',
      ].join('\n'),
    ),
  );
});
