import type { Chart } from '../../src/schemas/chart.ts';
import type { Measure } from '../../src/schemas/measure.ts';
import type { Result } from '../../src/schemas/result.ts';
import { measures, methods, requireResult } from '../unit/content-files.ts';

/** A number that a chart has to show, worked out from the content without the code under test. */
export interface ChartNumber {
  /** Place of its panel in the chart. */
  place: number;
  panel: string;
  item: string;
  series: string;
  value: number | null;
  errorBar: readonly [number, number] | null;
  measure: Measure;
  isGap: boolean;
  /** "result/level/method/measure" of a value. */
  origin: string | null;
}

type Gap = readonly [string, string];

function requireMeasure(id: string): Measure {
  const measure = measures.get(id);
  if (!measure) throw new Error(`No measure "${id}".`);
  return measure;
}

function valueAt(result: Result, level: string, method: string, id: string): number | null {
  const stated = result.rows.find((row) => row.level === level && row.method === method)?.values[id];
  if (typeof stated === 'number') return stated;
  if (stated !== undefined) return stated?.value ?? null;
  const parts = (requireMeasure(id).meanOf ?? []).map((part) => sharesOf(valueAt(result, level, method, part), part));
  const known = parts.filter((part) => part !== null);
  if (!known.length || known.length < parts.length) return null;
  return known.reduce((sum, part) => sum + part, 0) / known.length;
}

/** On a scale of 0 to 100. */
function sharesOf(value: number | null, measure: string): number | null {
  return value === null ? null : (value * 100) / (requireMeasure(measure).maximum ?? 100);
}

function gapAt(result: Result, level: string, [minuend, subtrahend]: Gap, measure: string): number | null {
  const printed = result.printedGaps.find(
    (gap) => gap.level === level && gap.measure === measure && gap.minuend === minuend && gap.subtrahend === subtrahend,
  );
  if (printed) return printed.value;
  const first = sharesOf(valueAt(result, level, minuend, measure), measure);
  const second = sharesOf(valueAt(result, level, subtrahend, measure), measure);
  return first === null || second === null ? null : first - second;
}

const labelOf = (method: string) => methods.get(method)?.label ?? '';
const gapName = ([minuend, subtrahend]: Gap) => `${labelOf(minuend)} − ${labelOf(subtrahend)}`;

type Place = Pick<ChartNumber, 'place' | 'panel' | 'item'>;

function valueNumber(at: Place, resultId: string, level: string, method: string, measure: string): ChartNumber {
  const result = requireResult(resultId);
  const stated = result.rows.find((row) => row.level === level && row.method === method)?.values[measure];
  return {
    ...at,
    series: labelOf(method),
    value: valueAt(result, level, method, measure),
    errorBar: (typeof stated === 'object' ? stated?.errorBar : null) ?? null,
    measure: requireMeasure(measure),
    isGap: false,
    origin: `${resultId}/${level}/${method}/${measure}`,
  };
}

function gapNumber(at: Place, result: Result, level: string, gap: Gap, measure: string): ChartNumber {
  const value = gapAt(result, level, gap, measure);
  return {
    ...at,
    series: gapName(gap),
    value,
    errorBar: null,
    measure: requireMeasure(measure),
    isGap: true,
    origin: null,
  };
}

/** The values of each method, then their gap. */
function allNumbers(
  at: Place,
  id: string,
  level: string,
  drawn: readonly string[],
  gap: Gap | undefined,
  measure: string,
) {
  return [
    ...drawn.map((method) => valueNumber(at, id, level, method, measure)),
    ...(gap ? [gapNumber(at, requireResult(id), level, gap, measure)] : []),
  ];
}

/** Every number of a chart. */
export function numbersOf(chart: Chart): ChartNumber[] {
  switch (chart.kind) {
    case 'lines':
    case 'dumbbell':
      return chart.panels.flatMap(({ result, measure, label }, place) =>
        requireResult(result).factor.levels.flatMap(({ id, name }) => {
          const at = { place, panel: label ?? requireMeasure(measure).label, item: name };
          return allNumbers(at, result, id, chart.methods, chart.gap, measure);
        }),
      );
    case 'bars':
      return chart.panels.flatMap(({ result, level, measures: ids, label }, place) => {
        const panel = label ?? requireResult(result).factor.levels.find(({ id }) => id === level)?.name ?? '';
        return ids.flatMap((measure) =>
          allNumbers(
            { place, panel, item: requireMeasure(measure).label },
            result,
            level,
            chart.methods,
            chart.gap,
            measure,
          ),
        );
      });
    case 'gaps':
      return chart.models.flatMap((model) =>
        model.levels.flatMap((level) => {
          const result = requireResult(model.result);
          const name = result.factor.levels.find(({ id }) => id === level)?.name ?? '';
          return chart.measures.map((measure) => ({
            ...gapNumber(
              { place: 0, panel: gapName(chart.gap), item: requireMeasure(measure).label },
              result,
              level,
              chart.gap,
              measure,
            ),
            series: `${name} with ${model.partner}`,
          }));
        }),
      );
    case 'heat-table': {
      const single = (id: string) => !requireMeasure(id).meanOf;
      const rows = chart.measures.flatMap((id) => [id, ...(requireMeasure(id).meanOf ?? []).filter(single)]);
      return rows.flatMap((measure) =>
        requireResult(chart.result).factor.levels.flatMap(({ id, name }) => {
          const at = { place: 0, panel: requireMeasure(measure).label, item: name };
          return allNumbers(at, chart.result, id, chart.gap, chart.gap, measure);
        }),
      );
    }
  }
}
