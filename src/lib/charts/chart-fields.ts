import { z } from 'astro/zod';
import { claimTestSchema } from '../../schemas/claim.ts';
import { repeated } from '../../schemas/across-fields.ts';
import { drawnSchema, idSchema, textSchema } from '../../schemas/common.ts';
import { typedNumbersSchema } from '../../schemas/page.ts';

// The fields that charts of several kinds have.

/** Ids of which none may stand twice. */
export const distinctIdsSchema = z.array(idSchema).superRefine((ids, context) => {
  for (const id of repeated(ids))
    context.addIssue({ code: 'custom', message: `"${id}" is there twice; name each once.` });
});

export const headFields = {
  title: drawnSchema
    .refine((title) => !title.endsWith('.'), 'A title has no full stop at its end.')
    .describe('The finding as a sentence, without a full stop: "DPO stays above SFT at every encoder size".'),
  caption: drawnSchema
    .refine(
      (caption) => !/\b(?:left|right):|\bthe (?:left|right)(?:-hand)? (?:panel|chart|plot)\b/i.test(caption),
      'Panels stand below each other on a phone: name one by its label, not by its side.',
    )
    .describe(
      'What is drawn: measure, unit, settings that are held fixed, and whether an axis is zoomed. Whole sentences.',
    ),
  summary: textSchema.describe(
    'The shape of the chart in a sentence or two, for readers who cannot see it: what rises, what is above, where the exceptions are. Numbers come from the data, as in title and caption: "{Lead of=scaling/large/accuracy}".',
  ),
  tests: z
    .array(claimTestSchema)
    .optional()
    .describe(
      'What has to be so in the numbers for title and summary to be right. A chart whose words speak of "each", "all" or "largest" has one, and every one has to hold in all of its cases.',
    ),
  typedNumbers: typedNumbersSchema.optional(),
};

export const ownScalesField = textSchema
  .optional()
  .describe(
    'Why each panel has a scale of its own, as a sentence that is printed with the notes. Without it, panels in one unit and with one maximum share the length of a point, and each has its own start.',
  );

export const resultField = idSchema.describe(
  'The result to draw: the name of a file in content/results/, without ".json".',
);

export const methodsField = distinctIdsSchema.describe(
  'What to draw, in the order of the legend: ids of content/methods.json, each once, which the result holds.',
);

export const gapField = z
  .tuple([idSchema, idSchema])
  .refine(([minuend, subtrahend]) => minuend !== subtrahend, 'A gap lies between two different methods.')
  .describe('The gap that is written at the points, ["dpo", "sft"] for DPO − SFT: two different methods of the chart.');

/** All levels of a result in one measure. */
const levelsPanelSchema = z.strictObject({
  result: resultField,
  measure: idSchema.describe(
    'What the axis shows: an id of content/measures.json, which the result holds or can compute.',
  ),
  label: drawnSchema.optional().describe('Heading of the panel. Without it, the name of the measure.'),
});
export type LevelsPanel = z.output<typeof levelsPanelSchema>;

export const levelsPanelsField = z
  .array(levelsPanelSchema)
  .min(1)
  .superRefine((panels, context) => {
    for (const pair of repeated(panels.map(({ result, measure }) => `"${measure}" of "${result}"`)))
      context.addIssue({ code: 'custom', message: `Two panels draw ${pair}; draw it once.` });
  })
  .describe('The panels of the chart, side by side in this order: each draws all levels of a result in one measure.');
