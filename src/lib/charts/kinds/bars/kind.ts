import { z } from 'astro/zod';
import { idSchema, textSchema } from '../../../../schemas/common.ts';
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

/** More in one panel would be thinner than two pixels on a phone. */
const MOST_BARS = 96;

/** One level of a result in several measures. */
const measuresPanelSchema = z.strictObject({
  result: resultField,
  level: idSchema.describe('The level to draw: an id of "factor.levels" in the result.'),
  measures: distinctIdsSchema
    .min(1)
    .describe('One group of bars each, in this order: ids of content/measures.json, all in one unit.'),
  label: textSchema.optional().describe('Heading of the panel. Without it, the name of the level.'),
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

/** The part of a chart that its panels need. */
interface BarsChart {
  methods: readonly string[];
  panels: readonly MeasuresPanel[];
}

function planOf(panel: MeasuresPanel, { methods, panels }: BarsChart, book: NumberBook): PanelPlan {
  const { result, level, measures, label } = panel;
  const count = measures.length * methods.length;
  if (count > MOST_BARS)
    throw new Error(
      `${measures.length} measures of ${methods.length} methods are ${count} bars, and one panel holds ${MOST_BARS} at most. Part the measures, or choose the kind "dumbbell".`,
    );
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

export const bars = chartKind({
  schema: z.strictObject({
    kind: z.literal('bars').describe('Bars from zero, one group a measure, one bar a method.'),
    ...headFields,
    ownScales: ownScalesField,
    methods: methodsField.min(2),
    gap: gapField.optional(),
    panels: z
      .array(measuresPanelSchema)
      .min(1)
      .describe('The panels of the chart, side by side in this order: each draws one level of a result.'),
  }),
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) => valueContent(chart, (panel) => planOf(panel, chart, book), book),
  placeOf: ({ panels }, { result, level, measure }) => {
    const panel = panels.find(
      (candidate) =>
        candidate.result === result && (!level || candidate.level === level) && candidate.measures.includes(measure),
    );
    return panel && (level ? { point: `${panelId(panel, panels)}.${measure}` } : {});
  },
});
