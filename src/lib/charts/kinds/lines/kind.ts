import { z } from 'astro/zod';
import { gapField, headFields, levelsPanelsField, methodsField, ownScalesField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import { inOrderOfSize, levelsPlan, placeInLevels } from '../../levels-panels.ts';
import { valueContent } from '../../value-panels.ts';

export const lines = chartKind({
  schema: z.strictObject({
    kind: z
      .literal('lines')
      .describe('One line a method over the levels of a result: at their sizes, or one after the other.'),
    ...headFields,
    ownScales: ownScalesField,
    methods: methodsField.min(1),
    gap: gapField.optional(),
    panels: levelsPanelsField,
  }),
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) =>
    valueContent(
      chart,
      (panel) => {
        const plan = levelsPlan(panel, chart.panels, book);
        const unsized = plan.items.find(({ size }) => size === undefined);
        if (unsized && plan.items.some(({ size }) => size !== undefined))
          throw new Error(
            `lines run over sizes, and the level "${unsized.id}" of "${panel.result}" has no "size", which others have.`,
          );
        return inOrderOfSize(plan);
      },
      book,
    ),
  placeOf: ({ panels }, number) => placeInLevels(panels, number),
});
