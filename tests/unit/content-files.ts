import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { content } from '../../src/lib/reading/content-folder.ts';
import { requireId } from '../../src/lib/base/require-id.ts';
import { measures } from '../../src/lib/content/measures.ts';
import { methods } from '../../src/lib/content/methods.ts';
import { NumberBook } from '../../src/lib/numbers/number-book.ts';
import { usualGap } from '../../src/lib/paper/site.ts';
import { filledText } from '../../src/lib/prose/filled-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export const textOf = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

// The committed content, read as the build reads it.
export const { site } = content();
export { measures, methods };
export const numberNotes = content().notes ?? [];
const byId = <Data>(entries: readonly { id: string; data: Data }[]) =>
  new Map(entries.map(({ id, data }) => [id, data]));
export const results = byId(content().results);
export const tables = byId(content().tables);

export const requireResult = (id: string) => requireId(content().results, id, 'content/results').data;
export const requireTable = (id: string) => requireId(content().tables, id, 'content/tables').data;

/** All numbers of the committed results. */
export const book = new NumberBook({ results, measures, methods, works: site.works });

/** The charts, with the numbers that their words ask for. */
export const charts = byId(
  content().charts.map(({ id, data }) => {
    const [title = '', summary = '', caption = ''] = [data.title, data.summary, data.caption].map((text) =>
      filledText(text, book, usualGap),
    );
    return { id, data: { ...data, title, summary, caption } };
  }),
);
