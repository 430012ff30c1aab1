import { z } from 'astro/zod';
import type { NumberBook } from '../numbers/number-book.ts';
import type { ChartContent, ChartKind, NumberReference, PlaceInChart } from './chart-kind.ts';
import { curves } from './kinds/curves/kind.ts';
import { dumbbell } from './kinds/dumbbell/kind.ts';
import { gaps } from './kinds/gaps/kind.ts';
import { heatTable } from './kinds/heat-table/kind.ts';
import { lines } from './kinds/lines/kind.ts';
import { measures } from './kinds/measures/kind.ts';
import { scatter } from './kinds/scatter/kind.ts';

// The list of the kinds of chart. Each is a folder of this name in kinds/.
const kinds = { lines, dumbbell, measures, gaps, 'heat-table': heatTable, scatter, curves };

export const chartSchema = z
  .discriminatedUnion('kind', [
    lines.schema,
    dumbbell.schema,
    measures.schema,
    gaps.schema,
    heatTable.schema,
    scatter.schema,
    curves.schema,
  ])
  .describe('One drawing of results. It holds no numbers: they stay in content/results/.');
export type Chart = z.output<typeof chartSchema>;

type Schemas = { [Kind in keyof typeof kinds]: (typeof kinds)[Kind]['schema'] };
/** A chart of one of these kinds, in the form in which TypeScript sees that it fits its kind. */
type ChartOf<Kind extends keyof Schemas> = { [Each in Kind]: z.output<Schemas[Each]> & { kind: Each } }[Kind];

const kindsOfCharts: { [Kind in keyof Schemas]: ChartKind<Schemas[Kind]> } = kinds;

/** All that is shown of a chart; an error names the field that is wrong. */
export function contentOf<Kind extends keyof Schemas>(chart: ChartOf<Kind>, book: NumberBook): ChartContent {
  return kindsOfCharts[chart.kind].content(chart, book);
}

/** The results that a chart draws from, each once. */
export function resultIdsOf<Kind extends keyof Schemas>(chart: ChartOf<Kind>): string[] {
  return [...new Set(kindsOfCharts[chart.kind].resultIds(chart))];
}

/** Where a chart shows a number; see `ChartKind`. */
export function placeIn<Kind extends keyof Schemas>(
  chart: ChartOf<Kind>,
  number: NumberReference,
): PlaceInChart | undefined {
  return kindsOfCharts[chart.kind].placeOf(chart, number);
}
