import type { z } from 'astro/zod';
import type { NumberBook } from '../numbers/number-book.ts';
import type { Panel } from './chart-panel.ts';
import type { ChartTable } from './chart-table.ts';
import type { PlacedNumber } from './series-numbers.ts';
import type { TintedTable } from './tinted-table.ts';

/** All that is shown of a chart. */
export interface ChartContent {
  /** What is drawn with axes; nothing where the chart is a table of tinted cells. */
  panels: Panel[];
  tinted: TintedTable | null;
  table: ChartTable;
  /** What the files of the chart hold, in their order. */
  numbers: PlacedNumber[];
}

/** What a number in prose is of; without a level it is of all levels, without a method it is a gap. */
export interface NumberReference {
  result: string;
  level?: string;
  method?: string;
  measure: string;
}

/** Where a chart shows a number. */
export interface PlaceInChart {
  /** Panel and item as the address of a chart names them, "ocr-chart.l16", or the panel of a range. */
  point?: string;
  /** Of a table: measure and level, "gqa.l16". */
  cell?: string;
}

/** What only one kind of chart knows. How its panels are drawn stands in `drawing.ts` beside it. */
export interface ChartKind<Schema extends z.ZodType> {
  schema: Schema;
  /** The results that a chart draws from, in its order; the same may stand there twice. */
  resultIds: (chart: z.output<Schema>) => string[];
  /**
   * Everything that is shown, with every number looked up and put into words. Throws, naming field and what is known,
   * where the chart asks for a number that its results do not hold.
   */
  content: (chart: z.output<Schema>, book: NumberBook) => ChartContent;
  /**
   * Where the chart shows a number, or nothing more where that is no place of its own; undefined where the chart does not
   * show it.
   */
  placeOf: (chart: z.output<Schema>, number: NumberReference) => PlaceInChart | undefined;
}

/** A kind, with the types of its chart taken from its schema. */
export function chartKind<Schema extends z.ZodType>(kind: ChartKind<Schema>): ChartKind<Schema> {
  return kind;
}
