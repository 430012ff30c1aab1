import type { Result } from '../../schemas/result.ts';
import { requireWork } from './source-text.ts';
import { formatSigned, NOT_REPORTED } from './format.ts';
import { gapLabel } from './method.ts';
import type { Known } from './result-faults.ts';
import { gapOf, requireLevel, requireMeasure } from './numbers.ts';

/**
 * One sentence a result where gaps computed from its values round to another number than the paper prints: the paper
 * computes from unrounded values, this page from the rounded ones of its tables.
 */
export function printedOtherwise(result: Result, { measures, methods, works }: Known): string[] {
  const differing = result.printedGaps.flatMap((gap) => {
    const measure = requireMeasure(measures, gap.measure);
    const between = [gap.minuend, gap.subtrahend] as const;
    const { value } = gapOf({ ...result, printedGaps: [] }, measures, gap.level, gap.measure, between);
    const computed = formatSigned(value, measure);
    // A figure prints a gap of nothing as "+0.0".
    const printed = formatSigned(gap.value, measure).replace('±', '+');
    // Compared as numbers, since "±0.0" and "+0.0" are one.
    if (computed === NOT_REPORTED || Number(computed.replace('−', '-').replace('±', '')) === gap.value) return [];
    const names = gapLabel(methods, between);
    return [
      {
        where: `For ${names}, ${gap.source.place} (${requireWork(gap.source.work, works).label})`,
        text: `${measure.label} at ${requireLevel(result, gap.level).label}: ${printed} (here ${computed})`,
      },
    ];
  });
  const places = [...new Set(differing.map(({ where }) => where))];
  return places.map((place) => {
    const list = differing.filter(({ where }) => where === place).map(({ text }) => text);
    return `Gaps here are computed from the rounded values of the source. ${place} prints some a little apart: ${list.join('; ')}.`;
  });
}
