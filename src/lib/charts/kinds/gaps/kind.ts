import { z } from 'astro/zod';
import { repeated } from '../../../../schemas/across-fields.ts';
import { textSchema } from '../../../../schemas/common.ts';
import { inField } from '../../../base/field-fault.ts';
import { gapText, markText, spokenGap } from '../../../numbers/format.ts';
import type { NumberBook } from '../../../numbers/number-book.ts';
import { asShare, rangeOf } from '../../../numbers/result-number.ts';
import { distinctIdsSchema, gapField, headFields, resultField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import type { Item, Readout } from '../../chart-panel.ts';
import { modelTable } from '../../chart-table.ts';
import { axisOf, placedNumbers, seriesOf, type SeriesNumbers } from '../../series-numbers.ts';

const schema = z.strictObject({
  kind: z.literal('gaps').describe('The gap of many models at once: one row a measure, one marker a model.'),
  ...headFields,
  gap: gapField,
  measures: distinctIdsSchema.min(1).describe('The rows, from the top: ids of content/measures.json.'),
  models: z
    .array(
      z.strictObject({
        result: resultField,
        levels: distinctIdsSchema
          .min(1)
          .describe('The models to draw, one marker each: ids of "factor.levels" in the result.'),
        partner: textSchema.describe(
          'The part of the model that this result holds fixed, for its name: "Qwen2.5-3B" where the levels are encoders.',
        ),
      }),
    )
    .min(1)
    .superRefine((models, context) => {
      for (const result of repeated(models.map((model) => model.result)))
        context.addIssue({
          code: 'custom',
          message: `Models of "${result}" are there twice; name its levels together.`,
        });
    })
    .describe('The models whose gaps are drawn, taken from one result or several.'),
});
type GapsChart = z.output<typeof schema>;

/** The gaps of each model, one a measure; scores count as shares of their maximum. */
function gapsOfModels({ gap, measures, models }: GapsChart, book: NumberBook): SeriesNumbers[] {
  const { look } = book.method(gap[0]);
  return models.flatMap(({ result, levels, partner }, index) =>
    inField(['models', index], () =>
      levels.map((level) => ({
        id: `${result}-${level}`,
        label: `${book.level(result, level).name} with ${partner}`,
        short: book.level(result, level).label,
        look,
        numbers: measures.map((measure) => asShare(book.gap([result, level, measure].join('/'), gap))),
      })),
    ),
  );
}

export const gaps = chartKind({
  schema,
  resultIds: ({ models }) => models.map(({ result }) => result),
  content: (chart, book) => {
    const gapName = book.gapLabel(chart.gap);
    const models = gapsOfModels(chart, book);
    const axis = axisOf(models.flatMap(({ numbers }) => numbers));
    const items: Item[] = chart.measures.map((id) => {
      const { label } = book.measure(id);
      return { id, label, name: label };
    });
    const rows = items.map((_, index) => models.flatMap(({ numbers }) => numbers[index] ?? []));
    const ranges = rows.map(rangeOf);
    const readoutOf = (index: number): Readout => {
      const range = ranges[index];
      const spoken = range ? `from ${spokenGap(range[0])} to ${spokenGap(range[1])}` : 'not reported';
      return {
        lines: models.map(({ id, numbers }) => ({ series: id, text: numbers[index] ? gapText(numbers[index]) : '' })),
        gap: null,
        spoken: `${gapName} ${spoken} over ${models.length} models`,
      };
    };
    const panel = {
      id: 'gaps',
      label: gapName,
      kind: chart.kind,
      itemLabel: 'Category',
      quantity: null,
      valueLabel: gapName,
      ...axis,
      fromZero: true,
      peers: [],
      items,
      series: inField(['models'], () => models.map(seriesOf)),
      gap: {
        label: 'range',
        unit: axis.unit,
        between: null,
        values: [],
        range: null,
        texts: ranges.map((range) => (range ? range.map(markText).join(' to ') : '')),
      },
      readouts: items.map((_, index) => readoutOf(index)),
    };
    return {
      panels: [panel],
      tinted: null,
      table: modelTable(items, models, book),
      numbers: placedNumbers(gapName, items, models),
    };
  },
  placeOf: ({ models, measures }, { result, level, method, measure }) => {
    // It shows no values.
    if (method) return undefined;
    const isShown = models.some((model) => model.result === result && (!level || model.levels.includes(level)));
    return isShown && measures.includes(measure) ? { point: `gaps.${measure}` } : undefined;
  },
});
