import type { Measure } from '../../schemas/measure.ts';
import { referenceParts, ResultIndex, type Between } from './result-index.ts';
import { asShare, gapUnit, type ResultNumber } from './result-number.ts';

/**
 * Where every number of the results is looked up, by reference: the value "result/level/method/measure", the gap
 * "result/level/measure" between two methods. Each is worked out once. A printed number is shown as it is printed, and
 * what the numbers behind it give stands beside it.
 */
export class NumberBook extends ResultIndex {
  readonly #values = new Map<string, ResultNumber>();
  readonly #gaps = new Map<string, ResultNumber>();

  /**
   * The value "result/level/method/measure": the one that the row states, or else the mean that the measure stands for.
   * Null where nothing is reported. Throws where the result holds no such level, or nothing of the method or measure.
   */
  value(reference: string): ResultNumber {
    const { result, method, measure } = referenceParts(reference, 'result', 'level', 'method', 'measure');
    this.requireHeld(reference, result, [method], measure);
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

  /**
   * The difference of two values of one measure, whatever their level or result: the printed one where a source prints
   * the step. Throws for two measures, or one value.
   */
  difference(first: ResultNumber, second: ResultNumber): ResultNumber {
    if (first.id === second.id) throw new Error(`"${first.id}" is compared with itself; take away another value.`);
    if (first.measure.id !== second.measure.id)
      throw new Error(`"${first.id}" and "${second.id}" are of different measures; a difference is taken within one.`);
    const computed: ResultNumber = {
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
    const printed = this.printedStep(first.id, second.id);
    return printed ? asPrinted(computed, printed, first, second) : computed;
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
    this.requireHeld(reference, at.result, between, at.measure);
    const values = between.map((method) => this.#valueAt([at.result, at.level, method, at.measure].join('/')));
    const [first, second] = values as [ResultNumber, ResultNumber];
    const gap: ResultNumber = {
      ...this.difference(first, second),
      id: [at.result, at.level, between.join('-'), at.measure].join('/'),
      after: this.gapLabel(between),
    };
    const printed = this.printedGap(at, between);
    return printed ? asPrinted(gap, printed, first, second) : gap;
  }
}

/** A gap as its source prints it, with what the numbers behind it give. */
function asPrinted(
  gap: ResultNumber,
  { value, source }: Pick<ResultNumber, 'value' | 'source'>,
  first: ResultNumber,
  second: ResultNumber,
): ResultNumber {
  const computed = subtract(first.computed ?? first.value, second.computed ?? second.value);
  return { ...gap, value, source, uncertainty: uncertaintyOf(source), origin: 'printed', madeOf: [], computed };
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
