import type { Measure } from '../../schemas/measure.ts';
import type { Result, Source } from '../../schemas/result.ts';
import type { Site } from '../../schemas/site.ts';
import type { Table } from '../../schemas/table.ts';
import type { Fault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';
import type { Methods } from './method.ts';
import { cellOf, gapOf, meanCell, requireMeasure, type Measures } from './numbers.ts';

type Row = Result['rows'][number];

/** What results and charts name by id. */
export interface Known {
  measures: Measures;
  methods: Methods;
  works: Site['works'];
}

/** A measure or method that the site does not know, named at `path`. */
function unknownId(id: string, path: Fault['path'], known: Measures | Methods, kind: 'measure' | 'method'): Fault[] {
  return known.has(id) ? [] : [{ path, message: noSuchId(id, known.keys(), `content/${kind}s.json`, kind) }];
}

/** A work that the site does not know, named by the source at `path`. */
function unknownWork({ work }: Source, path: Fault['path'], works: Known['works']): Fault[] {
  const ids = works.map(({ id }) => id);
  const message = noSuchId(work, ids, 'content/site.json, "works"', 'work');
  return ids.includes(work) ? [] : [{ path: [...path, 'work'], message }];
}

/** Works that the sources of a table name and the site does not know. */
export function unknownWorks({ sources }: Pick<Table, 'sources'>, works: Known['works']): Fault[] {
  return sources.flatMap((source, index) => unknownWork(source, ['sources', index], works));
}

/** Measures, methods and works that a result names and the site does not know. */
export function unknownIds(result: Result, { measures, methods, works }: Known): Fault[] {
  const measure = (id: string, path: Fault['path']) => unknownId(id, path, measures, 'measure');
  const method = (id: string, path: Fault['path']) => unknownId(id, path, methods, 'method');
  const work = (source: Source | undefined, path: Fault['path']) => (source ? unknownWork(source, path, works) : []);
  return [
    ...work(result.source, ['source']),
    ...result.rows.flatMap((row, index) => [
      ...method(row.method, ['rows', index, 'method']),
      ...Object.entries(row.values).flatMap(([id, value]) => [
        ...measure(id, ['rows', index, 'values', id]),
        ...work(typeof value === 'object' ? value?.source : undefined, ['rows', index, 'values', id, 'source']),
      ]),
      ...Object.keys(row.printed ?? {}).flatMap((id) => measure(id, ['rows', index, 'printed', id])),
    ]),
    ...result.printedGaps.flatMap((gap, index) => [
      ...method(gap.minuend, ['printedGaps', index, 'minuend']),
      ...method(gap.subtrahend, ['printedGaps', index, 'subtrahend']),
      ...measure(gap.measure, ['printedGaps', index, 'measure']),
      ...work(gap.source, ['printedGaps', index, 'source']),
    ]),
  ];
}

/** Half the last digit that a measure is given in. */
const rounding = (measure: Measure) => 0.5 * 10 ** -measure.digits;

/** What the parts of a mean give where that is not what the row states, beyond the rounding of both; null elsewhere. */
export function deviationOf(result: Result, measures: Measures, row: Row, id: string): number | null {
  const measure = requireMeasure(measures, id);
  const stated = cellOf(result, measures, row.level, row.method, id).value;
  const computed = meanCell(result, measures, row.level, row.method, measure).value;
  if (stated === null || computed === null) return null;
  return Math.abs(stated - computed) > 2 * rounding(measure) + 1e-9 ? computed : null;
}

/**
 * Compares each printed mean and gap with the one computed from the values. A printed number may differ by the rounding
 * of both sides: half a printed digit, plus half a digit for each value that went in (their mean is off by no more).
 */
export function findMismatches(result: Result, measures: Measures): Fault[] {
  const mismatches: Fault[] = [];
  const compare = (path: Fault['path'], what: string, printed: number, computed: number | null, tolerance: number) => {
    if (computed === null || Math.abs(printed - computed) <= tolerance + 1e-9) return;
    mismatches.push({
      path,
      message: `Printed ${what} is ${printed}, but the values give ${computed.toFixed(3)}; they may differ by ${tolerance.toFixed(3)} at most. Correct the printed number or the values.`,
    });
  };
  const reading = result.source.reading === 'figure' ? result.source.uncertainty : 0;
  result.rows.forEach((row, index) => {
    const compareMean = (field: string, id: string, printed: number) => {
      const measure = requireMeasure(measures, id);
      const computed = meanCell(result, measures, row.level, row.method, measure).value;
      compare(['rows', index, field, id], `"${id}"`, printed, computed, 2 * rounding(measure) + reading);
    };
    for (const [id, printed] of Object.entries(row.printed ?? {})) compareMean('printed', id, printed);
    for (const [id, stated] of Object.entries(row.values)) {
      if (stated === null) continue;
      if (typeof stated === 'number') compareMean('values', id, stated);
      else if (!stated.deviates) compareMean('values', id, stated.value);
      else if (!deviationOf(result, measures, row, id))
        mismatches.push({
          path: ['rows', index, 'values', id, 'deviates'],
          message: `"${id}" says that its parts do not give ${stated.value}, but they do or are not there. Leave "deviates" out.`,
        });
    }
  });
  result.printedGaps.forEach((gap, index) => {
    const methods = [gap.minuend, gap.subtrahend] as const;
    const computed = gapOf({ ...result, printedGaps: [] }, measures, gap.level, gap.measure, methods).value;
    const tolerance = 3 * rounding(requireMeasure(measures, gap.measure)) + 2 * reading;
    compare(
      ['printedGaps', index, 'value'],
      `gap of "${gap.measure}" at "${gap.level}"`,
      gap.value,
      computed,
      tolerance,
    );
  });
  return mismatches;
}
