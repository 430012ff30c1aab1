import type { Claim } from '../../schemas/claim.ts';
import type { Result } from '../../schemas/result.ts';
import type { Table } from '../../schemas/table.ts';
import type { Fault } from '../base/content-fault.ts';
import { FieldFault, inField } from '../base/field-fault.ts';
import { reasonOf } from '../base/reason-of.ts';
import { TYPED_NUMBER } from '../base/typed-number.ts';
import { contentOf, type Chart } from '../charts/chart-kinds.ts';
import { casesOf } from '../claims/claim-cases.ts';
import { requireVerdict } from '../claims/verdict.ts';
import { roundTo } from '../numbers/format.ts';
import { NumberBook } from '../numbers/number-book.ts';
import {
  findMismatches,
  impossibleValues,
  missingValues,
  unknownIds,
  unknownWorks,
  type Known,
} from '../numbers/result-faults.ts';
import { tableDifference } from '../numbers/table-difference.ts';
import { CONTENT_FILES } from '../reading/content-files.ts';
import type { ReadContent } from '../reading/content-folder.ts';
import { chartWordFaults } from './chart-words.ts';
import { unknownNames, type Named } from './named-ids.ts';
import type { Prose } from './prose-files.ts';
import { restOn, tellUntested, type Tested } from './scope-words.ts';

/**
 * Tells of numbers that cannot be, and of what names, draws, judges or writes out those that are not there. Gives the
 * numbers, where all of them are sound.
 */
export function tellNumbers({ reading, content }: ReadContent, { pages, findings }: Prose): NumberBook | undefined {
  const { site, measures, methods, results, charts, claims, tables, lab, comparisonKinds } = content;
  // Where the registries are not sound, all that names them would be told too.
  if (!site || !measures || !methods) return undefined;
  const known: Known = { measures: byId(measures), methods: byId(methods), works: site.works };
  const book = new NumberBook({ ...known, results: new Map(results.map(({ id, data }) => [id, data])) });
  const named: Named = {
    measures: measures.map(({ id }) => id),
    methods: methods.map(({ id }) => id),
    results: reading.namesIn('results', '.json').map(({ id }) => id),
    result: (id) => results.find((result) => result.id === id)?.data,
  };
  const wrong = results.map(({ id, data }) => ({ id, faults: resultFaults(data, known) }));
  for (const { id, faults } of wrong) reading.tell(`results/${id}.json`, faults);
  const isSound = results.length === named.results.length && wrong.every(({ faults }) => !faults.length);
  for (const { id, data } of tables) reading.tell(`tables/${id}.json`, unknownWorks(data, site.works));
  const ofSite = unknownNames(site, named);
  reading.tell('site.json', ofSite);
  if (lab) reading.tell('lab/lab.json', unknownNames(lab, named));
  if (comparisonKinds) reading.tell(CONTENT_FILES.comparisonKinds.file, unknownNames(comparisonKinds, named));
  const unknown = new Map([...charts, ...claims].map(({ data }) => [data, unknownNames(data, named)]));
  for (const { id, data } of charts) reading.tell(`charts/${id}.json`, unknown.get(data) ?? []);
  for (const { id, data } of claims) reading.tell(`claims/${id}.json`, unknown.get(data) ?? []);
  // Charts can be drawn, and claims be judged, only by numbers that are sound, and many ask for the usual gap.
  if (!isSound || ofSite.length) return undefined;
  const prose = [...pages, ...findings];
  const isWhole = (folder: string, { length }: readonly unknown[]) =>
    reading.namesIn(folder, '.json').length === length;
  // A sentence may rest on one that cannot be read, and front matter says on which.
  if (isWhole('charts', charts) && isWhole('claims', claims) && prose.every(({ data }) => data))
    tellUntested(reading, prose, [...methods, ...measures], claims, charts);
  const isKnown = ({ data }: { data: Chart | Claim[] }) => !unknown.get(data)?.length;
  for (const { id, data } of charts.filter(isKnown))
    reading.tell(
      `charts/${id}.json`,
      chartFaults(data, book, site.gap?.join('-') ?? '').map(({ path, message }) => ({
        path,
        message: path[0] === 'tests' ? message + restOn(`charts/${id}`, prose) : message,
      })),
    );
  for (const { id, data } of tables) reading.tell(`tables/${id}.json`, differenceFaults(data, book));
  for (const { id, data } of results) reading.tell(`results/${id}.json`, noteNumberFaults(id, data, book));
  for (const { id, data } of claims.filter(isKnown))
    reading.tell(`claims/${id}.json`, [...claimNumberFaults(data), ...claimFaults(id, data, book, prose)]);
  return book;
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

function resultFaults(result: Result, known: Known): Fault[] {
  const unknown = unknownIds(result, known);
  if (unknown.length) return unknown;
  // A mean is not to blame for a part that cannot be.
  const impossible = [...impossibleValues(result, known), ...missingValues(result, known)];
  return impossible.length ? impossible : findMismatches(result, known);
}

/** What keeps a chart from being drawn: the first thing that it asks for in vain. */
function chartFaults(chart: Chart, book: NumberBook, usualGap: string): Fault[] {
  try {
    inField([], () => contentOf(chart, book));
    return chartWordFaults(chart, book, usualGap);
  } catch (error) {
    if (error instanceof FieldFault) return [{ path: error.path, message: error.reason }];
    throw error;
  }
}

function claimFaults(file: string, claims: readonly Claim[], book: NumberBook, prose: readonly Tested[]): Fault[] {
  return claims.flatMap((claim, index) => {
    const reason = reasonOf(() => {
      requireVerdict(claim, book);
      for (const { test } of claim.also) casesOf(test, book);
    });
    return reason === undefined
      ? []
      : [{ path: [index], message: reason + restOn(`claims/${file}/${claim.id}`, prose) }];
  });
}

/** Differences in a table whose values the results do not hold. */
function differenceFaults({ rows }: Table, book: NumberBook): Fault[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, place): Fault[] => {
      if (cell === null || typeof cell !== 'object' || !('of' in cell)) return [];
      const message = reasonOf(() => tableDifference(cell, book));
      return message === undefined ? [] : [{ path: ['rows', row, place], message }];
    }),
  );
}

