import { z } from 'astro/zod';
import { idSchema, repeated, strict, textSchema } from './common.ts';

const shared = {
  /** The finding, as a sentence. */
  title: textSchema,
  /** Measure, unit and fixed settings. */
  caption: textSchema,
  /** What a reader who cannot see the chart should know of its shape. */
  summary: textSchema,
};

/** Which gap is written at the points: the first method minus the second. */
const gapSchema = z.tuple([idSchema, idSchema]);

/** All levels of a result in one measure. */
const levelsPanelSchema = strict({ result: idSchema, measure: idSchema, label: textSchema.optional() });

/** One level of a result in several measures. */
const measuresPanelSchema = strict({
  result: idSchema,
  level: idSchema,
  measures: z.array(idSchema).min(1),
  label: textSchema.optional(),
});

/** One drawing of results. It holds no numbers: they stay in `content/results/`. */
export const chartSchema = z
  .discriminatedUnion('kind', [
    /** Value over a size, one line a method. */
    strict({
      kind: z.literal('lines'),
      ...shared,
      methods: z.array(idSchema).min(1),
      gap: gapSchema.optional(),
      panels: z.array(levelsPanelSchema).min(1),
    }),
    /** One row a level, one marker a method, with error bars where they are known. */
    strict({
      kind: z.literal('dumbbell'),
      ...shared,
      methods: z.array(idSchema).min(1),
      gap: gapSchema.optional(),
      panels: z.array(levelsPanelSchema).min(1),
    }),
    /** Bars from zero, one group a measure, one bar a method. */
    strict({
      kind: z.literal('bars'),
      ...shared,
      methods: z.array(idSchema).min(2),
      gap: gapSchema.optional(),
      panels: z.array(measuresPanelSchema).min(1),
    }),
    /** The gap of many models at once: one row a measure, one marker a model. */
    strict({
      kind: z.literal('gaps'),
      ...shared,
      gap: gapSchema,
      measures: z.array(idSchema).min(1),
      models: z
        .array(
          strict({
            result: idSchema,
            levels: z.array(idSchema).min(1),
            /** The part of the model that this result holds fixed, for its name. */
            partner: textSchema,
          }),
        )
        .min(1),
    }),
    /** The gap in each single benchmark, as a table with tinted cells. */
    strict({
      kind: z.literal('heat-table'),
      ...shared,
      gap: gapSchema,
      result: idSchema,
      /** Means, each followed by the measures it is the mean of. */
      measures: z.array(idSchema).min(1),
    }),
  ])
  .superRefine((chart, context) => {
    if ('gap' in chart && chart.gap && chart.gap[0] === chart.gap[1])
      context.addIssue({ code: 'custom', path: ['gap'], message: 'A gap lies between two different methods.' });
    if ('methods' in chart)
      for (const method of repeated(chart.methods))
        context.addIssue({
          code: 'custom',
          path: ['methods'],
          message: `The method "${method}" is there twice; name each once.`,
        });
  });
export type Chart = z.output<typeof chartSchema>;
