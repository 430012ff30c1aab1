import { z } from 'astro/zod';
import { inField } from '../../../base/field-fault.ts';
import { numberText, signedText } from '../../../numbers/format.ts';
import type { NumberBook } from '../../../numbers/number-book.ts';
import { asShare, leadOf, type ResultNumber } from '../../../numbers/result-number.ts';
import { distinctIdsSchema, gapField, headFields, resultField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import type { ChartTable } from '../../chart-table.ts';
import { tintStrength, type TintedTable } from '../../tinted-table.ts';

const schema = z.strictObject({
  kind: z.literal('heat-table').describe('The gap in each single benchmark, as a table with tinted cells.'),
  ...headFields,
  gap: gapField,
  result: resultField,
  measures: distinctIdsSchema
    .min(1)
    .describe('The means to list, each followed by the measures it is the mean of: ids of content/measures.json.'),
});
type HeatChart = z.output<typeof schema>;

/** A row of the table: a measure with its scores after both methods and their gap, one a level. */
interface HeatRow {
  measure: ResultNumber['measure'];
  isMean: boolean;
  scores: ResultNumber[][];
  gaps: ResultNumber[];
}

/** Each mean, followed by the single measures it is the mean of. */
function measuresOf({ measures }: HeatChart, book: NumberBook): string[] {
  return measures.flatMap((id) => [
    id,
    ...(book.measure(id).meanOf ?? []).filter((part) => !book.measure(part).meanOf),
  ]);
}

function rowOf({ result, gap }: HeatChart, id: string, book: NumberBook): HeatRow {
  const measure = book.measure(id);
  const { levels } = book.result(result).factor;
  // Scores with another maximum are compared on the scale of the means, so all cells read in percentage points.
  const gaps = levels.map((level) => asShare(book.gap([result, level.id, id].join('/'), gap)));
  if (gaps.some(({ unit }) => unit !== 'pp'))
    throw new Error(
      `"${id}" is neither in % nor has it a "maximum", and the tints of a heat table are steps in percentage points. Leave it out.`,
    );
  const scores = levels.map((level) => gap.map((method) => book.value([result, level.id, method, id].join('/'))));
  if ([...scores.flat(), ...gaps].every(({ value }) => value === null))
    throw new Error(`Of "${id}" nothing is reported in "${result}". Leave it out.`);
  return { measure, isMean: measure.meanOf !== undefined, scores, gaps };
}

function tintedTable(chart: HeatChart, rows: readonly HeatRow[], book: NumberBook): TintedTable {
  const [minuend, subtrahend] = chart.gap;
  return {
    corner: `${book.gapLabel(chart.gap)}, pp`,
    columns: book.result(chart.result).factor.levels.map(({ id, label, name }) => ({ id, label, name })),
    rows: rows.map(({ measure, isMean, gaps }) => ({
      id: measure.id,
      label: measure.label,
      isMean,
      cells: gaps.map((gap) => ({ text: signedText(gap), strength: tintStrength(leadOf(gap)) })),
    })),
    looks: { minuend: book.method(minuend).look, subtrahend: book.method(subtrahend).look },
  };
}

/** The scores behind the gaps. */
function scoreTable(chart: HeatChart, rows: readonly HeatRow[], book: NumberBook): ChartTable {
  const { levels } = book.result(chart.result).factor;
  const methods = chart.gap.map((id) => book.method(id));
  return {
    name: 'All scores',
    bands: [{ label: '', columns: 1 }, ...levels.map(({ name }) => ({ label: name, columns: methods.length }))],
    head: [
      { label: 'Measure' },
      ...levels.flatMap(() => methods.map(({ label, look }) => ({ label, look, isNumber: true }))),
    ],
    groups: [
      {
        label: null,
        rows: rows.map(({ measure, isMean, scores }) => ({
          cells: [
            measure.maximum ? `${measure.label}, of ${measure.maximum}` : measure.label,
            ...scores.flat().map(numberText),
          ],
          isMean,
        })),
      },
    ],
    sources: [],
  };
}

export const heatTable = chartKind({
  schema,
  resultIds: ({ result }) => [result],
  content: (chart, book) => {
    const rows = inField(['measures'], () => measuresOf(chart, book).map((id) => rowOf(chart, id, book)));
    const { levels } = book.result(chart.result).factor;
    const labels = [...chart.gap.map((id) => book.method(id).label), book.gapLabel(chart.gap)];
    return {
      panels: [],
      tinted: tintedTable(chart, rows, book),
      table: scoreTable(chart, rows, book),
      numbers: rows.flatMap(({ measure, scores, gaps }) =>
        levels.flatMap(({ name }, index) =>
          [...(scores[index] ?? []), ...gaps.slice(index, index + 1)].map((number, place) => ({
            panel: measure.label,
            item: name,
            series: labels[place] ?? '',
            number,
          })),
        ),
      ),
    };
  },
  placeOf: (chart, { result, level, measure }) =>
    chart.result === result ? { ...(level && { cell: `${measure}.${level}` }) } : undefined,
});
