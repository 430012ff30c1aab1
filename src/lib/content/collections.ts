import { resultIdsOf } from '../charts/chart-results.ts';
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Chart } from '../../schemas/chart.ts';
import type { Look } from '../../schemas/method.ts';
import type { Result } from '../../schemas/result.ts';
import type { Table } from '../../schemas/table.ts';
import { content } from '../base/content-folder.ts';
import type { Panel } from '../charts/chart-panel.ts';
import { requireWork, sourceText } from '../numbers/source-text.ts';
import { chartPanels, type Sources } from '../charts/chart-panels.ts';
import { isOwn as isOwnResult } from '../data/data-rows.ts';
import { heatRows, type HeatChart, type HeatRow } from '../charts/heat-rows.ts';
import { measures } from '../numbers/measures.ts';
import { requireMethod } from '../numbers/method.ts';
import { methods } from '../numbers/methods.ts';
import { NumberBook } from '../numbers/number-book.ts';
import { printNotes } from '../numbers/print-notes.ts';
import { requireId } from '../base/require-id.ts';
import { site } from '../paper/site.ts';

/** The chart with this id; throws, naming the known ids, if there is none. */
export function requireChart(id: string): Chart {
  return requireId(content().charts, id, 'content/charts').data;
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
  return (await getCollection('findings')).toSorted((a, b) => a.data.number - b.data.number);
}

/** One book for each reading of the content: while one writes, it is read anew. */
const books = new WeakMap<object, NumberBook>();

/** The numbers of all results, each worked out once. */
export async function numberBook(): Promise<NumberBook> {
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

/** The results, measures and works that charts and numbers in prose are made from. */
export async function sources(): Promise<Sources> {
  const { results } = content();
  return {
    measures,
    methods,
    works: site.works,
    result: (id) => requireId(results, id, 'content/results').data,
  };
}

/** Does what a chart asks for; an error names the chart's file. */
function forChart<Made>(id: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`content/charts/${id}.json: ${reason}`, { cause: error });
  }
}

/** The panels of one chart; a heat table has none. */
export async function panelsOf(id: string, chart: Chart): Promise<Panel[]> {
  const from = await sources();
  return forChart(id, () => chartPanels(chart, from));
}

/** The rows of one heat table, the result that they are of, and how the two methods of its gap look. */
export async function heatTableOf(
  id: string,
  chart: HeatChart,
): Promise<{ rows: HeatRow[]; result: Result; looks: { minuend: Look; subtrahend: Look } }> {
  const from = await sources();
  return forChart(id, () => {
    const result = from.result(chart.result);
    const [minuend, subtrahend] = chart.gap;
    const lookOf = (method: string) => requireMethod(from.methods, method).look;
    return {
      rows: heatRows(chart, result, from.measures),
      result,
      looks: { minuend: lookOf(minuend), subtrahend: lookOf(subtrahend) },
    };
  });
}

/** Whether all numbers of a chart were computed by this site's lab. */
export async function isOwn(chart: Chart): Promise<boolean> {
  const { result } = await sources();
  return resultIdsOf(chart).every((id) => isOwnResult(result(id)));
}

/** What a reader of a chart's numbers should know: the notes of its results, and what printed numbers differ from their parts. */
export async function notesOf(chart: Chart): Promise<string[]> {
  const book = await numberBook();
  return resultIdsOf(chart).flatMap((id) => [...book.result(id).notes, ...printNotes(book.numbersOf(id), book)]);
}

/** Where the numbers of a chart were read: each source once, in words and with an address. */
export async function provenanceOf(chart: Chart): Promise<{ text: string; url: string }[]> {
  const { result } = await sources();
  const texts = new Map(
    resultIdsOf(chart).map((id) => {
      const { source } = result(id);
      return [sourceText({ value: null, source }, site.works), requireWork(source.work, site.works).url];
    }),
  );
  return [...texts].map(([text, url]) => ({ text, url }));
}