/** Numbers in the words of claims that look like results: their cases show the numbers. */
function claimNumberFaults(claims: readonly Claim[]): Fault[] {
  return claims.flatMap((claim, index) =>
    (['text', 'note'] as const).flatMap((key) =>
      [...(claim[key] ?? '').matchAll(TYPED_NUMBER)].map(([found]) => ({
        path: [index, key],
        message: `"${found}" is typed by hand. The cases of a claim show its numbers; say it in words.`,
      })),
    ),
  );
}

/** Numbers in the notes of a result that it does not hold, rounded as they are written, and that name none of its levels. */
function noteNumberFaults(id: string, { notes, factor }: Result, book: NumberBook): Fault[] {
  const held = book.numbersOf(id).flatMap(({ value }) => (value === null ? [] : Math.abs(value)));
  return notes.flatMap((note, index) =>
    [...note.matchAll(TYPED_NUMBER)].flatMap(([found]): Fault[] => {
      const written = /[\d.]+/.exec(found)?.[0] ?? '';
      const isHeld = held.some((value) => roundTo(value, written.split('.')[1]?.length ?? 0) === Number(written));
      if (isHeld || factor.levels.some(({ label, name }) => `${label} ${name}`.includes(found))) return [];
      const near = held.toSorted((a, b) => Math.abs(a - Number(written)) - Math.abs(b - Number(written)))[0];
      const message = `"${found}" is no number of this result${near === undefined ? '' : `; the nearest is ${near}`}. Correct it, or leave it out.`;
      return [{ path: ['notes', index], message }];
    }),
  );
}
