import type { Result } from '../../schemas/result.ts';
import type { Known } from '../numbers/result-faults.ts';
import type { Fault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';

/** What charts and claims may name. */
export interface Named {
  measures: Known['measures'];
  methods: Known['methods'];
  /** Whether a measure or method of this name is there and not sound, which is told for itself. */
  isTold: (kind: 'measure' | 'method', id: string) => boolean;
  /** Ids of all results: also of those that are not sound, which are told for themselves. */
  results: readonly string[];
  /** A sound result, for its levels. */
  result: (id: string) => Result | undefined;
}

/** What each key names, in whatever kind of chart or claim it stands. */
const NAMES = {
  result: 'result',
  level: 'level',
  levels: 'level',
  measure: 'measure',
  measures: 'measure',
  than: 'measure',
  method: 'method',
  methods: 'method',
  gap: 'method',
  between: 'method',
  pairs: 'reference',
} as const;
type Kind = (typeof NAMES)[keyof typeof NAMES];

const isNaming = (key: string): key is keyof typeof NAMES => Object.hasOwn(NAMES, key);

/**
 * Results, levels, measures and methods that a chart or claim names and the content does not have. A level is looked for
 * in the result that its object names, or the nearest object around it.
 */
export function unknownNames(data: unknown, named: Named, path: PropertyKey[] = [], result?: string): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'result' in data && typeof data.result === 'string' ? data.result : result;
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    return isNaming(key) ? unknownIn(value, NAMES[key], named, at, own) : unknownNames(value, named, at, own);
  });
}

function unknownIn(value: unknown, kind: Kind, named: Named, path: PropertyKey[], result?: string): Fault[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => unknownIn(one, kind, named, [...path, index], result));
  if (typeof value !== 'string') return [];
  const fault = (known: readonly string[], place: string, what: string, id = value): Fault[] =>
    known.includes(id) ? [] : [{ path, message: noSuchId(id, known, place, what) }];
  const level = (id: string, of = '') => {
    const levels = named.result(of)?.factor.levels.map((one) => one.id);
    return levels ? fault(levels, `content/results/${of}.json, "factor.levels"`, 'level', id) : [];
  };
  const ofKind = (what: 'measure' | 'method') => (id: string) =>
    named.isTold(what, id) ? [] : fault([...named[`${what}s`].keys()], `content/${what}s.json`, what, id);
  const [measure, method] = [ofKind('measure'), ofKind('method')];
  switch (kind) {
    case 'result':
      return fault(named.results, 'content/results', 'result');
    case 'level':
      return level(value, result);
    case 'measure':
      return measure(value);
    case 'method':
      return method(value);
    case 'reference': {
      const [of = '', atLevel = '', after = '', what = ''] = value.split('/');
      return [
        ...fault(named.results, 'content/results', 'result', of),
        ...level(atLevel, of),
        ...method(after),
        ...measure(what),
      ];
    }
  }
}
