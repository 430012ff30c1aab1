import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Link } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { Jsx } from './jsx.ts';
import { PROSE } from './prose-fault.ts';
import { remarkAddresses } from './remark-addresses.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkDepth } from './remark-depth.ts';
import { remarkFormulas } from './remark-formulas.ts';
import { remarkLeftovers } from './remark-leftovers.ts';
import { remarkNoCode } from './remark-no-code.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkStructure } from './remark-structure.ts';
import { remarkSyntax } from './remark-syntax.ts';
import { remarkTypedNumbers } from './remark-typed-numbers.ts';

/** Something wrong in prose; the place counts from 1, and is not known of what is missing as a whole. */
export interface ProseFault {
  place: { line: number; column: number } | undefined;
  reason: string;
}

/** What a page or finding is, as far as its own text says it. */
export interface ReadProse {
  /** In the order of the file, each once. */
  faults: ProseFault[];
  /** Components that are written as their schemas say; none where the rest cannot be read. */
  components: readonly Jsx[];
  /** Links whose address stands beside their words. */
  links: readonly Link[];
}

/** Steps that read Markdown and MDX, check them, and tell components what stands around them. */
export const PROSE_STEPS: PluggableList = [
  // A single tilde is a sign, as in 3~5.
  [remarkGfm, { singleTilde: false }],
  remarkMath,
  remarkSyntax,
  remarkDepth,
  remarkNoCode,
  remarkAddresses,
  remarkReferences,
  remarkStructure,
  remarkLeftovers,
  remarkFormulas,
  remarkTypedNumbers,
  remarkComponents,
];

const reader = unified().use(remarkParse).use(remarkMdx).use(PROSE_STEPS).freeze();

/** How an address of a file beside the text begins, in Markdown and in an attribute. */
const BESIDE = /[("'<]\s*\.{1,2}\/|^\s*\[[^\]]+\]:\s*\.{1,2}\//m;
/** The last sound text of each file that rests on no other file: while one writes, all are asked for again and again. */
const sound = new Map<string, { text: string; read: ReadProse }>();

/**
 * Reads a file of prose as Astro will when it makes the page of it, and finds all that is wrong. `path` is that of the
 * file: pictures are looked for beside it. Throws where the front matter is no YAML.
 */
export function readProse(text: string, path: string): ReadProse {
  const known = sound.get(path);
  if (known?.text === text) return known.read;
  const read = readAnew(text, path);
  if (!read.faults.length && !BESIDE.test(text)) sound.set(path, { text, read });
  return read;
}

function readAnew(text: string, path: string): ReadProse {
  // Empty lines in the place of the front matter: places are those of the file.
  const { frontmatter, content } = parseFrontmatter(text, { frontmatter: 'empty-with-lines' });
  const messages: VFile['messages'] = [];
  let file: VFile;
  let value: string | undefined = content;
  do {
    file = new VFile({ path, value, data: { astro: { frontmatter } } });
    value = restOf(file);
    messages.push(...file.messages);
  } while (value !== undefined);
  const faults = messages
    .filter(({ source }) => source === PROSE)
    .map(({ line, column, reason }) => ({ place: line && column ? { line, column } : undefined, reason }))
    .toSorted((a, b) => compare(a.place, b.place));
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return { faults: [...once.values()], components: file.data.components ?? [], links: file.data.links ?? [] };
}

/** Reads a file; where a sign stops the reader, gives the text without it, so that what is wrong in the rest is found too. */
function restOf(file: VFile): string | undefined {
  const text = String(file.value);
  try {
    reader.runSync(reader.parse(file), file);
    return undefined;
  } catch (error) {
    const stop = file.messages.find((message) => message === error && message.source === PROSE);
    // Whatever else is thrown is none of the author's.
    if (!stop) throw error;
    const { line = 1, column = 1 } = stop;
    const lines = text.split('\n');
    const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
    // A tag has another end, which would be left alone.
    return /^(?:<(?![A-Za-z/!<])|[{}])/.test(text.slice(offset))
      ? `${text.slice(0, offset)} ${text.slice(offset + 1)}`
      : undefined;
  }
}

function compare(a: ProseFault['place'], b: ProseFault['place']): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

declare module 'vfile' {
  interface DataMap {
    /** Set by `remarkComponents`. */
    components: readonly Jsx[];
  }
}
