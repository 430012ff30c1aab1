import type { Fault, ToldFault } from '../base/content-fault.ts';
import { contentFolder, readContent } from '../reading/content-folder.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { FieldFault, inField } from '../base/field-fault.ts';
import { noSuchId } from '../base/require-id.ts';
import { contentOf, type Chart } from '../charts/chart-kinds.ts';
import { casesOf } from '../claims/claim-cases.ts';
import { requireVerdict } from '../claims/verdict.ts';
import { findFigureFaults, kindFaults, localFaults, localNames } from '../gallery/example-faults.ts';
import { labPanelNames } from '../gallery/panel-fills.ts';
import { NumberBook } from '../numbers/number-book.ts';
import { findMismatches, impossibleValues, unknownIds, unknownWorks, type Known } from '../numbers/result-faults.ts';
import { CONTENT_FILES } from '../reading/content-files.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { NumberNote } from '../../schemas/note.ts';
import { isPinned } from '../../schemas/paper-example.ts';
import type { Result } from '../../schemas/result.ts';
import type { Site } from '../../schemas/site.ts';
import type { There } from './asked-for.ts';
import { chartWordFaults } from './chart-words.ts';
import { checkpointFaults, labExampleFaults } from './lab-faults.ts';
import { unknownNames, type Named } from './named-ids.ts';
import { tellUncited } from './named-works.ts';
import { claimNumberFaults, differenceFaults, noteNumberFaults } from './number-faults.ts';
import { readFrontMatter, tellNumbering, type Prose } from './prose-files.ts';
import { tellProse } from './prose-faults.ts';
import { restOn, tellUntested, type Tested } from './scope-words.ts';
import { tellSameTitles } from './same-titles.ts';
import { tellUndrawn, tellUnused } from './unused-files.ts';

/** Everything that is wrong in a content folder: in single files, and of one file against the others. */
export function contentFaults(folder = contentFolder()): ToldFault[] {
  const { reading, content } = readContent(folder);
  const prose = readFrontMatter(reading);
  const book = tellData(reading, content, prose);
  tellProse({ reading, content, book }, prose);
  return reading.faults;
}

