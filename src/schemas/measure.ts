import { z } from 'astro/zod';
import { ALWAYS, across, distinct, repeated } from './across-fields.ts';
import { drawnSchema, formSchema, textSchema } from './common.ts';

/** Results name their values by it, and JSON does not leave keys that are numbers at their place. */
const measureIdSchema = formSchema(
  /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/,
  'An id of a measure has lower-case letters, digits and single hyphens, and at least one letter, for example "ocr-chart".',
);

/** In characters: a unit stands behind every number, so it is short. */
const LONGEST_UNIT = 16;

const measureSchema = z
  .strictObject({
    id: measureIdSchema.describe('Short name, by which results, charts and prose ask for it: "textvqa".'),
    label: drawnSchema.describe('Name as the paper writes it, for headings and tables: "TextVQA".'),
    unit: textSchema
      .max(LONGEST_UNIT, `A unit has at most ${LONGEST_UNIT} characters.`)
      .refine((unit) => unit !== 'pp', 'Percentage points are the unit of a gap; the values have "%".')
      .nullable()
      .describe(
        'Unit of a value, as it stands behind the number: "%", "s", "dB", "tokens/s"; null for a score or count without unit. Gaps of "%" are in percentage points by themselves.',
      ),
    direction: z
      .enum(['higher', 'lower', 'none'])
      .default('higher')
      .describe(
        'Which values are the better ones: "lower" for an error, a time or a cost, "none" where neither are, as in how far weights moved.',
      ),
    digits: z
      .int()
      .min(0)
      .max(5)
      .describe('Digits behind the point that its source gives; values are shown with as many. 59.2 has 1.'),
    scale: z
      .literal('log')
      .optional()
      .describe('"log" for values that span powers of ten, such as times or losses: axes of them are logarithmic.'),
    maximum: z
      .number()
      .positive()
      .optional()
      .describe(
        'The largest possible score of a measure without unit, where it has one: 2000 for MME. A mean in "%" takes 100 × value / maximum.',
      ),
    unbounded: z
      .literal(true)
      .optional()
      .describe(
        'true for a percentage that may lie below 0 or above 100, such as a change or a word error rate; any other is a share.',
      ),
    meanOf: z
      .array(measureIdSchema)
      .min(2)
      .optional()
      .describe(
        'For a mean: ids of the measures of this file whose unweighted mean it is. They have its unit and direction, or a "maximum" where it is in "%".',
      ),
    about: textSchema.describe('One plain sentence: what it asks of a model.'),
  })
  .describe('One thing that is measured: a benchmark, a mean of benchmarks, or a probe.');
export type Measure = z.output<typeof measureSchema>;

/** Whether the mean `from` is made, through any number of means, of `to`. */
function reaches(measures: readonly Measure[], from: string, to: string, seen: readonly string[] = []): boolean {
  const parts = measures.find((measure) => measure.id === from)?.meanOf ?? [];
  return parts.some((part) => part === to || (!seen.includes(part) && reaches(measures, part, to, [...seen, part])));
}

/** Whether values of a part can enter a mean of this measure as they are, or as shares of their maximum. */
function fits(part: Measure, mean: Measure): boolean {
  const unit = mean.unit === '%' && part.maximum ? '%' : part.unit;
  return unit === mean.unit && part.direction === mean.direction;
}

export const measuresSchema = z
  .array(measureSchema)
  .superRefine(distinct('measure', 'id', 'label'), ALWAYS)
  .superRefine(
    across((measures, context) => {
      const ids = measures.map((measure) => measure.id);
      // One of two may be meant for another, which then seems to be missing.
      if (repeated(ids).length || ids.includes(undefined!)) return;
      measures.forEach((measure, index) => {
        for (const id of (measure.meanOf ?? []).filter((part) => !ids.includes(part)))
          context.addIssue({
            code: 'custom',
            path: [index, 'meanOf'],
            message: `No measure "${id}". Known ids: ${ids.join(', ')}.`,
          });
        for (const part of measures.filter(({ id }) => measure.meanOf?.includes(id)))
          if (!fits(part, measure))
            context.addIssue({
              code: 'custom',
              path: [index, 'meanOf'],
              message: `"${part.id}" (${part.unit ?? 'no unit'}, ${part.direction} is better) cannot enter the mean "${measure.id}" (${measure.unit ?? 'no unit'}, ${measure.direction} is better). A mean has unit and direction of its parts; one in "%" also takes scores with a "maximum".`,
            });
        if (measure.unit === '%' && measure.maximum)
          context.addIssue({
            code: 'custom',
            path: [index, 'maximum'],
            message: `"${measure.id}" is in "%", so its maximum is 100; leave "maximum" out.`,
          });
        if (reaches(measures, measure.id, measure.id))
          context.addIssue({
            code: 'custom',
            path: [index, 'meanOf'],
            message: `"${measure.id}" is a mean of itself; a mean is made of other measures.`,
          });
      });
    }),
    ALWAYS,
  )
  .describe('What is measured, in the order of lists and filters: each measure with an id of its own.');
