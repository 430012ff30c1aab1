import { z } from 'astro/zod';
import { gapField, headFields, levelsPanelsField, methodsField, ownScalesField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import { levelsPlan, placeInLevels } from '../../levels-panels.ts';
import { valueContent } from '../../value-panels.ts';

export const dumbbell = chartKind({
  schema: z.strictObject({
    kind: z.literal('dumbbell').describe('One row a level, one marker a method, with error bars where they are known.'),
    ...headFields,
    ownScales: ownScalesField,
    methods: methodsField.min(1),
    gap: gapField.optional(),
    panels: levelsPanelsField,
  }),
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) => valueContent(chart, (panel) => levelsPlan(panel, chart.panels, book), book),
  placeOf: ({ panels }, number) => placeInLevels(panels, number),
});
