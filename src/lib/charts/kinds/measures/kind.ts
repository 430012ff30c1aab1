import { z } from 'astro/zod';
import { drawnSchema, idSchema } from '../../../../schemas/common.ts';
import type { NumberBook } from '../../../numbers/number-book.ts';
import {
  distinctIdsSchema,
  gapField,
  headFields,
  methodsField,
  ownScalesField,
  resultField,
} from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import { valueContent, type PanelPlan } from '../../value-panels.ts';

/** One level of a result in several measures. */
const measuresPanelSchema = z.strictObject({
  result: resultField,
  level: idSchema.describe('The level to draw: an id of "factor.levels" in the result.'),
  measures: distinctIdsSchema
    .min(1)
    .describe('One row each, from the top: ids of content/measures.json, all in one unit.'),
  label: drawnSchema.optional().describe('Heading of the panel. Without it, the name of the level.'),
});
type MeasuresPanel = z.output<typeof measuresPanelSchema>;

/** The names that a panel may have, the shortest first. */
const namesOf = ({ result, level, measures }: MeasuresPanel) => [
  level,
  `${level}-${measures[0]}`,
  `${result}-${level}-${measures.join('-')}`,
];

/** A panel is named by its level, and by more where several panels would have that name. */
function panelId(panel: MeasuresPanel, panels: readonly MeasuresPanel[]): string {
  const isAlone = (name: string, length: number) =>
    panels.filter((other) => namesOf(other)[length] === name).length === 1;
  return namesOf(panel).find(isAlone) ?? panel.level;
}

function planOf(panel: MeasuresPanel, panels: readonly MeasuresPanel[], book: NumberBook): PanelPlan {
  const { result, level, measures, label } = panel;
  return {
    id: panelId(panel, panels),
    label: label ?? book.level(result, level).name,
    itemLabel: 'Category',
    quantity: null,
    valueLabel: 'Score',
    items: measures.map((id) => {
      const { label: name } = book.measure(id);
      return { id, label: name, name };
    }),
    result,
    places: measures.map((measure) => ({ level, measure })),
  };
}

export const measures = chartKind({
  schema: z.strictObject({
    kind: z.literal('measures').describe('One row a measure, one marker a method, one panel a level.'),
    ...headFields,
    ownScales: ownScalesField,
    methods: methodsField.min(1),
    gap: gapField.optional(),
    panels: z
      .array(measuresPanelSchema)
      .min(1)
      .describe('The panels of the chart, side by side in this order: each draws one level of a result.'),
  }),
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) => valueContent(chart, (panel) => planOf(panel, chart.panels, book), book),
  placeOf: ({ panels }, { result, level, measure }) => {
    const panel = panels.find(
      (candidate) =>
        candidate.result === result && (!level || candidate.level === level) && candidate.measures.includes(measure),
    );
    return panel && (level ? { point: `${panelId(panel, panels)}.${measure}` } : {});
  },
});
