import { z } from 'astro/zod';
import { idSchema, repeated, strict, textSchema } from './common.ts';

/** One thing that is measured: a benchmark, a mean of benchmarks, or a probe. */
export const measureSchema = strict({
  id: idSchema,
  /** As the paper names it, for headings and tables. */
  label: textSchema,
  /** Unit of a value; null for a score without unit. */
  unit: z.literal('%').nullable(),
  /** Digits behind the point that its source gives; values are shown with as many. */
  digits: z.int().min(0).max(5),
  /** The largest possible value where it is not 100: means use value * 100 / maximum. */
  maximum: z.number().positive().optional(),
  /** For a mean: the measures it is the unweighted mean of. */
  meanOf: z.array(idSchema).min(2).optional(),
  /** One plain sentence: what it asks of a model. */
  about: textSchema,
});
export type Measure = z.output<typeof measureSchema>;

/** Whether the mean `from` is made, through any number of means, of `to`. */
function reaches(measures: readonly Measure[], from: string, to: string, seen: readonly string[] = []): boolean {
  const parts = measures.find((measure) => measure.id === from)?.meanOf ?? [];
  return parts.some((part) => part === to || (!seen.includes(part) && reaches(measures, part, to, [...seen, part])));
}

/** The file `content/measures.json`. */
export const measuresSchema = z.array(measureSchema).superRefine((measures, context) => {
  const ids = measures.map((measure) => measure.id);
  for (const id of repeated(ids))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each measure has its own.` });
  measures.forEach((measure, index) => {
    for (const id of (measure.meanOf ?? []).filter((part) => !ids.includes(part)))
      context.addIssue({
        code: 'custom',
        path: [index, 'meanOf'],
        message: `No measure "${id}". Known ids: ${ids.join(', ')}.`,
      });
    if (reaches(measures, measure.id, measure.id))
      context.addIssue({
        code: 'custom',
        path: [index, 'meanOf'],
        message: `"${measure.id}" is a mean of itself; a mean is made of other measures.`,
      });
  });
});
