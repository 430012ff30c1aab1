import { z } from 'astro/zod';
import { ALWAYS, across, distinct } from './across-fields.ts';
import { addressSchema } from './addresses.ts';
import { textSchema } from './common.ts';
import { referenceSchema } from './claim.ts';
import { sourceSchema } from './result.ts';

const labelSchema = textSchema.describe('Heading of the column, which no other column has.');

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text').describe('A column of texts.'), label: labelSchema }),
  z.strictObject({
    kind: z.literal('number').describe('A column of numbers without quotes.'),
    label: labelSchema,
    digits: z
      .int()
      .min(0)
      .max(5)
      .describe('Digits behind the point that its source gives; all its numbers are shown with as many.'),
  }),
  z.strictObject({
    kind: z
      .literal('difference')
      .describe('A column of differences of two values, taken from the results: { "of": "…", "minus": "…" }.'),
    label: labelSchema,
    digits: z.int().min(0).max(5).describe('Digits behind the point to show.'),
  }),
  z.strictObject({
    kind: z.literal('link').describe('A column of links: { "text": "…", "url": "…" }.'),
    label: labelSchema,
  }),
]);
type Column = z.output<typeof columnSchema>;

const linkSchema = z.strictObject({
  text: textSchema.describe('The words of the link.'),
  url: addressSchema.describe('Where it leads: an address, or a page of this site such as "/charts/".'),
});

const differenceSchema = z.strictObject({
  of: referenceSchema.describe('The value "result/level/method/measure".'),
  minus: referenceSchema.describe('The value to take away, of the same measure.'),
  printed: z
    .literal(true)
    .optional()
    .describe('true for what a source prints for this step, by "printedSteps" of the result.'),
});
export type TableDifference = z.output<typeof differenceSchema>;

/** What a cell of each kind of column holds; null in any for "not reported". */
const CELLS = {
  text: { schema: textSchema, holds: 'a text' },
  number: { schema: z.number(), holds: 'a number without quotes' },
  difference: { schema: differenceSchema, holds: '{ "of", "minus" }' },
  link: { schema: linkSchema, holds: '{ "text", "url" }' },
} as const satisfies Record<Column['kind'], { schema: z.ZodType; holds: string }>;

/** How many digits a number has behind its point. */
const digitsOf = (number: number) => String(number).split('.')[1]?.length ?? 0;

/** What authors write where nothing is reported. */
const NOTHING = /^(?:[-–—]+|n\/?a\.?|nan|null|none)$/i;

const cellSchema = z.union([textSchema, z.number(), linkSchema, differenceSchema, z.null()], {
  error: 'A cell is a text, a number, { "text", "url" }, { "of", "minus" }, or null where nothing is reported.',
});

export const tableSchema = z
  .strictObject({
    title: textSchema.describe('What the table lists: "The 16 benchmarks".'),
    caption: textSchema.describe('What the rows are, and what a reader needs to read them. Whole sentences.'),
    sources: z.array(sourceSchema).min(1, 'A table names at least one source.').describe('Where it was read.'),
    columns: z
      .array(columnSchema)
      .min(2, 'A table has at least two columns: the first heads the rows.')
      .superRefine(distinct('column', 'label'), ALWAYS)
      .describe('The columns, from the left; the first heads the rows.'),
    rows: z
      .array(z.array(cellSchema))
      .min(1, 'A table has at least one row.')
      .describe(
        'The rows, each a list with one cell for every column: a text, a number, a difference, a link, or null where nothing is reported. The first cell is never null.',
      ),
    notes: z
      .array(textSchema)
      .default([])
      .describe('What a reader should know of single cells, in sentences; shown below the table.'),
  })
  .superRefine(
    across(({ columns, rows }, context) => {
      const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
      if (!Array.isArray(columns)) return;
      rows.forEach((row, index) => {
        if (row.length !== columns.length)
          return fail(['rows', index], `This row has ${row.length} cells; the table has ${columns.length} columns.`);
        columns.forEach((column, place) => {
          const { kind, label } = column;
          const cell = row[place];
          if (cell === undefined) return;
          const { schema, holds } = CELLS[kind];
          if (typeof cell === 'string' && NOTHING.test(cell))
            return fail(['rows', index, place], `"${cell}" says that nothing is reported. Write null without quotes.`);
          if (column.kind === 'number' && typeof cell === 'number' && digitsOf(cell) > column.digits)
            return fail(
              ['rows', index, place],
              `${cell} has more digits than the column "${label}" is shown with: ${column.digits} behind the point.`,
            );
          if (cell === null ? place === 0 : !schema.safeParse(cell).success)
            fail(['rows', index, place], `A cell of the column "${label}" holds ${holds}${place ? ', or null' : ''}.`);
        });
      });
    }),
    ALWAYS,
  )
  .describe('A table of the paper that is no experiment with methods: works, settings, data.');
export type Table = z.output<typeof tableSchema>;
