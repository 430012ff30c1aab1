import type { Source } from '../../schemas/result.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { fileComputed, fileValue } from '../numbers/result-number.ts';

/** What a number is, what sums up first: a mean or gap as its source prints it, or a single value. */
export const STATISTICS = ['printed mean', 'printed gap', 'value'] as const;

/** One number of the content with all that is needed to use it elsewhere: a line of `/data/results.csv`. */
export interface DataRow {
  /** "result/level/method/measure", as prose names it; the method of a gap is "dpo-sft". Each row has its own. */
  id: string;
  result: string;
  resultTitle: string;
  level: string;
  method: string;
  measure: string;
  statistic: (typeof STATISTICS)[number];
  value: number;
  /** Digits behind the point with which it is printed: 57.0 and 57 are one number, and not one statement. */
  digits: number;
  /** What the numbers behind a printed mean or gap give. */
  computed: number | null;
  /** "%", "pp" for a gap of percentages, the unit of the measure, or empty. */
  unit: string;
  errorBarLow: number | null;
  errorBarHigh: number | null;
  reading: Source['reading'];
  /** Half-width of the interval of a number that was read off a figure. */
  uncertainty: number | null;
  place: string;
  work: string;
}

/** Every number of a result, in the order of its file. Numbers that are not reported have no row. */
export function dataRows(id: string, book: NumberBook): DataRow[] {
  const { title } = book.result(id);
  return book.numbersOf(id).flatMap((number) => {
    const value = fileValue(number);
    if (value === null) return [];
    return {
      id: number.id,
      result: id,
      resultTitle: title,
      level: number.level.name,
      method: number.after,
      measure: number.measure.label,
      statistic: number.origin === 'stated' ? 'value' : number.isGap ? 'printed gap' : 'printed mean',
      value,
      digits: Math.max(number.digits, String(value).split('.')[1]?.length ?? 0),
      computed: fileComputed(number),
      unit: number.unit ?? '',
      errorBarLow: number.errorBar?.[0] ?? null,
      errorBarHigh: number.errorBar?.[1] ?? null,
      reading: number.source.reading,
      uncertainty: number.uncertainty || null,
      place: number.source.place,
      work: book.work(number.source.work).label,
    };
  });
}
