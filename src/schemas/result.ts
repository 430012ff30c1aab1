import { z } from 'astro/zod';
import { ALWAYS, across, repeated } from './across-fields.ts';
import { drawnSchema, idSchema, textSchema } from './common.ts';
import { factorSchema, sizeFault } from './factor.ts';

const work = idSchema.describe('The work that holds it: an id of "works" in content/site.json.');
const place = drawnSchema.describe('Where in the work: "Table Q", "Figure 2", a file of the code, or the command.');

export const sourceSchema = z
  .discriminatedUnion('reading', [
    z.strictObject({ reading: z.literal('table').describe('Printed in a table.'), work, place }),
    z.strictObject({ reading: z.literal('label').describe('Printed in a figure.'), work, place }),
    z.strictObject({
      reading: z.literal('figure').describe('Read off a drawing, so that it has an uncertainty.'),
      work,
      place,
      uncertainty: z
        .number()
        .positive()
        .describe('Half the width of the interval in which the value lies, in the unit of the measure: 0.2.'),
    }),
    z.strictObject({ reading: z.literal('text').describe('Stated in running text.'), work, place }),
    z.strictObject({ reading: z.literal('code').describe('Written in released code.'), work, place }),
    z.strictObject({ reading: z.literal('run').describe("Computed by this site's own lab."), work, place }),
  ])
  .meta({ id: 'source', description: 'Where a number was read.' });
export type Source = z.output<typeof sourceSchema>;

const numberSchema = z.number({
  error: 'A value is a finite number without quotes.',
});

const valueSchema = z.union(
  [
    numberSchema.nullable(),
    z.strictObject({
      value: numberSchema.describe('The number as its source prints it.'),
      errorBar: z
        .tuple([numberSchema, numberSchema])
        .refine(([low, high]) => low <= high, 'An error bar is [lower end, upper end].')
        .optional()
        .describe('Ends of the error bar as plotted, the lower one first: [57.1, 58.3].'),
      source: sourceSchema.optional().describe('Where this one number was read, if not at the source of the result.'),
      deviates: z
        .literal(true)
        .optional()
        .describe(
          'true for a printed mean that its parts do not give: it is kept as printed, and a note says what they give.',
        ),
    }),
  ],
  {
    error:
      'A value is a finite number without quotes, null where nothing is reported, or { "value", "errorBar", "source", "deviates" }.',
  },
);

