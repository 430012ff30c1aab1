import type { Measure } from '../../schemas/measure.ts';
import type { Result, Source } from '../../schemas/result.ts';
import type { Table } from '../../schemas/table.ts';
import type { Fault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';
import { roundTo } from './format.ts';
import { NumberBook } from './number-book.ts';
import type { BookContents } from './result-index.ts';

/** What results and charts name by id. */
export type Known = Omit<BookContents, 'results'>;

/** A measure or method that the site does not know, named at `path`. */
function unknownId(id: string, path: Fault['path'], known: Known, kind: 'measure' | 'method'): Fault[] {
  const ids = known[`${kind}s`];
  if (ids.has(id) || known.isTold?.(kind, id)) return [];
  return [{ path, message: noSuchId(id, ids.keys(), `content/${kind}s.json`, kind) }];
}

/** A work that the site does not know, named by the source at `path`. */
function unknownWork({ work }: Source, path: Fault['path'], { works, isTold }: Known): Fault[] {
  const ids = works.map(({ id }) => id);
  if (isTold?.('work', work)) return [];
  const message = noSuchId(work, ids, 'content/site.json, "works"', 'work');
  return ids.includes(work) ? [] : [{ path: [...path, 'work'], message }];
}

/** Works that the sources of a table name and the site does not know. */
export function unknownWorks({ sources }: Pick<Table, 'sources'>, known: Known): Fault[] {
  return sources.flatMap((source, index) => unknownWork(source, ['sources', index], known));
}

/** Measures, methods and works that a result names and the site does not know. */
export function unknownIds(result: Result, known: Known): Fault[] {
  const measure = (id: string, path: Fault['path']) => unknownId(id, path, known, 'measure');
  const method = (id: string, path: Fault['path']) => unknownId(id, path, known, 'method');
  const work = (source: Source | undefined, path: Fault['path']) => (source ? unknownWork(source, path, known) : []);
  return [
    ...work(result.source, ['source']),
    ...result.rows.flatMap((row, index) => [
      ...method(row.method, ['rows', index, 'method']),
      ...Object.entries(row.values).flatMap(([id, value]) => [
        ...measure(id, ['rows', index, 'values', id]),
        ...work(typeof value === 'object' ? value?.source : undefined, ['rows', index, 'values', id, 'source']),
      ]),
    ]),
    ...result.printedGaps.flatMap((gap, index) => [
      ...method(gap.minuend, ['printedGaps', index, 'minuend']),
      ...method(gap.subtrahend, ['printedGaps', index, 'subtrahend']),
      ...measure(gap.measure, ['printedGaps', index, 'measure']),
      ...work(gap.source, ['printedGaps', index, 'source']),
    ]),
    ...(result.printedSteps ?? []).flatMap((step, index) => [
      ...method(step.method, ['printedSteps', index, 'method']),
      ...measure(step.measure, ['printedSteps', index, 'measure']),
      ...work(step.source, ['printedSteps', index, 'source']),
    ]),
  ];
}

/** Printed numbers with more digits than are shown, which would be rounded a second time. */
export function surplusDigits(result: Result, { measures }: Known): Fault[] {
  const surplus = (value: number, id: string, { reading }: Source, path: Fault['path']): Fault[] => {
    const { digits } = measures.get(id) ?? {};
    // What was read off a drawing or computed here was never printed.
    if (digits === undefined || reading === 'figure' || reading === 'run' || roundTo(value, digits) === value)
      return [];
    const message = `${value} has more digits than "${id}" is shown with: ${digits} behind the point. Write it as its source prints it, or raise "digits" of the measure.`;
    return [{ path, message }];
  };
  return [
    ...result.rows.flatMap(({ values }, index) =>
      Object.entries(values).flatMap(([id, stated]) => {
        const { value, source } = typeof stated === 'number' ? { value: stated } : (stated ?? {});
        return value === undefined ? [] : surplus(value, id, source ?? result.source, ['rows', index, 'values', id]);
      }),
    ),
    ...(['printedGaps', 'printedSteps'] as const).flatMap((key) =>
      (result[key] ?? []).flatMap(({ value, measure, source }, index) =>
        surplus(value, measure, source, [key, index, 'value']),
      ),
    ),
  ];
}

/** Values that cannot be: outside of what their measure can have, or of their own error bar. */
export function impossibleValues(result: Result, { measures }: Known): Fault[] {
  return result.rows.flatMap((row, index) =>
    Object.entries(row.values).flatMap(([id, stated]): Fault[] => {
      const { value, errorBar } = typeof stated === 'number' ? { value: stated } : (stated ?? {});
      const measure = measures.get(id);
      if (value === undefined || !measure) return [];
      const path = ['rows', index, 'values', id];
      const [low, high] = rangeOfMeasure(measure);
      if (value < low || value > high) {
        const cure = measure.unit === '%' ? ' Where a percentage is no share, its measure says "unbounded".' : '';
        return [{ path, message: `${value} cannot be: "${id}" lies between ${low} and ${high}.${cure}` }];
      }
      const [from, to] = errorBar ?? [value, value];
      if (measure.scale && from <= 0)
        return [
          { path, message: `A logarithmic axis has no place for ${from}. Take "scale" out of the measure "${id}".` },
        ];
      if (value < from || value > to)
        return [{ path, message: `${value} lies outside of its error bar, ${from} to ${to}.` }];
      return from < low || to > high
        ? [
            {
              path,
              message: `The error bar ${from} to ${to} leaves what "${id}" can be: cut it at ${low} and ${high}.`,
            },
          ]
        : [];
    }),
  );
}

/** Values that a row leaves out and others have: readers take them for not reported, and they may well be forgotten. */
export function missingValues({ rows }: Result, { measures, isTold }: Known): Fault[] {
  const held = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  // A mean is worked out where it is not printed.
  const isMade = (id: string) => isTold?.('measure', id) || measures.get(id)?.meanOf?.some((part) => held.has(part));
  return rows.flatMap(({ values }, index) =>
    [...held].flatMap((id) =>
      id in values || isMade(id)
        ? []
        : {
            path: ['rows', index, 'values'],
            message: `"${id}" is missing, which other rows have. Write null where nothing is reported.`,
          },
    ),
  );
}

/** The least and the largest value that a measure can have. */
function rangeOfMeasure({ unit, maximum, unbounded }: Measure): [low: number, high: number] {
  if (maximum !== undefined) return [0, maximum];
  return unit === '%' && !unbounded ? [0, 100] : [-Infinity, Infinity];
}

/**
 * Compares each printed mean and gap with what the values give. A printed number may differ by the rounding of both
 * sides: half a printed digit, plus half a digit for each value that went in (their mean is off by no more).
 */
export function findMismatches(result: Result, known: Known): Fault[] {
  const isTold: Known['isTold'] = (kind, id) => kind !== 'result' && !!known.isTold?.(kind, id);
  const book = new NumberBook({ ...known, isTold, results: new Map([['it', result]]) });
  const reading = result.source.reading === 'figure' ? result.source.uncertainty : 0;
  const halfDigit = (measure: string) => 0.5 * 10 ** -book.measure(measure).digits;
  const mismatches: Fault[] = [];
  const compare = (path: Fault['path'], what: string, printed: number, computed: number | null, tolerance: number) => {
    if (computed === null || Math.abs(printed - computed) <= tolerance + 1e-9) return;
    mismatches.push({
      path,
      message: `Printed ${what} is ${printed}, but the values give ${roundTo(computed, 3)}; they may differ by ${roundTo(tolerance, 3)} at most. Correct the printed number or the values.`,
    });
  };
  result.rows.forEach(({ level, method, values }, index) => {
    for (const [id, stated] of Object.entries(values)) {
      const { value, computed } = book.value(`it/${level}/${method}/${id}`);
      const tolerance = 2 * halfDigit(id) + reading;
      const path = ['rows', index, 'values', id];
      if (value === null) continue;
      if (typeof stated === 'number' || !stated?.deviates) compare(path, `"${id}"`, value, computed, tolerance);
      else if (computed === null || Math.abs(value - computed) <= tolerance + 1e-9)
        mismatches.push({
          path: [...path, 'deviates'],
          message: `"${id}" says that its parts do not give ${value}, but they do or are not there. Leave "deviates" out.`,
        });
    }
  });
  result.printedGaps.forEach(({ level, measure, minuend, subtrahend, value }, index) => {
    const { computed } = book.gap(`it/${level}/${measure}`, [minuend, subtrahend]);
    const tolerance = 3 * halfDigit(measure) + 2 * reading;
    compare(['printedGaps', index, 'value'], `gap of "${measure}" at "${level}"`, value, computed, tolerance);
  });
  result.printedSteps?.forEach(({ method, measure, from, to, value }, index) => {
    const [first, second] = [to, from].map((level) => book.value(`it/${level}/${method}/${measure}`));
    const computed = first && second ? book.difference(first, second).computed : null;
    const tolerance = 3 * halfDigit(measure) + 2 * reading;
    const what = `step of "${measure}" from "${from}" to "${to}"`;
    compare(['printedSteps', index, 'value'], what, value, computed, tolerance);
  });
  return mismatches;
}
