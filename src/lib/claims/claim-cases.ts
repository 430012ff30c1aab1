import type { ClaimTest } from '../../schemas/claim.ts';
import type { Level } from '../../schemas/factor.ts';
import { gapText, valueText } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { referenceParts } from '../numbers/result-index.ts';
import { onOneScale, type ResultNumber } from '../numbers/result-number.ts';

/**
 * What the numbers say of one case: `unclear` where a difference is not larger than the uncertainty with which its
 * numbers were read, `unknown` where a number is not reported.
 */
export type CaseState = 'holds' | 'fails' | 'unclear' | 'unknown';

export interface Case {
  /** What is compared: "L/16, MME". */
  label: string;
  state: CaseState;
  /** The numbers: "−0.6 pp". */
  shown: string;
}

type TestOf<Kind extends ClaimTest['kind']> = Kind extends unknown ? Extract<ClaimTest, { kind: Kind }> : never;

/** The cases of a test. Throws where it names a result, level, method or measure that is not there. */
export function casesOf(test: ClaimTest, book: NumberBook): Case[] {
  switch (test.kind) {
    case 'above':
    case 'below':
    case 'not-below':
      return aboveCases(test, book);
    case 'wider-gap':
      return widerCases(test, book);
    case 'rises':
      return risingCases(test, book);
    case 'gap-shrinks':
      return shrinkingCases(test, book);
    case 'gains-more':
      return gainCases(test, book);
    case 'exceeds':
      return exceedingCases(test, book);
  }
}

function aboveCases(
  { kind, result, between, measures, levels }: TestOf<'above' | 'below' | 'not-below'>,
  book: NumberBook,
): Case[] {
  return measures.flatMap((measure) =>
    levelsOf(book, result, levels).map((level): Case => {
      const gap = book.gap(`${result}/${level.id}/${measure}`, between);
      const difference = kind === 'below' && gap.value !== null ? -gap.value : gap.value;
      return {
        label: `${level.label}, ${gap.measure.label}`,
        state: kind === 'not-below' && difference === 0 ? 'holds' : stateOf(difference, gap.uncertainty),
        shown: gapText(gap),
      };
    }),
  );
}

function widerCases({ result, between, measure, than, levels }: TestOf<'wider-gap'>, book: NumberBook): Case[] {
  return levelsOf(book, result, levels).map((level) => {
    const gapIn = (name: string) => book.gap(`${result}/${level.id}/${name}`, between);
    return greaterCase(level.label, gapIn(measure), gapIn(than));
  });
}

function risingCases({ result, method, measures, levels }: TestOf<'rises'>, book: NumberBook): Case[] {
  return measures.flatMap((measure) => {
    const values = levelsOf(book, result, levels).map(({ id }) => book.value(`${result}/${id}/${method}/${measure}`));
    return steps(values).map(([before, after]) => ({
      label: `${before.level.label} to ${after.level.label}, ${after.measure.label}`,
      state: stateOf(minus(after, before), after.uncertainty + before.uncertainty),
      shown: `${valueText(before)} to ${valueText(after)}`,
    }));
  });
}

function shrinkingCases({ result, between, measure, levels }: TestOf<'gap-shrinks'>, book: NumberBook): Case[] {
  const gaps = levelsOf(book, result, levels).map(({ id }) => book.gap(`${result}/${id}/${measure}`, between));
  return steps(gaps).map(([before, after]) => ({
    label: `${before.level.label} to ${after.level.label}`,
    state: stateOf(minus(before, after), before.uncertainty + after.uncertainty),
    shown: `${gapText(before)} to ${gapText(after)}`,
  }));
}

function gainCases({ result, method, measure, than }: TestOf<'gains-more'>, book: NumberBook): Case[] {
  const { levels } = book.result(result).factor;
  const gainOf = (name: string) => {
    const valueAt = (level: Level | undefined) => book.value(`${result}/${level?.id}/${method}/${name}`);
    return book.difference(valueAt(levels.at(-1)), valueAt(levels.at(0)));
  };
  return than.map((name) => {
    const [own, other] = [gainOf(measure), gainOf(name)];
    return greaterCase(`${own.measure.label} against ${other.measure.label}`, own, other);
  });
}

function exceedingCases({ pairs }: TestOf<'exceeds'>, book: NumberBook): Case[] {
  const measures = new Set(pairs.flat().map((reference) => book.value(reference).measure.label));
  return pairs.map(([first, second]) => {
    const [a, b] = [book.value(first), book.value(second)];
    const label = `${modelName(first, book)} against ${modelName(second, book)}`;
    const own = [...new Set([a.measure.label, b.measure.label])].join(' against ');
    return greaterCase(measures.size > 1 ? `${label}, ${own}` : label, a, b);
  });
}

/** The level of a value and its method; where a level has one method only, as a released model has, its name says all. */
function modelName(reference: string, book: NumberBook): string {
  const at = referenceParts(reference, 'result', 'level', 'method', 'measure');
  const isOnly = book.result(at.result).rows.filter((row) => row.level === at.level).length === 1;
  const { level, after } = book.value(reference);
  return isOnly ? level.name : `${level.name} (${after})`;
}

function levelsOf(book: NumberBook, result: string, ids: readonly string[] | undefined): Level[] {
  return ids ? ids.map((id) => book.level(result, id)) : book.result(result).factor.levels;
}

/** Each number with the next one. */
function steps(numbers: readonly ResultNumber[]): [ResultNumber, ResultNumber][] {
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1];
    return next ? [[number, next]] : [];
  });
}

/** The case that the first number is greater than the second. */
function greaterCase(label: string, first: ResultNumber, second: ResultNumber): Case {
  const [a, b] = onOneScale(first, second);
  const text = a.isGap ? gapText : valueText;
  return {
    label,
    state: stateOf(minus(a, b), a.uncertainty + b.uncertainty),
    shown: `${text(a)} against ${text(b)}`,
  };
}

/** Whether a difference above 0 is what its numbers can tell. */
function stateOf(difference: number | null, uncertainty: number): CaseState {
  if (difference === null) return 'unknown';
  // Binary fractions: 62.3 − 62.2 is not quite 0.1.
  if (Math.abs(difference) <= uncertainty + 1e-9) return uncertainty > 0 ? 'unclear' : 'fails';
  return difference > 0 ? 'holds' : 'fails';
}

/** A difference; null where one of the values is not reported. */
function minus(first: ResultNumber, second: ResultNumber): number | null {
  return first.value === null || second.value === null ? null : first.value - second.value;
}
