import { z } from 'astro/zod';
import { headFields, levelsPanelsField, methodsField, ownScalesField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import { inOrderOfSize, levelsPlan, placeInLevels } from '../../levels-panels.ts';
import { valueContent } from '../../value-panels.ts';

export const curves = chartKind({
  schema: z.strictObject({
    kind: z
      .literal('curves')
      .describe('One line a method over many sizes, such as training steps, with a band where there are error bars.'),
    ...headFields,
    ownScales: ownScalesField,
    methods: methodsField.min(1),
    panels: levelsPanelsField,
  }),
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) =>
    valueContent(
      chart,
      (panel) => {
        const plan = levelsPlan(panel, chart.panels, book);
        const unsized = plan.items.find(({ size }) => size === undefined);
        if (unsized)
          throw new Error(
            `curves run over sizes, and the level "${unsized.id}" of "${panel.result}" has no "size". Choose the kind "lines".`,
          );
        return inOrderOfSize(plan);
      },
      book,
    ),
  placeOf: ({ panels }, number) => placeInLevels(panels, number),
});
