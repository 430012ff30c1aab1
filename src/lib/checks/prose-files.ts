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

/** What most likely is wrong with a line of YAML, and what to write. */
const YAML_CURES: readonly (readonly [line: RegExp, cure: string])[] = [
  [/^\s*\t/, ', since a line begins with a tab. Write spaces'],
  [/^[\w-]+: *(?!['"]).*(?:: |:$| #)/, ', since a text holds ": " or " #". Put quotes around it'],
  [/^[\w-]+: *['"]/, ', since a text in quotes holds such a quote. Write it twice, or take the other kind around it'],
  [/^[\w-]+: *[@`%&*!|>{}[\]]/, ', since a text begins with a sign of YAML. Put quotes around it'],
  [/^[\w-]+:\S/, ', since a key has no space behind its colon. Write key: value'],
];

/** Folders of the built site that are no pages of the content: one of the same name would be lost or lie among their files. */
const TAKEN = ['charts', 'media', 'pagefind', 'social'];

/** Lines of --- with front matter between them, as a file of prose begins. */
export const FRONT_MATTER = /^(?:\s*\n)?---\r?\n(?:[^]*?\n)?---[ \t]*(?:\r?\n|$)/;

/** Every page and every finding; what is wrong in their front matter is told. */
export function readFrontMatter(reading: ContentReading) {
  const { pages, findings } = PROSE_FOLDERS;
  return { pages: filesOf(reading, pages), findings: filesOf(reading, findings) };
}
export type Prose = ReturnType<typeof readFrontMatter>;

function filesOf<Schema extends z.ZodType>(
  reading: ContentReading,
  { folder, schema }: { folder: string; schema: Schema },
): ProseFile<z.output<Schema>>[] {
  return reading.namesIn(folder, '.mdx').flatMap(({ name, id }) => {
    const text = reading.text(name);
    if (text === undefined) return [];
    if (folder === PROSE_FOLDERS.pages.folder && TAKEN.includes(id))
      reading.say(name, `The site itself has /${id}/. Give the page another name.`);
    return { name, id, text, data: frontMatterOf(reading, name, text, schema) };
  });
}

function frontMatterOf<Schema extends z.ZodType>(
  reading: ContentReading,
  name: string,
  text: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const [head] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined) {
    const message = 'It does not begin with a line of ---, then "title: …" and the like, then a line of ---.';
    reading.say(name, message, { line: 1, column: 1 });
    return undefined;
  }
  if (!text.slice(head.length).trim())
    reading.say(name, 'Below its front matter stands no text. Write it, or delete the file.');
  const yaml = readYaml(text);
  if (yaml instanceof Error) {
    const { reason, place } = yamlFault(yaml, text);
    reading.say(name, `The front matter is not YAML: ${reason}.`, place);
    return undefined;
  }
  tellComments(reading, name, text);
  const checked = checkContent(schema, yaml);
  if (checked.success) {
    tellTypedNumbers(reading, name, text, checked.data);
    return checked.data;
  }
  for (const { path, message } of checked.issues)
    reading.say(name, `${fieldOf(path, yaml)}: ${message}`, placeOfKey(text, path[0]));
  return undefined;
}

/** What stands in the front matter of a text; an error where it is no YAML. */
export function readYaml(text: string): Record<string, unknown> | Error {
  try {
    return parseFrontmatter(text).frontmatter;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Tells of ends of texts that YAML takes for comments: they would be gone without a word. */
function tellComments(reading: ContentReading, name: string, text: string): void {
  const [head = ''] = /^---\n[^]*?\n---$/m.exec(text) ?? [];
  for (const [index, line] of head.split('\n').entries()) {
    const [, key, comment] = /^([\w-]+): *[^'"\s#].*?\s(#.*)$/.exec(line) ?? [];
    if (key && comment)
      reading.say(name, `${key}: "${comment}" is a comment of YAML, which nobody reads. Put quotes around the text.`, {
        line: index + 1,
        column: line.indexOf(comment) + 1,
      });
  }
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

/** A text without what matches, each sign of it but line ends a space: the rest keeps its places. */
export function blanked(text: string, unsaid: RegExp): string {
  return text.replaceAll(unsaid, (part) => part.replaceAll(/[^\n]/g, ' '));
}

/** What the reader of YAML says, without its picture of the place, and what to write where that is plain. */
function yamlFault(error: Error, text: string): { reason: string; place: Place | undefined } {
  const reason = 'reason' in error ? String(error.reason) : error.message;
  const mark = 'mark' in error ? error.mark : undefined;
  if (typeof mark !== 'object' || mark === null || !('line' in mark) || !('column' in mark))
    return { reason, place: undefined };
  // Its lines count from 0, where the line of `---` is the first.
  const place = { line: Number(mark.line) + 1, column: Number(mark.column) + 1 };
  // It often sees only at the next line that one was wrong.
  for (const line of [place.line - 1, place.line]) {
    const written = text.split('\n')[line - 1] ?? '';
    const cure = YAML_CURES.find(([pattern]) => pattern.test(written))?.[1];
    if (cure) return { reason: reason + cure, place: { ...place, line } };
  }
  return { reason, place };
}
