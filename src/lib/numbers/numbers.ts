import type { Measure } from '../../schemas/measure.ts';
import type { Level, Result, Source } from '../../schemas/result.ts';

/** One number as it is shown: where it was read, or which measures it is the mean of. */
export interface Cell {
  /** In the measure's unit; null where nothing is reported. */
  value: number | null;
  source: Source;
  /** Labels of the measures it was computed from. */
  computedFrom?: string[];
  /** Ends of the error bar, in the measure's unit. */
  errorBar?: [number, number];
}

/** A gap: computed from two values, or as it is printed. */
export interface GapCell extends Omit<Cell, 'computedFrom'> {
  isComputed: boolean;
}

/** The measures by id, and what can be asked of results with them. */
export type Measures = ReadonlyMap<string, Measure>;

export function requireMeasure(measures: Measures, id: string): Measure {
  const measure = measures.get(id);
  if (!measure)
    throw new Error(`No measure "${id}" in content/measures.json. Known ids: ${[...measures.keys()].join(', ')}.`);
  return measure;
}

export function requireLevel(result: Result, id: string): Level {
  const level = result.factor.levels.find((candidate) => candidate.id === id);
  if (!level) {
    const known = result.factor.levels.map((candidate) => candidate.id).join(', ');
    throw new Error(`No level "${id}" in the result "${result.title}". Known levels: ${known}.`);
  }
  return level;
}

/** Value on a scale of 0 to 100, so that scores with another maximum can enter a mean. */
function toPercent(value: number, measure: Measure): number {
  return measure.maximum ? (value * 100) / measure.maximum : value;
}

/**
 * The value of one measure at one level after one method: the one that the row states, or else the mean that the
 * measure stands for. A row that is not there gives null.
 */
export function cellOf(result: Result, measures: Measures, levelId: string, method: string, measureId: string): Cell {
  const measure = requireMeasure(measures, measureId);
  requireLevel(result, levelId);
  const row = result.rows.find((candidate) => candidate.level === levelId && candidate.method === method);
  const stated = row?.values[measureId];
  if (stated !== undefined && stated !== null) {
    if (typeof stated === 'number') return { value: stated, source: result.source };
    return {
      value: stated.value,
      source: stated.source ?? result.source,
      ...(stated.errorBar && { errorBar: stated.errorBar }),
    };
  }
  return stated === null
    ? { value: null, source: result.source }
    : meanCell(result, measures, levelId, method, measure);
}

/** The unweighted mean that a measure stands for, computed from its parts; null where a part is missing. */
export function meanCell(result: Result, measures: Measures, levelId: string, method: string, measure: Measure): Cell {
  const parts = (measure.meanOf ?? []).map((id) => {
    const part = requireMeasure(measures, id);
    const { value } = cellOf(result, measures, levelId, method, id);
    return { label: part.label, value: value === null ? null : toPercent(value, part) };
  });
  const known = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  if (!known.length || known.length < parts.length) return { value: null, source: result.source };
  return {
    value: known.reduce((sum, value) => sum + value, 0) / known.length,
    source: result.source,
    computedFrom: parts.map((part) => part.label),
  };
}

/** The value that enters a gap: on a scale of 0 to 100 where the measure has another maximum. */
function comparable(cell: Cell, measure: Measure): number | null {
  return cell.value === null ? null : toPercent(cell.value, measure);
}

/**
 * Minuend minus subtrahend in one measure at one level, in percentage points for measures in percent: as the paper
 * prints it, or else computed from the two values.
 */
export function gapOf(
  result: Result,
  measures: Measures,
  levelId: string,
  measureId: string,
  [minuend, subtrahend]: readonly [string, string],
): GapCell {
  const measure = requireMeasure(measures, measureId);
  const printed = result.printedGaps.find(
    (gap) =>
      gap.level === levelId && gap.measure === measureId && gap.minuend === minuend && gap.subtrahend === subtrahend,
  );
  if (printed) return { value: printed.value, source: printed.source, isComputed: false };
  const first = comparable(cellOf(result, measures, levelId, minuend, measureId), measure);
  const second = cellOf(result, measures, levelId, subtrahend, measureId);
  const other = comparable(second, measure);
  if (first !== null && other !== null) return { value: first - other, source: second.source, isComputed: true };
  return { value: null, source: result.source, isComputed: false };
}
