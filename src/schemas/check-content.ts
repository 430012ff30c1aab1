import { z } from 'astro/zod';
import { sayIssue, sayUnknownKey } from './issue-words.ts';
import { nearestWord } from './nearest-word.ts';
import { fieldAt, knownKeys, memberOf, variantFor, type Schema } from './schema-at.ts';

/** Something wrong in a file of the content: at which field, and what would be right there. */
export interface Issue {
  path: PropertyKey[];
  message: string;
}

/**
 * Checks the data of one file: gives it with what the schema fills in, or everything that is wrong with it in words for an
 * author. `$schema`, which names the JSON Schema of a file to editors, is left out.
 */
export function checkContent<S extends z.ZodType>(
  schema: S,
  file: unknown,
): { success: true; data: z.output<S> } | { success: false; issues: Issue[] } {
  const data = withoutSchemaKey(file);
  // This empty message stands in for zod's; a message that a schema brings comes before it.
  const parsed = schema.safeParse(data, { error: () => '' });
  if (parsed.success) return parsed;
  return { success: false, issues: explain(schema, data, parsed.error.issues) };
}

function withoutSchemaKey(file: unknown): unknown {
  if (typeof memberOf(file, '$schema') !== 'string') return file;
  return Object.fromEntries(Object.entries(Object(file)).filter(([key]) => key !== '$schema'));
}

function explain(schema: Schema, data: unknown, issues: readonly z.core.$ZodIssue[]): Issue[] {
  const unknown = issues.flatMap((issue) => unknownKeys(schema, data, issue));
  // A key that is misspelt is not missing as well.
  const meant = new Set(unknown.map((key) => key.meant));
  const others = issues.filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.has(path.join('\n')));
  return [
    ...others.flatMap((issue) => explainOne(schema, data, issue)),
    ...unknown.map(({ path, message }) => ({ path, message })),
  ];
}

function explainOne(schema: Schema, data: unknown, issue: z.core.$ZodIssue): Issue[] {
  const { path } = issue;
  const { field, value } = fieldAt(schema, data, path);
  const nearest = nearestOption(issue, field, value);
  if (!nearest) return [{ path, message: sayIssue(issue, field, value) }];
  const inside = explain(nearest.option, value, nearest.issues);
  return inside.map(({ path: end, message }) => ({ path: [...path, ...end], message }));
}

/** Unknown keys of an object, each with the path of the key that is meant. */
function unknownKeys(schema: Schema, data: unknown, issue: z.core.$ZodIssue): (Issue & { meant: string })[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const { path } = issue;
  const { field, value } = fieldAt(schema, data, path);
  const known = knownKeys(field && variantFor(field, value));
  const absent = known.filter((key) => memberOf(value, key) === undefined);
  return issue.keys.map((key) => {
    const near = nearestWord(key, absent);
    return { path: [...path, key], message: sayUnknownKey(key, near, known), meant: [...path, near].join('\n') };
  });
}

/** Of the shapes that a union allows, the one that an object or list comes nearest to, with what is wrong as to it. */
function nearestOption(issue: z.core.$ZodIssue, field: Schema | undefined, value: unknown) {
  const union = field && variantFor(field, value);
  if (issue.code !== 'invalid_union' || !(union instanceof z.ZodUnion) || typeof value !== 'object') return undefined;
  const isOfOtherSort = ({ code, path }: z.core.$ZodIssue) => code === 'invalid_type' && path.length === 0;
  const [nearest] = union.options
    .map((option, index) => ({ option, issues: issue.errors[index] ?? [] }))
    .filter(({ issues }) => issues.length && !issues.some(isOfOtherSort))
    .toSorted((a, b) => a.issues.length - b.issues.length);
  return nearest;
}
