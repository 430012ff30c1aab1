import type { Chart } from '../../schemas/chart.ts';
import type { Measure } from '../../schemas/measure.ts';
import type { Result } from '../../schemas/result.ts';
import { formatSigned, gapShown, speakGap } from '../numbers/format.ts';
import { gapOf, requireMeasure, type Measures } from '../numbers/numbers.ts';

export type HeatChart = Extract<Chart, { kind: 'heat-table' }>;

export interface HeatCell {
  value: number | null;
  text: string;
  spoken: string;
  /** -5 (subtrahend far ahead) to 5 (minuend far ahead); 0 for a gap that rounds to nothing. */
  strength: number;
}

export interface HeatRow {
  measure: Measure;
  isMean: boolean;
  cells: HeatCell[];
}

/** Lower ends of the steps of tint, in percentage points: each about twice the one before. */
export const HEAT_STEPS = [0.05, 1, 2, 4, 8] as const;

/** Step of tint for a gap in percentage points. */
export function heatStrength(gap: number | null): number {
  if (gap === null) return 0;
  return Math.sign(gap) * HEAT_STEPS.filter((step) => Math.abs(gap) + 1e-9 >= step).length;
}

/** The rows of a heat table: each mean, followed by the single measures it is the mean of. */
export function heatRows(chart: HeatChart, result: Result, measures: Measures): HeatRow[] {
  const row = (id: string): HeatRow => {
    const measure = requireMeasure(measures, id);
    // Scores with another maximum are compared on the scale of the means, so all cells read in percentage points.
    const shown = { ...gapShown(measure), unit: '%' } as const;
    return {
      measure,
      isMean: measure.meanOf !== undefined,
      cells: result.factor.levels.map((level) => {
        const { value } = gapOf(result, measures, level.id, id, chart.gap);
        return {
          value,
          text: formatSigned(value, shown),
          spoken: speakGap(value, shown),
          strength: heatStrength(value),
        };
      }),
    };
  };
  return chart.measures.flatMap((id) => {
    const parts = requireMeasure(measures, id).meanOf ?? [];
    const singles = parts.filter((part) => !requireMeasure(measures, part).meanOf);
    return [row(id), ...singles.map(row)];
  });
}
