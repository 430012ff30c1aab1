import type { Result, Source } from '../../schemas/result.ts';
import type { Sources } from '../charts/chart-panels.ts';
import { requireMethod } from '../numbers/method.ts';
import { requireLevel, requireMeasure } from '../numbers/numbers.ts';
import { requireWork } from '../numbers/source-text.ts';

/**
 * What a number is: a value, a mean as it is printed, or a gap as it is printed where the values behind it are not
 * reported or where the print differs.
 */
export type Statistic = 'value' | 'printed mean' | 'printed gap';

/** One number of the content with all that is needed to use it elsewhere: a line of `/data/results.csv`. */
export interface DataRow {
  /** "result/level/method/measure", as prose names it; the method of a gap is "dpo-sft". Each row has its own. */
  id: string;
  result: string;
  resultTitle: string;
  level: string;
  method: string;
  measure: string;
  statistic: Statistic;
  value: number;
  /** "%", "pp" for a gap of percentages, or empty. */
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
export function dataRows(id: string, result: Result, sources: Sources): DataRow[] {
  const shared = { result: id, resultTitle: result.title };
  const rowOf = (
    level: string,
    method: string,
    methodLabel: string,
    measure: string,
    statistic: Statistic,
    value: number,
    source: Source,
    errorBar?: [number, number],
  ): DataRow => {
    const { label, unit, maximum } = requireMeasure(sources.measures, measure);
    const isGap = statistic === 'printed gap';
    return {
      id: [id, level, method, measure].join('/'),
      ...shared,
      level: requireLevel(result, level).name,
      method: methodLabel,
      measure: label,
      statistic,
      value,
      unit: isGap && (unit || maximum) ? 'pp' : (unit ?? ''),
      errorBarLow: errorBar?.[0] ?? null,
      errorBarHigh: errorBar?.[1] ?? null,
      reading: source.reading,
      uncertainty: source.reading === 'figure' ? source.uncertainty : null,
      place: source.place,
      work: requireWork(source.work, sources.works).label,
    };
  };
  const labelOf = (method: string) => requireMethod(sources.methods, method).label;
  const values = result.rows.flatMap(({ level, method, values: stated, printed = {} }) => [
    ...Object.entries(stated).flatMap(([measure, cell]) => {
      if (cell === null) return [];
      const { value, source, errorBar } = typeof cell === 'number' ? { value: cell } : cell;
      return [rowOf(level, method, labelOf(method), measure, 'value', value, source ?? result.source, errorBar)];
    }),
    ...Object.entries(printed).map(([measure, value]) =>
      rowOf(level, method, labelOf(method), measure, 'printed mean', value, result.source),
    ),
  ]);
  const gaps = result.printedGaps.map(({ level, measure, minuend, subtrahend, value, source }) =>
    rowOf(
      level,
      `${minuend}-${subtrahend}`,
      `${labelOf(minuend)} − ${labelOf(subtrahend)}`,
      measure,
      'printed gap',
      value,
      source,
    ),
  );
  return [...values, ...gaps];
}

/** Whether the numbers of a result are this site's own, which are never shown among those of the paper. */
export function isOwn({ source }: Result): boolean {
  return source.reading === 'run';
}
