import type { Result } from '../../schemas/result.ts';
import { formatNumber } from './format.ts';
import { requireMethod } from './method.ts';
import { cellOf, requireLevel, requireMeasure } from './numbers.ts';
import { deviationOf, type Known } from './result-faults.ts';

/** A sentence on the printed means that are not the means of their parts; none where all are. */
export function deviatingMeans(result: Result, { measures, methods }: Known): string[] {
  const list = result.rows.flatMap((row) =>
    Object.entries(row.values).flatMap(([id, stated]) => {
      if (stated === null || typeof stated === 'number' || !stated.deviates) return [];
      const measure = requireMeasure(measures, id);
      const printed = formatNumber(cellOf(result, measures, row.level, row.method, id).value, measure);
      const computed = formatNumber(deviationOf(result, measures, row, id), measure);
      const where = `${requireLevel(result, row.level).name} (${requireMethod(methods, row.method).label})`;
      return [`${measure.label} of ${where}: ${printed}, but its parts give ${computed}`];
    }),
  );
  return list.length ? [`Shown as printed, though the mean of the parts is another: ${list.join('; ')}.`] : [];
}
