import type { Chart } from '../../src/lib/charts/chart-kinds.ts';
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
  /** Digits behind the point that are shown, and the unit. */
  digits: number;
  unit: string;
  isGap: boolean;
  isPrinted: boolean;
  /** "result/level/method/measure" of a value. */
  origin: string | null;
}

type Gap = readonly [string, string];

function requireMeasure(id: string): Measure {
  const measure = measures.get(id);
  if (!measure) throw new Error(`No measure "${id}".`);
  return measure;
}

/** The value of a row, or else the mean of its parts; a printed mean enters another as what its own parts give. */
function valueAt(result: Result, level: string, method: string, id: string): number | null {
  const stated = result.rows.find((row) => row.level === level && row.method === method)?.values[id];
  if (stated !== undefined) return typeof stated === 'number' ? stated : (stated?.value ?? null);
  return meanAt(result, level, method, requireMeasure(id));
}

function meanAt(result: Result, level: string, method: string, { meanOf = [], unit }: Measure): number | null {
  const parts = meanOf.map((id) => {
    const part = requireMeasure(id);
    const value = meanAt(result, level, method, part) ?? valueAt(result, level, method, id);
    return unit === '%' ? shareOf(value, part) : value;
  });
  const known = parts.filter((part) => part !== null);
  if (!known.length || known.length < parts.length) return null;
  return known.reduce((sum, part) => sum + part, 0) / known.length;
}

/** A score with a maximum on a scale of 0 to 100. */
function shareOf(value: number | null, { maximum = 100 }: Measure): number | null {
  return value === null ? null : (value * 100) / maximum;
}

/** The gap as it is printed, in one direction or the other. */
function printedGap({ printedGaps }: Result, level: string, between: Gap, measure: string): number | null {
  const find = ([minuend, subtrahend]: Gap) =>
    printedGaps.find(
      (gap) =>
        gap.level === level && gap.measure === measure && gap.minuend === minuend && gap.subtrahend === subtrahend,
    )?.value;
  const reverse = find([between[1], between[0]]);
  return find(between) ?? (reverse === undefined ? null : -reverse);
}

/** The gap between two values. */
function gapOfValues(result: Result, level: string, [minuend, subtrahend]: Gap, measure: string): number | null {
  const first = valueAt(result, level, minuend, measure);
  const second = valueAt(result, level, subtrahend, measure);
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
    digits: requireMeasure(measure).digits,
    unit: requireMeasure(measure).unit ?? '',
    isGap: false,
    isPrinted: false,
    origin: `${resultId}/${level}/${method}/${measure}`,
  };
}

/** A gap in the unit of its measure, or in percentage points: always for percentages, and with `asShare` for scores. */
function gapNumber(at: Place, result: Result, level: string, gap: Gap, id: string, asShare: boolean): ChartNumber {
  const measure = requireMeasure(id);
  const isShare = asShare && measure.maximum !== undefined;
  const printed = printedGap(result, level, gap, id);
  const value = printed ?? gapOfValues(result, level, gap, id);
  return {
    ...at,
    series: gapName(gap),
    value: isShare ? shareOf(value, measure) : value,
    errorBar: null,
    measure,
    // A score up to 1 has two digits more than its share of 100.
    digits: isShare && measure.maximum === 1 ? measure.digits - 2 : measure.digits,
    unit: isShare || measure.unit === '%' ? 'pp' : (measure.unit ?? ''),
    isGap: true,
    isPrinted: printed !== null,
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
  asShare = false,
) {
  return [
    ...drawn.map((method) => valueNumber(at, id, level, method, measure)),
    ...(gap ? [gapNumber(at, requireResult(id), level, gap, measure, asShare)] : []),
  ];
}

/** A panel of all levels of a result in one measure, or of several measures at one level. */
type DrawnPanel = Extract<Chart, { panels: unknown }>['panels'][number];

function panelNumbers(
  panel: DrawnPanel,
  place: number,
  methodIds: readonly string[],
  gap: Gap | undefined,
): ChartNumber[] {
  if ('x' in panel)
    return [panel.x, panel.y].flatMap((measure) =>
      panelNumbers({ result: panel.result, measure }, place, methodIds, gap),
    );
  const { factor } = requireResult(panel.result);
  if ('level' in panel) {
    const name = panel.label ?? factor.levels.find(({ id }) => id === panel.level)?.name ?? '';
    return panel.measures.flatMap((measure) => {
      const at = { place, panel: name, item: requireMeasure(measure).label };
      return allNumbers(at, panel.result, panel.level, methodIds, gap, measure);
    });
  }
  return factor.levels.flatMap(({ id, name }) => {
    const at = { place, panel: panel.label ?? requireMeasure(panel.measure).label, item: name };
    return allNumbers(at, panel.result, id, methodIds, gap, panel.measure);
  });
}

/** Every number of a chart: by what it asks for, so that a new kind which asks for the same needs nothing here. */
export function numbersOf(chart: Chart): ChartNumber[] {
  if ('panels' in chart) {
    const panels: readonly DrawnPanel[] = chart.panels;
    const gap = 'gap' in chart ? chart.gap : undefined;
    return panels.flatMap((panel, place) => panelNumbers(panel, place, chart.methods, gap));
  }
  if ('models' in chart)
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
            true,
          ),
          series: `${name} with ${model.partner}`,
        }));
      }),
    );
  const single = (id: string) => !requireMeasure(id).meanOf;
  const rows = chart.measures.flatMap((id) => [id, ...(requireMeasure(id).meanOf ?? []).filter(single)]);
  return rows.flatMap((measure) =>
    requireResult(chart.result).factor.levels.flatMap(({ id, name }) => {
      const at = { place: 0, panel: requireMeasure(measure).label, item: name };
      return allNumbers(at, chart.result, id, chart.gap, chart.gap, measure, true);
    }),
  );
}
