import type { Result } from '../../schemas/result.ts';
import { sourceText } from '../numbers/source-text.ts';
import { withoutNoise, type Observation } from './chart-files.ts';
import type { HeatChart, HeatRow } from './heat-rows.ts';
import { gapLabel, requireMethod } from '../numbers/method.ts';
import { cellOf } from '../numbers/numbers.ts';
import type { Known } from '../numbers/result-faults.ts';

/** The scores behind a heat table and their gap, one a row. */
export function heatObservations(
  id: string,
  chart: HeatChart,
  rows: readonly HeatRow[],
  result: Result,
  { measures, methods, works }: Known,
): Observation[] {
  return rows.flatMap(({ measure, cells }) =>
    result.factor.levels.flatMap((level, index) => {
      const shared = { chart: id, panel: measure.label, item: level.name, errorBarLow: null, errorBarHigh: null };
      const scores = chart.gap.map((method) => {
        const cell = cellOf(result, measures, level.id, method, measure.id);
        return {
          ...shared,
          series: requireMethod(methods, method).label,
          value: cell.value,
          unit: measure.unit ?? '',
          source: sourceText(cell, works),
        };
      });
      const names = gapLabel(methods, chart.gap);
      const gap = {
        ...shared,
        series: names,
        value: cells[index]?.value ?? null,
        unit: 'pp',
        source: `computed from the two scores${measure.maximum ? ` as shares of ${measure.maximum}` : ''}`,
      };
      return [...scores, gap].map((one) => ({
        ...one,
        value: withoutNoise(one.value),
      }));
    }),
  );
}
