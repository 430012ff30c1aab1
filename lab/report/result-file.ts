import type { Level } from '../../src/schemas/factor.ts';
import type { Result } from '../../src/schemas/result.ts';
import type { QuestionKind } from '../text/question.ts';
import { spreadOf } from '../statistics.ts';
import { spreadValues, type Values } from './readings.ts';

export type Row = Result['rows'][number];

/** What each kind of question is called in axes, tables and sentences. */
export const KIND_NAMES: Record<QuestionKind, string> = {
  color: 'Color',
  pattern: 'Pattern',
  object: 'Object',
  count: 'Count',
  position: 'Position',
  relation: 'Relation',
  use: 'Use of a thing',
  sum: 'Sum',
};

/** A result of the lab's own. `label` names what the levels are levels of. */
export function resultFile(title: string, settings: string, label: string, levels: Level[], rows: Row[]): Result {
  return {
    title,
    settings,
    source: { reading: 'run', work: 'lab', place: 'npm run lab' },
    factor: { label, quantity: levels.every(({ size }) => size) ? 'samples' : null, levels },
    rows,
    printedGaps: [],
    notes: hasBars(rows) ? ['Error bars reach one standard deviation over seeds to either side.'] : [],
  };
}

const hasBars = (rows: readonly Row[]) =>
  rows.some(({ values }) => Object.values(values).some((value) => value !== null && typeof value === 'object'));

/** Mean over seeds with a bar of one standard deviation to either side. */
export function withBars(values: readonly Values[]): Row['values'] {
  return Object.fromEntries(
    Object.entries(spreadValues(values)).map(([id, { mean, deviation }]) => [id, barred(id, mean, deviation)]),
  );
}

/** Mean over seeds with a bar of one standard error of the mean change from `before`; none where nothing changes. */
export function withErrors(values: readonly Values[], before: readonly Values[]): Row['values'] {
  return Object.fromEntries(
    Object.entries(spreadValues(values)).map(([id, { mean, values: own }]) => {
      const { deviation } = spreadOf(own.map((value, seed) => value - (before[seed]?.[id] as number)));
      return [id, deviation ? barred(id, mean, deviation / Math.sqrt(own.length)) : shortened(mean)];
    }),
  );
}

/** Measures that are no shares in percent. */
const NO_SHARES = ['lab-margin', 'lab-chosen-log-prob', 'lab-alignment', 'lab-entropy'];

/** A value with a bar to either side, as far as shares go: from 0 to 100. */
function barred(id: string, mean: number, reach: number) {
  const ends = [mean - reach, mean + reach].map((end) =>
    shortened(NO_SHARES.includes(id) ? end : Math.min(100, Math.max(0, end))),
  );
  return { value: shortened(mean), errorBar: ends as [number, number] };
}

export function rounded(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, shortened(value)]));
}

/** Four decimals: two more than any measure shows, so that nothing is rounded twice to the eye. */
function shortened(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
