import { z } from 'astro/zod';
import { variantFor, type Schema } from './schema-at.ts';

/** How messages call a sort of value. */
const SORTS: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The longest wrong value that a message repeats, in characters. */
const LONGEST_QUOTE = 60;

/** What is wrong at a field, and what would be right there; `field` is its schema, where that is known. */
export function sayIssue(issue: z.core.$ZodIssue, field: Schema | undefined, value: unknown): string {
  const isOfSort = ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);
  if (isOfSort && value === undefined) return sayMissing(issue, field);
  if (issue.message) return issue.message;
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => sayIssue(inner, undefined, value)).join(' ');
  return `Expected ${expectation(issue, field)}, found ${found(issue, value)}.`;
}

/** `near` is the known key that may be meant. */
export function sayUnknownKey(key: string, near: string | undefined, known: readonly string[]): string {
  return [
    `Unknown key "${key}".`,
    ...(near === undefined ? [] : [`Did you mean "${near}"?`]),
    ...(known.length ? [`Known keys: ${known.join(', ')}.`] : []),
  ].join(' ');
}

function sayMissing(issue: z.core.$ZodIssue, field: Schema | undefined): string {
  const key = issue.path.at(-1);
  const name = typeof key === 'string' ? `\`${key}\`` : key === undefined ? 'The content' : `Entry ${Number(key) + 1}`;
  const description = field && z.globalRegistry.get(field)?.description;
  const isOfFew = issue.code === 'invalid_value' || ('options' in issue && issue.options);
  return [
    `${name} is missing.`,
    ...(isOfFew || !description ? [`Expected ${expectation(issue, field)}.`] : []),
    ...(description ? [description] : []),
  ].join(' ');
}

/** What would be right, as it follows "Expected". */
function expectation(issue: z.core.$ZodIssue, field: Schema | undefined): string {
  const isNullable = field !== undefined && z.safeParse(field, null).success;
  switch (issue.code) {
    case 'invalid_type':
      return either([SORTS[issue.expected] ?? issue.expected, ...(isNullable ? ['null'] : [])]);
    case 'invalid_value':
      return oneOf([...issue.values, ...(isNullable ? [null] : [])]);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(issue.options)
        : either(issue.errors.flat().map((inner) => expectation(inner, undefined)));
    case 'too_small':
      return ofSize(issue, issue.minimum, ['at least', 'above'], field);
    case 'too_big':
      return ofSize(issue, issue.maximum, ['at most', 'below'], field);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return `a text of the form ${issue.pattern ?? issue.format}`;
    default:
      return 'what the schema allows';
  }
}

/** What is counted of a list or text. */
const COUNTED: Record<string, [one: string, many: string]> = {
  array: ['entry', 'entries'],
  string: ['character', 'characters'],
};

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function ofSize(
  issue: SizeIssue,
  limit: number | bigint,
  [from, beyond]: [string, string],
  field: Schema | undefined,
): string {
  const counted = COUNTED[issue.origin];
  if (!counted) return `a number ${issue.inclusive ? `of ${from}` : beyond} ${limit}`;
  // Of a list with a place for each entry, zod says how many are too few, not that no other number is right.
  const isExact = issue.exact ?? (field && variantFor(field, undefined)) instanceof z.ZodTuple;
  return `${isExact ? '' : `${from} `}${limit} ${counted[limit === 1 ? 0 : 1]}`;
}

function found(issue: z.core.$ZodIssue, value: unknown): string {
  const isOfSize = issue.code === 'too_small' || issue.code === 'too_big';
  if (isOfSize && (Array.isArray(value) || typeof value === 'string')) return String(value.length);
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a day, since quotes are missing around it';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const oneOf = (values: readonly unknown[]) =>
  `${values.length > 2 ? 'one of ' : ''}${either(values.map((value) => JSON.stringify(value)))}`;

/** "a", "a or b", "a, b or c"; each once. */
function either(words: readonly string[]): string {
  const [last = '', ...rest] = [...new Set(words)].toReversed();
  return rest.length ? `${rest.toReversed().join(', ')} or ${last}` : last;
}
