import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

/**
 * Where a number was read. `table`: a number printed in a table. `label`: a number printed in a figure. `text`: stated
 * in running text. `code`: written in released code; `place` is the file or folder.
 * `figure`: read off the drawing, so it has an uncertainty: the half-width of the interval, in the measure's unit.
 * `run`: computed by this site's own lab; `place` is the command.
 */
export const sourceSchema = z.discriminatedUnion('reading', [
  z.strictObject({ reading: z.literal('table'), work: idSchema, place: textSchema }),
  z.strictObject({ reading: z.literal('label'), work: idSchema, place: textSchema }),
  z.strictObject({
    reading: z.literal('figure'),
    work: idSchema,
    place: textSchema,
    uncertainty: z.number().positive(),
  }),
  z.strictObject({ reading: z.literal('text'), work: idSchema, place: textSchema }),
  z.strictObject({ reading: z.literal('code'), work: idSchema, place: textSchema }),
  z.strictObject({ reading: z.literal('run'), work: idSchema, place: textSchema }),
]);
export type Source = z.output<typeof sourceSchema>;

const numberSchema = z.number({
  error: 'A value is a finite number without quotes.',
});

/** A number, null for "not reported", or a number with its own error bar or source. */
const valueSchema = z.union(
  [
    numberSchema.nullable(),
    z.strictObject({
      value: numberSchema,
      /** Ends of the error bar as plotted. */
      errorBar: z
        .tuple([numberSchema, numberSchema])
        .refine(([low, high]) => low <= high, 'An error bar is [lower end, upper end].')
        .optional(),
      /** Where this one number was read, if not at the result's source. */
      source: sourceSchema.optional(),
      /** A printed mean that its parts do not give: it is kept as printed, and a note says what they give. */
      deviates: z.literal(true).optional(),
    }),
  ],
  {
    error:
      'A value is a finite number without quotes, null where nothing is reported, or { "value", "errorBar", "source", "deviates" }.',
  },
);

const levelSchema = z.strictObject({
  id: idSchema,
  /** Short, for an axis: "L/16". */
  label: textSchema,
  /** In full, for a table and a read-out: "SigLIP2-L/16". */
  name: textSchema,
  /** Parameters or samples; needed where the factor has a quantity. */
  size: z.number().positive().optional(),
  /** Heading it stands under in a list of rows. */
  group: textSchema.optional(),
  /** Further columns of the table, the same ones for each level; null where nothing is reported. */
  details: z.record(textSchema, textSchema.nullable()).optional(),
});

/** The numbers of one experiment: levels of one factor, measured after each method. */
export const resultSchema = z
  .strictObject({
    title: textSchema,
    /** What was held fixed. */
    settings: textSchema,
    /** Where the numbers come from unless a value says otherwise. */
    source: sourceSchema,
    factor: z.strictObject({
      label: textSchema,
      /** What `size` counts; null where levels have no order of size. */
      quantity: z.enum(['parameters', 'samples']).nullable(),
      levels: z.array(levelSchema).min(1),
    }),
    rows: z
      .array(
        z.strictObject({
          level: idSchema,
          method: idSchema,
          /** By measure. A mean that the source prints is shown as it prints it, and the build compares it with its parts. */
          values: z.record(idSchema, valueSchema),
        }),
      )
      .min(1, 'A result has at least one row.'),
    /** Gaps as the source prints them: shown so, and compared with those of the values. */
    printedGaps: z
      .array(
        z.strictObject({
          level: idSchema,
          measure: idSchema,
          minuend: idSchema,
          subtrahend: idSchema,
          value: numberSchema,
          source: sourceSchema,
        }),
      )
      .default([]),
    /** What a reader of these numbers should know; shown below the table. */
    notes: z.array(textSchema).default([]),
  })
  .superRefine((result, context) => {
    const levels = result.factor.levels.map((level) => level.id);
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const id of repeated(levels))
      fail(['factor', 'levels'], `The level "${id}" is there twice; each id stands once.`);
    result.factor.levels.forEach((level, index) => {
      if (result.factor.quantity && level.size === undefined)
        fail(
          ['factor', 'levels', index, 'size'],
          `The axis counts ${result.factor.quantity}, so the level "${level.id}" needs its "size".`,
        );
    });
    result.rows.forEach((row, index) => {
      if (!levels.includes(row.level))
        fail(
          ['rows', index, 'level'],
          `No level "${row.level}" in "factor.levels". Known levels: ${levels.join(', ')}.`,
        );
    });
    for (const key of repeated(result.rows.map((row) => `${row.level} after ${row.method}`)))
      fail(['rows'], `Two rows hold ${key}; each level has one row a method.`);
    const gapNames = result.printedGaps.map(({ level, measure, minuend, subtrahend }) => {
      const [first, second] = [minuend, subtrahend].toSorted();
      return `gap of "${first}" and "${second}" in "${measure}" at "${level}"`;
    });
    for (const name of repeated(gapNames)) fail(['printedGaps'], `The ${name} is there twice; each stands once.`);
    result.printedGaps.forEach((gap, index) => {
      if (!levels.includes(gap.level))
        fail(
          ['printedGaps', index, 'level'],
          `No level "${gap.level}" in "factor.levels". Known levels: ${levels.join(', ')}.`,
        );
    });
  });
export type Result = z.output<typeof resultSchema>;
export type Level = Result['factor']['levels'][number];
