import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Table } from '../../schemas/table.ts';
import { PROSE_FOLDERS } from '../reading/content-files.ts';
import { content, contentFolder } from '../reading/content-folder.ts';
import { inField } from '../base/field-fault.ts';
import { requireId } from '../base/require-id.ts';
import type { ChartContent } from '../charts/chart-kind.ts';
import { contentOf, resultIdsOf, type Chart } from '../charts/chart-kinds.ts';
import { isOwn as isOwnResult } from '../numbers/own-result.ts';
import { measures } from './measures.ts';
import { methods } from './methods.ts';
import { NumberBook } from '../numbers/number-book.ts';
import { printNotes } from '../numbers/print-notes.ts';
import { site, usualGap } from '../paper/site.ts';
import { filledText } from '../prose/filled-text.ts';
import type { Entry } from '../reading/content-reading.ts';

/** One reading of the charts for each reading of the content. */
const filled = new WeakMap<object, readonly Entry<Chart>[]>();

/** All charts, with the numbers that their words ask for. */
export function charts(): readonly Entry<Chart>[] {
  const { charts: written } = content();
  const known = filled.get(written);
  if (known) return known;
  const book = numberBook();
  const fill = (text: string) => filledText(text, book, usualGap);
  const made = written.map(({ id, data }) => ({
    id,
    data: { ...data, title: fill(data.title), summary: fill(data.summary), caption: fill(data.caption) },
  }));
  filled.set(written, made);
  return made;
}

/** The chart with this id; throws, naming the known ids, if there is none. */
export function requireChart(id: string): Chart {
  return requireId(charts(), id, 'content/charts').data;
}

/** The table with this id; throws, naming the known ids, if there is none. */
export function requireTable(id: string): Table {
  return requireId(content().tables, id, 'content/tables').data;
}

/** Whether the content has a page with this name. */
export async function hasPage(name: string): Promise<boolean> {
  return (await getCollection('pages')).some(({ id }) => id === name);
}

/** The findings in the paper's order. */
export async function findings(): Promise<CollectionEntry<'findings'>[]> {
  // Astro warns of a collection that is empty.
  if (!existsSync(join(contentFolder(), PROSE_FOLDERS.findings.folder))) return [];
  return (await getCollection('findings')).toSorted((a, b) => a.data.number - b.data.number);
}

/** One book for each reading of the content: while one writes, it is read anew. */
const books = new WeakMap<object, NumberBook>();

/** The numbers of all results, each worked out once. */
export function numberBook(): NumberBook {
  const { results } = content();
  const known = books.get(results);
  if (known) return known;
  const book = new NumberBook({
    results: new Map(results.map(({ id, data }) => [id, data])),
    measures,
    methods,
    works: site.works,
  });
  books.set(results, book);
  return book;
}

/** All that is shown of one chart; an error names its file. */
export async function chartContent(id: string, chart: Chart): Promise<ChartContent> {
  const book = numberBook();
  return inField([`content/charts/${id}.json`], () => contentOf(chart, book));
}

/** Whether all numbers of a chart were computed by this site's lab. */
export async function isOwn(chart: Chart): Promise<boolean> {
  const book = numberBook();
  return resultIdsOf(chart).every((id) => isOwnResult(book.result(id)));
}

/** What a reader of a chart's numbers should know: the notes of its results, and what printed numbers differ from their parts. */
export async function notesOf(chart: Chart): Promise<string[]> {
  const book = numberBook();
  return [
    ...('ownScales' in chart && chart.ownScales ? [chart.ownScales] : []),
    ...resultIdsOf(chart).flatMap((id) => [...book.result(id).notes, ...printNotes(book.numbersOf(id), book)]),
  ];
}

/** Where the numbers of a chart were read: each source once, in words and with an address. */
export async function provenanceOf(chart: Chart): Promise<{ text: string; url: string }[]> {
  const book = numberBook();
  const texts = new Map(
    resultIdsOf(chart).map((id) => {
      const { source } = book.result(id);
      return [book.sourceText({ source, madeOf: [] }), book.work(source.work).url];
    }),
  );
  return [...texts].map(([text, url]) => ({ text, url }));
}
