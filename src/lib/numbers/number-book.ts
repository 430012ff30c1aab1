import type { Measure } from '../../schemas/measure.ts';
import type { Method } from '../../schemas/method.ts';
import type { Level, Result } from '../../schemas/result.ts';
import type { Site } from '../../schemas/site.ts';
import { noSuchId, requireId } from '../base/require-id.ts';
import { asShare, gapUnit, type ResultNumber } from './result-number.ts';

/** Minuend and subtrahend of a gap, by id. */
export type Between = readonly [string, string];

/** What a book of numbers is made from, each by id. */
export interface BookContents {
  results: ReadonlyMap<string, Result>;
  measures: ReadonlyMap<string, Measure>;
  methods: ReadonlyMap<string, Method>;
  works: Site['works'];
}

type Part = 'result' | 'level' | 'method' | 'measure';

/** "a/b/c" in the named parts; throws if there are more or fewer. */
export function referenceParts<Name extends Part>(reference: string, ...names: Name[]): Record<Name, string> {
  const values = reference.split('/');
  if (values.length !== names.length)
    throw new Error(`The reference "${reference}" has ${values.length} part(s), expected ${names.join('/')}.`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>;
}

/**
 * Where every number of the results is looked up, by reference: the value "result/level/method/measure", the gap
 * "result/level/measure" between two methods. Each is worked out once. A printed number is shown as it is printed, and
 * what the numbers behind it give stands beside it.
 */
export class NumberBook {
  readonly #contents: BookContents;
  readonly #values = new Map<string, ResultNumber>();
  readonly #gaps = new Map<string, ResultNumber>();
  readonly #held = new Map<string, { methods: ReadonlySet<string>; measures: ReadonlySet<string> }>();

  constructor(contents: BookContents) {
    this.#contents = contents;
  }

  /** The result with this id; throws, naming the known ids, if there is none. The same holds for the next four. */
  result(id: string): Result {
    const result = this.#contents.results.get(id);
    if (!result) throw new Error(noSuchId(id, [...this.#contents.results.keys()], 'content/results'));
    return result;
  }

  level(resultId: string, id: string): Level {
    return requireId(this.result(resultId).factor.levels, id, `the result "${resultId}"`, 'level');
  }

  measure(id: string): Measure {
    return requireId(this.#contents.measures, id, 'content/measures.json', 'measure');
  }

  method(id: string): Method {
    return requireId(this.#contents.methods, id, 'content/methods.json', 'method');
  }

  work(id: string): Site['works'][number] {
    return requireId(this.#contents.works, id, 'content/site.json, "works"', 'work');
  }

  /** How the gap between two methods is named: "DPO − SFT". */
  gapLabel([minuend, subtrahend]: Between): string {
    return `${this.method(minuend).label} − ${this.method(subtrahend).label}`;
  }

  /** The two methods of "dpo-sft". Ids may have hyphens, so it is parted where both sides are known. */
  between(text: string): Between {
    const { methods } = this.#contents;
    const words = text.split('-');
    for (let end = 1; end < words.length; end += 1) {
      const [minuend, subtrahend] = [words.slice(0, end).join('-'), words.slice(end).join('-')];
      if (methods.has(minuend) && methods.has(subtrahend)) return [minuend, subtrahend];
    }
    throw new Error(
      `"${text}" is not two methods joined by a hyphen, such as "dpo-sft". Known methods: ${[...methods.keys()].join(', ')}.`,
    );
  }

  /**
   * The value "result/level/method/measure": the one that the row states, or else the mean that the measure stands for.
   * Null where nothing is reported. Throws where the result holds no such level, or nothing of the method or measure.
   */
  value(reference: string): ResultNumber {
    const { result, method, measure } = referenceParts(reference, 'result', 'level', 'method', 'measure');
    this.#requireHeld(reference, result, [method], measure);
    return this.#valueAt(reference);
  }

  /**
   * The gap at "result/level/measure", minuend minus subtrahend: the printed one, also where only the reverse is
   * printed, or else the difference of the two values. In percentage points for percentages, and in the unit of the
   * measure for all others. Null and errors as for a value.
   */
  gap(reference: string, between: Between): ResultNumber {
    const key = [reference, ...between].join(' ');
    const known = this.#gaps.get(key);
    if (known) return known;
    const made = this.#makeGap(reference, between);
    this.#gaps.set(key, made);
    return made;
  }

  /** The difference of two values of one measure, whatever their level or result; throws for two measures. */
  difference(first: ResultNumber, second: ResultNumber): ResultNumber {
    if (first.measure.id !== second.measure.id)
      throw new Error(`"${first.id}" and "${second.id}" are of different measures; a difference is taken within one.`);
    return {
      ...first,
      isGap: true,
      value: subtract(first.value, second.value),
      unit: gapUnit(first.unit),
      errorBar: null,
      uncertainty: first.uncertainty + second.uncertainty,
      origin: 'computed',
      madeOf: [first.after, second.after],
      computed: null,
    };
  }

  /** Every number that the file of a result states, values before gaps, in its order; null what it says is not reported. */
  numbersOf(resultId: string): ResultNumber[] {
    const { rows, printedGaps } = this.result(resultId);
    return [
      ...rows.flatMap(({ level, method, values }) =>
        Object.keys(values).map((measure) => this.value([resultId, level, method, measure].join('/'))),
      ),
      ...printedGaps.map(({ level, measure, minuend, subtrahend }) =>
        this.gap([resultId, level, measure].join('/'), [minuend, subtrahend]),
      ),
    ];
  }

  /** Where a number is from: "Table Q, Appendix C.2, arXiv v2; computed from GQA, …". */
  sourceText({ source, madeOf }: Pick<ResultNumber, 'source' | 'madeOf'>): string {
    const reading = {
      table: '',
      label: ', printed label',
      text: ', stated in the text',
      code: '',
      run: '',
      figure: `, read off the figure within ±${uncertaintyOf(source)}`,
    }[source.reading];
    const computed = madeOf.length ? `; computed from ${madeOf.join(', ')}` : '';
    return `${source.place}, ${this.work(source.work).label}${reading}${computed}`;
  }

  #valueAt(reference: string): ResultNumber {
    const known = this.#values.get(reference);
    if (known) return known;
    const made = this.#makeValue(reference);
    this.#values.set(reference, made);
    return made;
  }

  #makeValue(reference: string): ResultNumber {
    const at = referenceParts(reference, 'result', 'level', 'method', 'measure');
    const result = this.result(at.result);
    const measure = this.measure(at.measure);
    const row = result.rows.find(({ level, method }) => level === at.level && method === at.method);
    const held = row?.values[at.measure];
    const stated = typeof held === 'number' ? { value: held } : held;
    const source = stated?.source ?? result.source;
    const number: ResultNumber = {
      id: reference,
      level: this.level(at.result, at.level),
      measure,
      after: this.method(at.method).label,
      isGap: false,
      value: null,
      unit: measure.unit,
      digits: measure.digits,
      source,
      errorBar: stated?.errorBar ?? null,
      uncertainty: uncertaintyOf(source),
      origin: 'stated',
      madeOf: [],
      computed: null,
    };
    const parts = (measure.meanOf ?? []).map((id) => this.#valueAt([at.result, at.level, at.method, id].join('/')));
    const mean = meanOf(parts, measure);
    if (stated) return { ...number, value: stated.value, ...(measure.meanOf && { origin: 'printed', computed: mean }) };
    // A mean that is stated as not reported is not made here instead.
    if (stated === null || mean === null) return number;
    return { ...number, value: mean, origin: 'computed', madeOf: parts.map((part) => part.measure.label) };
  }

  #makeGap(reference: string, between: Between): ResultNumber {
    const at = referenceParts(reference, 'result', 'level', 'measure');
    this.#requireHeld(reference, at.result, between, at.measure);
    const values = between.map((method) => this.#valueAt([at.result, at.level, method, at.measure].join('/')));
    const [first, second] = values as [ResultNumber, ResultNumber];
    const gap: ResultNumber = {
      ...this.difference(first, second),
      id: [at.result, at.level, between.join('-'), at.measure].join('/'),
      after: this.gapLabel(between),
    };
    const printed = this.#printedGap(at, between);
    if (!printed) return gap;
    return {
      ...gap,
      value: printed.value,
      source: printed.source,
      uncertainty: uncertaintyOf(printed.source),
      origin: 'printed',
      madeOf: [],
      computed: subtract(first.computed ?? first.value, second.computed ?? second.value),
    };
  }

  #printedGap({ result, level, measure }: Record<'result' | 'level' | 'measure', string>, between: Between) {
    const { printedGaps } = this.result(result);
    const find = ([minuend, subtrahend]: Between) =>
      printedGaps.find(
        (gap) =>
          gap.level === level && gap.measure === measure && gap.minuend === minuend && gap.subtrahend === subtrahend,
      );
    const reverse = find([between[1], between[0]]);
    return find(between) ?? (reverse && { ...reverse, value: -reverse.value });
  }

  /** Throws, saying what is known, where a result has nothing at all of a method or a measure. */
  #requireHeld(reference: string, resultId: string, methods: readonly string[], measureId: string): void {
    const held = this.#heldBy(resultId);
    const holds = (id: string): boolean => held.measures.has(id) || !!this.measure(id).meanOf?.every(holds);
    const fail = (kind: string, id: string, known: Iterable<string>) => {
      throw new Error(
        `"${reference}" asks for the ${kind} "${id}", of which the result "${resultId}" has no number. It has: ${[...known].join(', ')}.`,
      );
    };
    for (const id of methods) if (!held.methods.has(this.method(id).id)) fail('method', id, held.methods);
    if (!holds(measureId)) fail('measure', measureId, held.measures);
  }

  #heldBy(resultId: string): { methods: ReadonlySet<string>; measures: ReadonlySet<string> } {
    const known = this.#held.get(resultId);
    if (known) return known;
    const { rows, printedGaps } = this.result(resultId);
    const held = {
      methods: new Set([
        ...rows.map(({ method }) => method),
        ...printedGaps.flatMap((gap) => [gap.minuend, gap.subtrahend]),
      ]),
      measures: new Set([
        ...rows.flatMap(({ values }) => Object.keys(values)),
        ...printedGaps.map(({ measure }) => measure),
      ]),
    };
    this.#held.set(resultId, held);
    return held;
  }
}

function uncertaintyOf(source: ResultNumber['source']): number {
  return source.reading === 'figure' ? source.uncertainty : 0;
}

function subtract(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first - second;
}

/** The unweighted mean of what its parts give; scores enter a mean in % as shares. Null where a part is not known. */
function meanOf(parts: readonly ResultNumber[], { unit }: Measure): number | null {
  const values = parts.flatMap((part) => {
    const { computed, value } = unit === '%' ? asShare(part) : part;
    return computed ?? value ?? [];
  });
  return values.length && values.length === parts.length
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : null;
}
