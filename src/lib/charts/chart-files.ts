import { csvTable, forSpreadsheets } from '../base/csv.ts';
import { fileJson } from '../base/file-text.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { fileComputed, fileValue, type ResultNumber } from '../numbers/result-number.ts';
import type { PlacedNumber } from './series-numbers.ts';
import type { Chart } from './chart-kinds.ts';

/** The files that a reader can take away from a chart. */
export const CHART_FORMATS = ['csv', 'json', 'svg', 'png'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** One number with all that is needed to use it elsewhere. */
export interface Observation {
  chart: string;
  panel: string;
  item: string;
  series: string;
  value: number | null;
  /** What the numbers behind a printed mean or gap give. */
  computed: number | null;
  errorBarLow: number | null;
  errorBarHigh: number | null;
  unit: string;
  source: string;
}

/** Where a number is from; of one that is not reported, where it was looked for. */
function sourceOf(number: ResultNumber, book: NumberBook): string {
  const { value, isGap, unit, measure } = number;
  if (value === null) return book.sourceText({ ...number, madeOf: [] });
  const isShare = isGap && unit === 'pp' && measure.maximum;
  return `${book.sourceText(number)}${isShare ? ` as shares of ${measure.maximum}` : ''}`;
}

/** The numbers of a chart, one a row. */
export function observationsOf(id: string, numbers: readonly PlacedNumber[], book: NumberBook): Observation[] {
  return numbers.map(({ number, ...place }) => ({
    chart: id,
    ...place,
    value: fileValue(number),
    computed: fileComputed(number),
    errorBarLow: number.errorBar?.[0] ?? null,
    errorBarHigh: number.errorBar?.[1] ?? null,
    unit: number.unit ?? '',
    source: sourceOf(number, book),
  }));
}

export interface FileHead {
  title: string;
  caption: string;
  paper: string;
  license: string;
}

/** CSV with a heading line; license and paper stand in each row, since CSV has no place for a comment. */
export function csvFile(observations: readonly Observation[], head: FileHead): string {
  const rows = observations.map((observation) => ({ ...observation, paper: head.paper, license: head.license }));
  return forSpreadsheets(csvTable(rows));
}

export function jsonFile(chart: Chart, observations: readonly Observation[], head: FileHead): string {
  return fileJson({ ...head, summary: chart.summary, observations }, 2);
}
