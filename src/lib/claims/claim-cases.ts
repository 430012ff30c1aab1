import type { ClaimTest } from '../../schemas/claim.ts';
import type { Result } from '../../schemas/result.ts';
import type { Sources } from '../charts/chart-panels.ts';
import { gapNumber, minus, stateOf, uncertaintyOf, type CaseState, type GapNumber } from './claim-numbers.ts';
import { formatGap, formatValue, gapShown } from '../numbers/format.ts';
import { requireMethod } from '../numbers/method.ts';
import { referenceParts } from '../numbers/reference-parts.ts';
import { cellOf, requireLevel, requireMeasure, type Cell } from '../numbers/numbers.ts';

export interface Case {
  /** What is compared: "L/16, MME". */
  label: string;
  state: CaseState;
  /** The numbers: "−0.6 pp". */
  shown: string;
}

/** The cases of a test. Throws where it names a result, level, method or measure that is not there. */
export function casesOf(test: ClaimTest, sources: Sources): Case[] {
  const named = 'between' in test ? test.between : 'method' in test ? [test.method] : [];
  for (const method of named) requireMethod(sources.methods, method);
  switch (test.kind) {
    case 'above':
      return aboveCases(test, sources);
    case 'wider-gap':
      return widerCases(test, sources);
    case 'rises':
      return risingCases(test, sources);
    case 'gap-shrinks':
      return shrinkingCases(test, sources);
    case 'gains-more':
      return gainCases(test, sources);
    case 'exceeds':
      return exceedingCases(test, sources);
  }
}

type TestOf<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { kind: Kind }>;

function levelsOf(result: Result, ids: string[] | undefined) {
  return ids ? ids.map((id) => requireLevel(result, id)) : result.factor.levels;
}

function aboveCases({ result: id, between, measures, levels }: TestOf<'above'>, sources: Sources): Case[] {
  const result = sources.result(id);
  return measures.flatMap((measure) =>
    levelsOf(result, levels).map((level): Case => {
      const { value, uncertainty, shown } = gapNumber(result, sources, level.id, measure, between);
      const { label } = requireMeasure(sources.measures, measure);
      return { label: `${level.label}, ${label}`, state: stateOf(value, uncertainty), shown };
    }),
  );
}

function widerCases({ result: id, between, measure, than, levels }: TestOf<'wider-gap'>, sources: Sources): Case[] {
  const result = sources.result(id);
  return levelsOf(result, levels).map((level): Case => {
    const [wide, narrow] = [measure, than].map((name) => gapNumber(result, sources, level.id, name, between)) as [
      GapNumber,
      GapNumber,
    ];
    return {
      label: level.label,
      state: stateOf(minus(wide, narrow), wide.uncertainty + narrow.uncertainty),
      shown: `${wide.shown} against ${narrow.shown}`,
    };
  });
}

function risingCases({ result: id, method, measures, levels }: TestOf<'rises'>, sources: Sources): Case[] {
  const result = sources.result(id);
  const steps = levelsOf(result, levels);
  return measures.flatMap((name) => {
    const measure = requireMeasure(sources.measures, name);
    const cells = steps.map((level) => cellOf(result, sources.measures, level.id, method, name));
    return steps.slice(1).map((level, at): Case => {
      const [before, after] = [cells[at], cells[at + 1]] as [Cell, Cell];
      return {
        label: `${steps[at]?.label} to ${level.label}, ${measure.label}`,
        state: stateOf(minus(after, before), uncertaintyOf(after) + uncertaintyOf(before)),
        shown: `${formatValue(before.value, measure)} to ${formatValue(after.value, measure)}`,
      };
    });
  });
}

function shrinkingCases({ result: id, between, measure, levels }: TestOf<'gap-shrinks'>, sources: Sources): Case[] {
  const result = sources.result(id);
  const steps = levelsOf(result, levels);
  const gaps = steps.map((level) => gapNumber(result, sources, level.id, measure, between));
  return steps.slice(1).map((level, at): Case => {
    const [before, after] = [gaps[at], gaps[at + 1]] as [GapNumber, GapNumber];
    return {
      label: `${steps[at]?.label} to ${level.label}`,
      state: stateOf(minus(before, after), before.uncertainty + after.uncertainty),
      shown: `${before.shown} to ${after.shown}`,
    };
  });
}

function gainCases({ result: id, method, measure, than }: TestOf<'gains-more'>, sources: Sources): Case[] {
  const result = sources.result(id);
  const [first, last] = [result.factor.levels.at(0), result.factor.levels.at(-1)];
  const gainOf = (name: string) => {
    const [start, end] = [first, last].map((level) =>
      cellOf(result, sources.measures, level?.id ?? '', method, name),
    ) as [Cell, Cell];
    const value = minus(end, start);
    const shown = formatGap(value, gapShown(requireMeasure(sources.measures, name)));
    return { value, uncertainty: uncertaintyOf(start) + uncertaintyOf(end), shown };
  };
  const own = gainOf(measure);
  return than.map((name): Case => {
    const other = gainOf(name);
    return {
      label: `${requireMeasure(sources.measures, measure).label} against ${requireMeasure(sources.measures, name).label}`,
      state: stateOf(minus(own, other), own.uncertainty + other.uncertainty),
      shown: `${own.shown} against ${other.shown}`,
    };
  });
}

function exceedingCases({ pairs }: TestOf<'exceeds'>, sources: Sources): Case[] {
  const named = pairs.map(([first, second]) => [namedCell(first, sources), namedCell(second, sources)] as const);
  const measures = new Set(named.flat().map(({ measure }) => measure));
  return named.map(([a, b]): Case => {
    const own = [...new Set([a.measure, b.measure])].join(' against ');
    const label = `${a.label} against ${b.label}`;
    return {
      label: measures.size > 1 ? `${label}, ${own}` : label,
      state: stateOf(minus(a.cell, b.cell), uncertaintyOf(a.cell) + uncertaintyOf(b.cell)),
      shown: `${a.shown} against ${b.shown}`,
    };
  });
}

function namedCell(reference: string, sources: Sources) {
  const at = referenceParts(reference, 'result', 'level', 'method', 'measure');
  const result = sources.result(at.result);
  const measure = requireMeasure(sources.measures, at.measure);
  const { label } = requireMethod(sources.methods, at.method);
  const cell = cellOf(result, sources.measures, at.level, at.method, at.measure);
  const { name } = requireLevel(result, at.level);
  // Where a level has one method only, as a released model has, its name says all.
  const isOnly = result.rows.filter((row) => row.level === at.level).length === 1;
  return {
    cell,
    label: isOnly ? name : `${name} (${label})`,
    measure: measure.label,
    shown: formatValue(cell.value, measure),
  };
}
