import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { z } from 'astro/zod';
import { checkContent } from '../../schemas/check-content.ts';
import { PROSE_FOLDERS } from '../reading/content-files.ts';
import { TYPED_NUMBER } from '../base/typed-number.ts';
import { fieldOf } from '../base/content-fault.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import type { Place } from '../base/json-text.ts';

/** One page or finding; its front matter is undefined where it is not sound. */
export interface ProseFile<Data> {
  /** "findings/larger-encoders.mdx" */
  name: string;
  id: string;
  /** The whole file, front matter included. */
  text: string;
  data: Data | undefined;
}

/** Every page and every finding; what is wrong in their front matter is told. */
export function readProse(reading: ContentReading) {
  const { pages, findings } = PROSE_FOLDERS;
  return { pages: filesOf(reading, pages), findings: filesOf(reading, findings) };
}

function filesOf<Schema extends z.ZodType>(
  reading: ContentReading,
  { folder, schema }: { folder: string; schema: Schema },
): ProseFile<z.output<Schema>>[] {
  return reading.namesIn(folder, '.mdx').flatMap(({ name, id }) => {
    const text = reading.text(name);
    if (text === undefined) return [];
    return { name, id, text, data: frontMatterOf(reading, name, text, schema) };
  });
}

function frontMatterOf<Schema extends z.ZodType>(
  reading: ContentReading,
  name: string,
  text: string,
  schema: Schema,
): z.output<Schema> | undefined {
  let written: unknown;
  try {
    written = parseFrontmatter(text).frontmatter;
  } catch (error) {
    const { reason, place } = yamlFault(error);
    reading.say(name, `The front matter is not YAML: ${reason}.`, place);
    return undefined;
  }
  const checked = checkContent(schema, written);
  if (checked.success) {
    tellTypedNumbers(reading, name, text, checked.data);
    return checked.data;
  }
  for (const { path, message } of checked.issues)
    reading.say(name, `${fieldOf(path, written)}: ${message}`, placeOfKey(text, path[0]));
  return undefined;
}

/** Tells of what looks like a result in the words of front matter, where no component can take it from the data. */
function tellTypedNumbers(reading: ContentReading, name: string, text: string, data: unknown): void {
  const fields: [string, unknown][] = Object.entries(data ?? {});
  for (const [key, value] of fields)
    for (const [found] of typeof value === 'string' ? value.matchAll(TYPED_NUMBER) : [])
      reading.say(name, `${key}: "${found}" is typed by hand. Say it in words here.`, placeOfKey(text, key));
}

/** Where a key of the front matter stands; its first line for one that is not there. */
export function placeOfKey(text: string, key: PropertyKey | undefined): Place {
  const line = text.split('\n').findIndex((one) => one.startsWith(`${String(key)}:`)) + 1;
  return { line: Math.max(line, 1), column: 1 };
}

/** Tells of findings that do not count 1, 2, 3 and on. */
export function tellNumbering(findings: readonly ProseFile<{ number: number }>[], reading: ContentReading): void {
  for (const { name, text, data } of findings) {
    if (!data) continue;
    const { number } = data;
    const others = findings.filter((other) => other.name !== name && other.data?.number === number);
    const reason = others.length
      ? `${number} is that of ${others.map((other) => other.name).join(' and ')} too`
      : number > findings.length && `${number} is more than there are findings, ${findings.length}`;
    if (reason) {
      const message = `number: ${reason}; findings count 1, 2, 3, …, each number once.`;
      reading.say(name, message, placeOfKey(text, 'number'));
    }
  }
}

/** What the reader of YAML says, without its picture of the place. */
function yamlFault(error: unknown): { reason: string; place: Place | undefined } {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
  const mark = error instanceof Error && 'mark' in error ? error.mark : undefined;
  if (typeof mark !== 'object' || mark === null || !('line' in mark) || !('column' in mark))
    return { reason, place: undefined };
  // Its lines count from 0, where the line of `---` is the first.
  return { reason, place: { line: Number(mark.line) + 1, column: Number(mark.column) + 1 } };
}
