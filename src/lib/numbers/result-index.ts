import type { Measure } from '../../schemas/measure.ts';
import type { Method } from '../../schemas/method.ts';
import type { Level } from '../../schemas/factor.ts';
import type { Result } from '../../schemas/result.ts';
import type { Site } from '../../schemas/site.ts';
import { noSuchId, requireId } from '../base/require-id.ts';
import { ToldElsewhere } from '../base/told-elsewhere.ts';

/** Minuend and subtrahend of a gap, by id. */
export type Between = readonly [string, string];

/** What a book of numbers is made from, each by id. */
export interface BookContents {
  results: ReadonlyMap<string, Result>;
  measures: ReadonlyMap<string, Measure>;
  methods: ReadonlyMap<string, Method>;
  works: readonly Site['works'][number][];
  /** Whether something of this name is there and not sound; of a gap, as prose names it. Asking for it is no fault. */
  isTold?: (kind: 'result' | 'measure' | 'method' | 'work' | 'gap', id: string) => boolean;
}

type Part = 'result' | 'level' | 'method' | 'measure';

/** "a/b/c" in the named parts; throws if there are more or fewer. */
export function referenceParts<Name extends Part>(reference: string, ...names: Name[]): Record<Name, string> {
  const values = reference.split('/');
  if (values.length !== names.length)
    throw new Error(`The reference "${reference}" has ${values.length} part(s), expected ${names.join('/')}.`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>;
}

/** Where all that numbers are of is looked up: results with their levels and printed gaps, measures, methods, works. */
export class ResultIndex {
  readonly #contents: BookContents;
  readonly #held = new Map<string, { methods: ReadonlySet<string>; measures: ReadonlySet<string> }>();

  constructor(contents: BookContents) {
    this.#contents = contents;
  }

  /** The result with this id; throws, naming the known ids, if there is none. The same holds for the next four. */
  result(id: string): Result {
    this.#heed('result', id);
    const result = this.#contents.results.get(id);
    if (!result) throw new Error(noSuchId(id, [...this.#contents.results.keys()], 'content/results'));
    return result;
  }

  level(resultId: string, id: string): Level {
    return requireId(this.result(resultId).factor.levels, id, `the result "${resultId}"`, 'level');
  }

  measure(id: string): Measure {
    this.#heed('measure', id);
    return requireId(this.#contents.measures, id, 'content/measures.json', 'measure');
  }

  method(id: string): Method {
    this.#heed('method', id);
    return requireId(this.#contents.methods, id, 'content/methods.json', 'method');
  }

  work(id: string): Site['works'][number] {
    this.#heed('work', id);
    return requireId(this.#contents.works, id, 'content/site.json, "works"', 'work');
  }

  /** How the gap between two methods is named: "DPO − SFT". */
  gapLabel([minuend, subtrahend]: Between): string {
    return `${this.method(minuend).label} − ${this.method(subtrahend).label}`;
  }

  /** The two methods of "dpo-sft". Ids may have hyphens, so it is parted where both sides are known. */
  between(text: string): Between {
    const { methods, isTold } = this.#contents;
    this.#heed('gap', text);
    const isKnown = (id: string) => methods.has(id) || isTold?.('method', id);
    const words = text.split('-');
    for (let end = 1; end < words.length; end += 1) {
      const [minuend, subtrahend] = [words.slice(0, end).join('-'), words.slice(end).join('-')];
      if (isKnown(minuend) && isKnown(subtrahend)) return [minuend, subtrahend];
    }
    const known = [...methods.keys()];
    const example = `"${known.slice(0, 2).join('-')}"`;
    throw new Error(
      text
        ? `"${text}" is not two methods joined by a hyphen, such as ${example}. Known methods: ${known.join(', ')}.`
        : `It names no two methods. Write between=${example}, or set "gap" in content/site.json.`,
    );
  }

  /** The gap that the source of a result prints at a level, also where it prints the reverse; undefined for none. */
  printedGap({ result, level, measure }: Record<'result' | 'level' | 'measure', string>, between: Between) {
    const { printedGaps } = this.result(result);
    const find = ([minuend, subtrahend]: Between) =>
      printedGaps.find(
        (gap) =>
          gap.level === level && gap.measure === measure && gap.minuend === minuend && gap.subtrahend === subtrahend,
      );
    const reverse = find([between[1], between[0]]);
    return find(between) ?? (reverse && { ...reverse, value: -reverse.value });
  }

  /** What the source of a result prints for the step between two of its values, by reference; undefined for none. */
  printedStep(to: string, from: string) {
    const [first, second] = [to, from].map((id) => id.split('/')) as [string[], string[]];
    const [result = '', level, method, measure] = first;
    if (second[0] !== result || second[2] !== method || second[3] !== measure) return undefined;
    return this.result(result).printedSteps?.find(
      (step) => step.method === method && step.measure === measure && step.to === level && step.from === second[1],
    );
  }

  /** Throws, saying what is known, where a result has nothing at all of a method or a measure. */
  requireHeld(reference: string, resultId: string, methods: readonly string[], measureId: string): void {
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

  #heed(...named: Parameters<NonNullable<BookContents['isTold']>>): void {
    if (this.#contents.isTold?.(...named)) throw new ToldElsewhere();
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