export const resultSchema = z
  .strictObject({
    title: textSchema.describe('What was measured over what: "Benchmarks over the size of the vision encoder".'),
    settings: textSchema.describe('What was held fixed, in a sentence.'),
    source: sourceSchema.describe('Where the numbers were read, unless a value says otherwise.'),
    factor: factorSchema,
    rows: z
      .array(
        z.strictObject({
          level: idSchema.describe('An id of "factor.levels".'),
          method: idSchema.describe('What the values are measured after: an id of content/methods.json.'),
          values: z
            .record(idSchema, valueSchema)
            .refine((values) => Object.keys(values).length > 0, 'A row holds at least one value.')
            .describe(
              'Values by measure, an id of content/measures.json: a number as its source prints it, or null where nothing is reported, which is never 0. A mean that the source prints is shown as it prints it, and the build compares it with its parts.',
            ),
        }),
      )
      .min(1, 'A result has at least one row.')
      .describe('The numbers: one row for each level and method.'),
    printedGaps: z
      .array(
        z.strictObject({
          level: idSchema.describe('An id of "factor.levels".'),
          measure: idSchema.describe('An id of content/measures.json.'),
          minuend: idSchema.describe('The method from whose value is subtracted: "dpo" in DPO − SFT.'),
          subtrahend: idSchema.describe('The method whose value is subtracted: "sft" in DPO − SFT.'),
          value: numberSchema.describe(
            'The gap as the source prints it, in percentage points where values are in "%".',
          ),
          source: sourceSchema.describe('Where the gap was read.'),
        }),
      )
      .default([])
      .describe('Gaps as the source prints them, each once: shown so, and compared with those of the values.'),
    printedSteps: z
      .array(
        z.strictObject({
          method: idSchema.describe('An id of content/methods.json.'),
          measure: idSchema.describe('An id of content/measures.json.'),
          from: idSchema.describe('The level whose value is subtracted: an id of "factor.levels".'),
          to: idSchema.describe('The level from whose value is subtracted: an id of "factor.levels".'),
          value: numberSchema.describe('The difference as the source prints it, in the unit of a gap.'),
          source: sourceSchema.describe('Where it was read.'),
        }),
      )
      .optional()
      .describe('What the source prints for a step from level to level: shown so, and compared with the values.'),
    notes: z
      .array(textSchema)
      .default([])
      .describe('What a reader of these numbers should know, in sentences; shown below the table.'),
  })
  .superRefine(
    across((result, context) => {
      const levels = result.factor.levels.map((level) => level.id);
      const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
      const failUnknown = (path: (string | number)[], level: string) => {
        if (levels.includes(level)) return;
        fail(path, `No level "${level}" in "factor.levels". Known levels: ${levels.join(', ')}.`);
      };
      // One of two may be meant for another, which then seems to be missing; and one may have no id.
      if (repeated(levels).length || levels.includes(undefined!)) return;
      for (const shown of repeated(result.factor.levels.map(({ label, group = '' }) => `${group} ${label}`.trim())))
        fail(['factor', 'levels'], `Two levels stand as "${shown}" on an axis; let "label" or "group" differ.`);
      const details = [...new Set(result.factor.levels.flatMap((level) => Object.keys(level.details ?? {})))];
      result.factor.levels.forEach((level, index) => {
        const absent = details.filter((name) => !(name in (level.details ?? {})));
        if (absent.length)
          fail(
            ['factor', 'levels', index, 'details'],
            `Other levels have "${absent.join('", "')}". Add it here, or null where nothing is reported.`,
          );
        if (result.rows.length && !result.rows.some((row) => row.level === level.id))
          fail(['factor', 'levels', index], 'No row holds this level. Add one, or delete the level.');
        const misplaced = sizeFault(result.factor, level);
        if (misplaced) fail(['factor', 'levels', index, 'size'], misplaced);
      });
      result.rows.forEach(({ level }, index) => failUnknown(['rows', index, 'level'], level));
      for (const key of repeated(
        result.rows.flatMap(({ level, method }) => (level && method ? `${level} after ${method}` : [])),
      ))
        fail(['rows'], `Two rows hold ${key}; each level has one row a method.`);
      const gapNames = result.printedGaps.map(({ level, measure, minuend, subtrahend }) => {
        const [first, second] = [minuend, subtrahend].toSorted();
        return `gap of "${first}" and "${second}" in "${measure}" at "${level}"`;
      });
      for (const name of repeated(gapNames)) fail(['printedGaps'], `The ${name} is there twice; each stands once.`);
      const stepNames = (result.printedSteps ?? []).map(({ method, measure, from, to }) => {
        const [first, second] = [from, to].toSorted();
        return `step of "${measure}" between "${first}" and "${second}" after "${method}"`;
      });
      for (const name of repeated(stepNames)) fail(['printedSteps'], `The ${name} is there twice; each stands once.`);
      result.printedGaps.forEach((gap, index) => {
        if (gap.minuend === gap.subtrahend)
          fail(['printedGaps', index, 'subtrahend'], 'A gap lies between two different methods.');
        failUnknown(['printedGaps', index, 'level'], gap.level);
      });
      result.printedSteps?.forEach(({ from, to }, index) => {
        if (from === to) fail(['printedSteps', index, 'to'], 'A step lies between two different levels.');
        failUnknown(['printedSteps', index, 'from'], from);
        failUnknown(['printedSteps', index, 'to'], to);
      });
    }),
    ALWAYS,
  )
  .describe('The numbers of one experiment: levels of one factor, measured after each method.');
export type Result = z.output<typeof resultSchema>;
