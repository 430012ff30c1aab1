import { resolve } from 'node:path';
import { memberOf } from '../../schemas/schema-at.ts';
import type { Place } from './json-text.ts';

/** Something wrong in a file of the content: at which field, and what would be right there. */
export interface Fault {
  path: readonly PropertyKey[];
  message: string;
}

/** A fault as its author is told: where to look, and a sentence that names the field with the ids on its way. */
export interface ToldFault {
  /** From the folder in which the command runs. */
  file: string;
  place: Place | undefined;
  message: string;
}

/** Keys that name an entry of a list, in the order in which they are looked for, and what stands between their texts. */
const NAMES = [
  { keys: ['id'] },
  { keys: ['file'] },
  { keys: ['result', 'level', 'method', 'measure'], between: '/' },
  { keys: ['given', 'family'], between: ' ' },
  { keys: ['label'] },
  { keys: ['title'] },
];

/** How an entry of a list is called: by its id, as "b16/dpo", by its label; undefined where it has no name. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const texts = new Map(Object.entries(entry).filter(([, value]) => typeof value === 'string' && value));
  const naming = NAMES.find(({ keys }) => keys.some((key) => texts.has(key)));
  return naming?.keys
    .filter((key) => texts.has(key))
    .map((key) => texts.get(key))
    .join(naming.between);
}

/** A field in words: `rows "b16/dpo", values.gqa`. Entries of lists that have no name keep their index, from 0. */
export function fieldOf(path: readonly PropertyKey[], data: unknown): string {
  let words = '';
  let at = data;
  for (const part of path) {
    at = memberOf(at, part);
    const name = typeof part === 'number' ? nameOf(at) : undefined;
    if (name) words += `${words && ' '}"${name}"`;
    else words += `${words && (words.endsWith('"') ? ', ' : '.')}${String(part)}`;
  }
  return words;
}

/** One line for a fault, which editors and terminals turn into a link: `content/site.json:12:3: links.code: …` */
export function lineOf({ file, place, message }: ToldFault): string {
  return `${file}${place ? `:${place.line}:${place.column}` : ''}: ${message}`;
}

/** Faults of the content, all in one error; each is told once. */
export class ContentError extends Error {
  /** Where the first one stands: Astro shows the lines around it. */
  readonly loc: { file: string; line?: number; column?: number } | undefined;

  constructor(faults: readonly ToldFault[]) {
    const lines = new Set(faults.map(lineOf));
    super(`The content has ${lines.size} fault${lines.size > 1 ? 's' : ''}:\n${[...lines].join('\n')}`);
    this.name = 'ContentError';
    const [first] = faults;
    this.loc = first && { file: resolve(first.file), ...first.place };
    // What has to be mended stands in the content, and no code.
    this.stack = '';
  }
}
