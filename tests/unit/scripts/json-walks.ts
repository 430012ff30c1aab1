type JsonObject = Record<string, unknown>;

export const isObject = (data: unknown): data is JsonObject =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Every object in a JSON Schema, with its path; `isField`: it says what a field of a file holds. */
export function nodesOf(schema: unknown, path: string[] = []): { path: string; node: JsonObject; isField: boolean }[] {
  const children = Array.isArray(schema) || isObject(schema) ? Object.entries(schema) : [];
  const inside = children.flatMap(([key, child]) => nodesOf(child, [...path, key]));
  return isObject(schema)
    ? [{ path: path.join('/'), node: schema, isField: path.length === 0 || path.at(-2) === 'properties' }, ...inside]
    : inside;
}

/** What may stand by mistake where something else belongs. */
const OTHERS = [
  null,
  true,
  7,
  -1,
  0.5,
  '',
  'two words',
  'end ',
  'http://example.org',
  'https:/example.org/',
  'https://example.org/{a}',
  'a\u200Bb',
  {},
  [],
];

/** How many of entries that are alike are changed. */
const ALIKE = 2;

/** The keys of an object that are changed: where all hold objects with the same keys, they are names of entries. */
function keysOf(data: JsonObject): string[] {
  const shapes = new Set(Object.values(data).map((value) => (isObject(value) ? Object.keys(value).join() : value)));
  return shapes.size === 1 ? Object.keys(data).slice(0, ALIKE) : Object.keys(data);
}

/** Copies of data that each differ from it at one place: a key less, a key more, another value. */
export function* changesOf(data: unknown): Generator<unknown> {
  yield* OTHERS;
  if (Array.isArray(data)) {
    yield [...data, data[0]];
    yield data.slice(1);
    for (const [at, entry] of data.slice(0, ALIKE).entries())
      for (const change of changesOf(entry)) yield data.with(at, change);
  } else if (isObject(data)) {
    yield { ...data, unheard: 'of' };
    for (const key of keysOf(data)) {
      const { [key]: value, ...others } = data;
      yield others;
      for (const change of changesOf(value)) yield { ...data, [key]: change };
    }
  }
}