/** Tells of all that is wrong but in the words of prose. Gives the numbers, where they are sound. */
function tellData(reading: ContentReading, content: There['content'], prose: Prose): NumberBook | undefined {
  const { site, measures, methods, results, charts, claims, tables, paperExamples, labExamples } = content;
  // A lock file that is not sound is told for itself.
  const lock = content.figureLock ?? (reading.isRead(CONTENT_FILES.figureLock.file) ? undefined : { sources: [] });
  const kinds = content.comparisonKinds ?? (reading.isRead(CONTENT_FILES.comparisonKinds.file) ? undefined : []);
  const ofPaper = paperExamples.map(({ id }) => id);
  const chartIds = reading.namesIn('charts', '.json').map(({ id }) => id);
  for (const { id, data } of paperExamples)
    reading.tell(`gallery/paper/${id}.json`, [
      ...(kinds ? kindFaults(data.kind, Object.keys(data.panels), kinds) : []),
      ...localFaults(data, reading.names),
      ...(lock && isPinned(data) ? findFigureFaults(data, lock) : []),
    ]);
  for (const { id, data } of labExamples)
    reading.tell(`gallery/lab/${id}.json`, [
      ...(kinds ? kindFaults(data.kind, labPanelNames(data.kind), kinds) : []),
      ...labExampleFaults(id, data, ofPaper),
    ]);
  if (content.lab) reading.tell('lab/lab.json', checkpointFaults(content.lab, reading));
  if (content.notes) reading.tell('notes.json', noteFaults(content.notes, chartIds));
  tellNumbering(prose.findings, reading);
  if (site)
    reading.tell('site.json', [...logoFaults(site, reading.names), ...unknownPapers(site, content.references ?? [])]);
  const logos = site?.affiliations.flatMap(({ logo }) => logo ?? []) ?? [];
  tellUnused(reading, prose, [...logos, ...paperExamples.flatMap(({ data }) => localNames(data))]);
  tellSameTitles(reading, { charts, results, tables }, [...prose.findings, ...prose.pages]);
  // A chart that is not sound may draw what no other does.
  if (charts.length === chartIds.length) tellUndrawn(results, charts, reading);
  // Where the registries are not sound, all that names them would be told too.
  if (!site || !measures || !methods) return undefined;

  const explained = [...measures, ...(content.glossary ?? [])].flatMap(({ id, ...one }) => [
    id,
    'label' in one ? one.label.replace(/ \(.*/, '') : one.term,
  ]);
  const allProse = [...prose.pages, ...prose.findings];
  tellUncited(reading, allProse, content.references ?? [], new Set(explained));

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
  reading.tell('site.json', unknownNames(site, named));
  if (content.lab) reading.tell('lab/lab.json', unknownNames(content.lab, named));
  if (kinds?.length) reading.tell(CONTENT_FILES.comparisonKinds.file, unknownNames(kinds, named));
  const unknown = new Map([...charts, ...claims].map(({ data }) => [data, unknownNames(data, named)]));
  for (const { id, data } of charts) reading.tell(`charts/${id}.json`, unknown.get(data) ?? []);
  for (const { id, data } of claims) reading.tell(`claims/${id}.json`, unknown.get(data) ?? []);
  // Charts can be drawn, and claims be judged, only by numbers that are sound.
  if (reading.faults.length) return isSound ? book : undefined;
  tellUntested(reading, allProse, [...methods, ...measures], claims, charts);
  for (const { id, data } of charts)
    reading.tell(
      `charts/${id}.json`,
      chartFaults(data, book, site.gap?.join('-') ?? '').map(({ path, message }) => ({
        path,
        message: path[0] === 'tests' ? message + restOn(`charts/${id}`, allProse) : message,
      })),
    );
  for (const { id, data } of tables) reading.tell(`tables/${id}.json`, differenceFaults(data, book));
  for (const { id, data } of results) reading.tell(`results/${id}.json`, noteNumberFaults(id, data, book));
  for (const { id, data } of claims)
    reading.tell(`claims/${id}.json`, [...claimNumberFaults(data), ...claimFaults(id, data, book, allProse)]);
  return book;
}

function noteFaults(notes: readonly NumberNote[], chartIds: readonly string[]): Fault[] {
  return notes.flatMap(({ charts }, index) =>
    charts.flatMap((id, at) =>
      chartIds.includes(id)
        ? []
        : { path: [index, 'charts', at], message: noSuchId(id, chartIds, 'content/charts', 'chart') },
    ),
  );
}

function unknownPapers({ alsoCite = [] }: Site, references: readonly { id: string }[]): Fault[] {
  const known = references.map(({ id }) => id);
  return alsoCite.flatMap((id, index) =>
    known.includes(id)
      ? []
      : { path: ['alsoCite', index], message: noSuchId(id, known, 'content/references.json', 'work') },
  );
}

function logoFaults({ affiliations }: Site, names: readonly string[]): Fault[] {
  return affiliations.flatMap(({ logo }, index) =>
    logo && !names.includes(logo)
      ? [{ path: ['affiliations', index, 'logo'], message: `There is no "${logo}" in the content.` }]
      : [],
  );
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

function resultFaults(result: Result, known: Known): Fault[] {
  const unknown = unknownIds(result, known);
  if (unknown.length) return unknown;
  // A mean is not to blame for a part that cannot be.
  const impossible = impossibleValues(result, known);
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
    try {
      requireVerdict(claim, book);
      for (const { test } of claim.also) casesOf(test, book);
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [{ path: [index], message: message + restOn(`claims/${file}/${claim.id}`, prose) }];
    }
  });
}
