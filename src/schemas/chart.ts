import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

const shared = {
  title: textSchema.describe(
    'The finding as a sentence, without a full stop: "DPO stays above SFT at every encoder size".',
  ),
  caption: textSchema.describe(
    'What is drawn: measure, unit, settings that are held fixed, and whether an axis is zoomed. Whole sentences.',
  ),
  summary: textSchema.describe(
    'The shape of the chart in a sentence or two, for readers who cannot see it: what rises, what is above, where the exceptions are.',
  ),
};

const resultSchema = idSchema.describe('The result to draw: the name of a file in content/results/, without ".json".');

const methodsSchema = z
  .array(idSchema)
  .describe(
    'What to draw, in the order of the legend: ids of content/methods.json, each once, which the result holds.',
  );
const gapSchema = z
  .tuple([idSchema, idSchema])
  .describe('The gap that is written at the points, ["dpo", "sft"] for DPO − SFT: two different methods of the chart.');

/** All levels of a result in one measure. */
const levelsPanelSchema = z.strictObject({
  result: resultSchema,
  measure: idSchema.describe(
    'What the axis shows: an id of content/measures.json, which the result holds or can compute.',
  ),
  label: textSchema.optional().describe('Heading of the panel. Without it, the name of the measure.'),
});

/** One level of a result in several measures. */
const measuresPanelSchema = z.strictObject({
  result: resultSchema,
  level: idSchema.describe('The level to draw: an id of "factor.levels" in the result.'),
  measures: z
    .array(idSchema)
    .min(1)
    .describe('One group of bars each, in this order: ids of content/measures.json, all in one unit.'),
  label: textSchema.optional().describe('Heading of the panel. Without it, the name of the level.'),
});

const levelsPanelsSchema = z
  .array(levelsPanelSchema)
  .min(1)
  .describe('The panels of the chart, side by side in this order: each draws all levels of a result in one measure.');

export const chartSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z
        .literal('lines')
        .describe('Value over a size, one line a method: for results whose "factor" has a quantity.'),
      ...shared,
      methods: methodsSchema.min(1),
      gap: gapSchema.optional(),
      panels: levelsPanelsSchema,
    }),
    z.strictObject({
      kind: z
        .literal('dumbbell')
        .describe('One row a level, one marker a method, with error bars where they are known.'),
      ...shared,
      methods: methodsSchema.min(1),
      gap: gapSchema.optional(),
      panels: levelsPanelsSchema,
    }),
    z.strictObject({
      kind: z.literal('bars').describe('Bars from zero, one group a measure, one bar a method.'),
      ...shared,
      methods: methodsSchema.min(2),
      gap: gapSchema.optional(),
      panels: z
        .array(measuresPanelSchema)
        .min(1)
        .describe('The panels of the chart, side by side in this order: each draws one level of a result.'),
    }),
    z.strictObject({
      kind: z.literal('gaps').describe('The gap of many models at once: one row a measure, one marker a model.'),
      ...shared,
      gap: gapSchema,
      measures: z.array(idSchema).min(1).describe('The rows, from the top: ids of content/measures.json.'),
      models: z
        .array(
          z.strictObject({
            result: resultSchema,
            levels: z
              .array(idSchema)
              .min(1)
              .describe('The models to draw, one marker each: ids of "factor.levels" in the result.'),
            partner: textSchema.describe(
              'The part of the model that this result holds fixed, for its name: "Qwen2.5-3B" where the levels are encoders.',
            ),
          }),
        )
        .min(1)
        .describe('The models whose gaps are drawn, taken from one result or several.'),
    }),
    z.strictObject({
      kind: z.literal('heat-table').describe('The gap in each single benchmark, as a table with tinted cells.'),
      ...shared,
      gap: gapSchema,
      result: resultSchema,
      measures: z
        .array(idSchema)
        .min(1)
        .describe('The means to list, each followed by the measures it is the mean of: ids of content/measures.json.'),
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
  })
  .describe('One drawing of results. It holds no numbers: they stay in content/results/.');
export type Chart = z.output<typeof chartSchema>;
