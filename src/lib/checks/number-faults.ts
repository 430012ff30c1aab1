import type { Claim } from '../../schemas/claim.ts';
import type { Result } from '../../schemas/result.ts';
import type { Table } from '../../schemas/table.ts';
import type { Fault } from '../base/content-fault.ts';
import { FieldFault, inField } from '../base/field-fault.ts';
import { reasonOf } from '../base/reason-of.ts';
import { unlessTold } from '../base/told-elsewhere.ts';
import { TYPED_NUMBER } from '../base/typed-number.ts';
import { contentOf, type Chart } from '../charts/chart-kinds.ts';
import { casesOf } from '../claims/claim-cases.ts';
import { requireVerdict } from '../claims/verdict.ts';
import { roundTo } from '../numbers/format.ts';
import { NumberBook } from '../numbers/number-book.ts';
import type { BookContents } from '../numbers/result-index.ts';
import {
  findMismatches,
  impossibleValues,
  missingValues,
  surplusDigits,
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
import { soundParts } from './sound-parts.ts';

/** The numbers of a content folder, and the gap that prose means where it names none. */
export interface Numbers {
  book: NumberBook;
  usualGap: string;
}

/**
 * Tells of numbers that cannot be, and of what names, draws, judges or writes out those that are not there. Gives the
 * numbers; asking them for what is not sound is no fault.
 */
export function tellNumbers(read: ReadContent, { pages, findings }: Prose): Numbers {
  const { reading, content } = read;
  const { results, charts, claims, tables, lab, comparisonKinds } = content;
  const { known, isTold, gap } = soundParts(read);
  const named: Named = {
    ...known,
    isTold: (kind, id) => isTold[kind](id),
    results: reading.namesIn('results', '.json').map(({ id }) => id),
    result: (id) => results.find((result) => result.id === id)?.data,
  };
  const ofSite = unknownNames({ gap }, named);
  reading.tell('site.json', ofSite);
  if (lab) reading.tell('lab/lab.json', unknownNames(lab, named));
  if (comparisonKinds) reading.tell(CONTENT_FILES.comparisonKinds.file, unknownNames(comparisonKinds, named));

  const sound = new Map<string, Result>();
  const usualGap = gap?.join('-') ?? '';
  const isOfFault: NonNullable<BookContents['isTold']> = (kind, id) => {
    if (kind === 'result') return named.results.includes(id) && !sound.has(id);
    return isTold[kind](id) || (kind === 'gap' && id === usualGap && ofSite.length > 0);
  };
  const checked = { ...known, isTold: isOfFault };
  for (const { id, data } of results) {
    const { wrong, unclean } = resultFaults(data, checked);
    reading.tell(`results/${id}.json`, [...wrong, ...unclean]);
    if (!wrong.length) sound.set(id, data);
  }
  const book = new NumberBook({ ...checked, results: sound });
  const prose = [...pages, ...findings];
  tellUntested(read, prose, [...known.methods.values(), ...known.measures.values()]);
  for (const { id, data } of charts)
    reading.tell(
      `charts/${id}.json`,
      chartFaults(data, unknownNames(data, named), book, usualGap).map(({ path, message }) => ({
        path,
        message: path[0] === 'tests' ? message + restOn(`charts/${id}`, prose) : message,
      })),
    );
  for (const { id, data } of tables)
    reading.tell(`tables/${id}.json`, [...unknownWorks(data, checked), ...differenceFaults(data, book)]);
  for (const [id, data] of sound)
    reading.tell(
      `results/${id}.json`,
      unlessTold(() => noteNumberFaults(id, data, book), []),
    );
  for (const { id, data } of claims) {
    const unknown = unknownNames(data, named);
    const others = claimFaults(id, data, book, prose).filter(
      ({ path: [at] }) => !unknown.some(({ path }) => path[0] === at),
    );
    reading.tell(`claims/${id}.json`, [...unknown, ...claimNumberFaults(data), ...others]);
  }
  return { book, usualGap };
}

/** Why numbers of a result cannot be used; of other ways to be wrong, what they are. */
function resultFaults(result: Result, known: Known): { wrong: Fault[]; unclean: Fault[] } {
  const unknown = unknownIds(result, known);
  const impossible = impossibleValues(result, known);
  const surplus = surplusDigits(result, known);
  // A value under a wrong name is missing under the right one, and a mean is not to blame for a part that cannot be.
  if (unknown.length) return { wrong: [...unknown, ...impossible], unclean: surplus };
  const unclean = [...surplus, ...missingValues(result, known)];
  const isWhole = !impossible.length && !unclean.length;
  return { wrong: isWhole ? unlessTold(() => findMismatches(result, known), []) : impossible, unclean };
}

/** What is wrong in a chart; `unknown` is what it names and is not there. */
function chartFaults(chart: Chart, unknown: readonly Fault[], book: NumberBook, usualGap: string): Fault[] {
  const [inTests, inDrawing] = [true, false].map((isTest) =>
    unknown.filter(({ path }) => (path[0] === 'tests') === isTest),
  );
  return [
    ...unknown,
    ...(inDrawing?.length ? [] : drawingFaults(chart, book)),
    ...chartWordFaults(chart, book, usualGap).filter(({ path }) => path[0] !== 'tests' || !inTests?.length),
  ];
}

/** What keeps a chart from being drawn: the first thing that it asks for in vain. */
function drawingFaults(chart: Chart, book: NumberBook): Fault[] {
  try {
    unlessTold(() => inField([], () => contentOf(chart, book)), undefined);
    return [];
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
