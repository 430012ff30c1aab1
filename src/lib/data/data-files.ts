import { createHash } from 'node:crypto';
import { builtCommit } from '../base/commit.ts';
import { resultIdsOf } from '../charts/chart-kinds.ts';
import { chartGroups } from '../content/chart-groups.ts';
import { numberBook, requireChart } from '../content/collections.ts';
import { content } from '../reading/content-folder.ts';
import { csvTable } from '../base/csv.ts';
import { fileJson } from '../base/file-text.ts';
import { isOwn } from '../numbers/own-result.ts';
import { dataRows, STATISTICS, type DataRow } from './data-rows.ts';
import { paperAddress, paperName } from '../paper/identity.ts';
import { licenseName } from '../paper/license-name.ts';
import { site } from '../paper/site.ts';

/** The two tables: what was read from the paper, and what this site's lab computed. They are never mixed. */
export const DATA_TABLES = {
  results: {
    title: 'Numbers of the paper',
    owner: 'The paper',
    about: 'Every number that this site shows of the paper, each with the place where it was read.',
    isOwn: false,
  },
  lab: {
    title: 'Numbers of this site’s lab',
    owner: 'This site’s lab',
    about: 'What the miniature experiment of this site computed; none of it comes from the paper.',
    isOwn: true,
  },
} as const;
export type DataTableName = keyof typeof DATA_TABLES;

/** The tables that hold numbers. */
export async function dataTables(): Promise<DataTableName[]> {
  const names = Object.keys(DATA_TABLES) as DataTableName[];
  const rows = await Promise.all(names.map(tableRows));
  return names.filter((_, at) => rows[at]?.length);
}

/** Ids of all results, in the order in which charts show them; those of no chart come last. */
export async function resultsInOrder(): Promise<string[]> {
  const shown = (await chartGroups()).flatMap(({ charts }) => charts.flatMap((id) => resultIdsOf(requireChart(id))));
  return [...new Set([...shown, ...content().results.map(({ id }) => id)])];
}

/** The rows of a table: results in reading order, and of each what sources print of its means and gaps first. */
export async function tableRows(name: DataTableName): Promise<DataRow[]> {
  const book = numberBook();
  const rows = (await resultsInOrder())
    .filter((id) => isOwn(book.result(id)) === DATA_TABLES[name].isOwn)
    .flatMap((id) =>
      dataRows(id, book).toSorted((a, b) => STATISTICS.indexOf(a.statistic) - STATISTICS.indexOf(b.statistic)),
    );
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (ids.has(id)) throw new Error(`content/results/${id.split('/')[0]}.json: two numbers are named "${id}".`);
    ids.add(id);
  }
  return rows;
}

/** What each field of a row holds, with its type in the sense of a Table Schema. */
export const DATA_FIELDS: Record<keyof DataRow, { type: 'string' | 'number'; description: string }> = {
  id: { type: 'string', description: 'Name of the number: result/level/method/measure; unique.' },
  result: { type: 'string', description: 'Experiment: name of the file in content/results/.' },
  resultTitle: { type: 'string', description: 'Experiment in words.' },
  level: { type: 'string', description: 'At what it was measured: a model, an amount of data, a date.' },
  method: { type: 'string', description: 'What the value was measured after; for a gap, minuend − subtrahend.' },
  measure: { type: 'string', description: 'What was measured, or the mean of several measures.' },
  statistic: { type: 'string', description: 'value, printed mean, or printed gap.' },
  value: { type: 'number', description: 'The number as it was read.' },
  digits: { type: 'number', description: 'Digits behind the point with which it is printed.' },
  computed: { type: 'number', description: 'For a printed mean or gap: what the rounded numbers behind it give.' },
  unit: {
    type: 'string',
    description: '%, pp (percentage points) for a gap of percentages, another unit, or empty for none.',
  },
  errorBarLow: { type: 'number', description: 'Lower end of the error bar, where one is known.' },
  errorBarHigh: { type: 'number', description: 'Upper end of the error bar, where one is known.' },
  reading: {
    type: 'string',
    description: 'How it was read: table, label, figure, text, code, or run for what a program of this site computed.',
  },
  uncertainty: { type: 'number', description: 'Half-width of the interval of a number read off a figure.' },
  place: { type: 'string', description: 'Where it stands in that work.' },
  work: { type: 'string', description: 'Work in which it was read.' },
};

export async function dataCsv(name: DataTableName): Promise<string> {
  return csvTable((await tableRows(name)).map((row) => ({ ...row })));
}

/** The table as JSON, with source, license and commit at its head. */
export async function dataJson(name: DataTableName): Promise<string> {
  const { title, about } = DATA_TABLES[name];
  const head = {
    title,
    about,
    paper: paperAddress(site),
    license: site.links.license,
    attribution: [
      `${site.title}, ${paperName(site)}`,
      ...(site.links.originalPage ? [site.links.originalPage] : []),
    ].join('; '),
    commit: builtCommit(),
    schema: 'datapackage.json',
  };
  return fileJson({ ...head, rows: await tableRows(name) });
}

/** A table of the Data Package: its file, by which a copy can be checked, and what its fields hold. */
async function dataResource(name: DataTableName): Promise<object> {
  const { title, about } = DATA_TABLES[name];
  const csv = await dataCsv(name);
  const required = ['id', 'result', 'level', 'method', 'measure', 'statistic', 'value', 'reading', 'place', 'work'];
  return {
    name,
    title,
    description: about,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    dialect: { lineTerminator: '\r\n' },
    schema: {
      fields: Object.entries(DATA_FIELDS).map(([field, { type, description }]) => ({
        name: field,
        type,
        description,
        ...(required.includes(field) && { constraints: { required: true } }),
      })),
      primaryKey: ['id'],
      missingValues: [''],
    },
  };
}

/** A Frictionless Data Package that describes the tables. */
export async function dataPackage(): Promise<string> {
  const license = licenseName(site.links.license);
  const published = site.works.filter(({ url }) => url.startsWith('https:'));
  const name = site.shortTitle.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return fileJson(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: [...name, 'results'].join('-'),
      title: `Numbers of “${site.title}”`,
      description: site.description,
      homepage: paperAddress(site),
      licenses: [{ ...(license.startsWith('CC') && { name: license.replaceAll(' ', '-') }), path: site.links.license }],
      // The profile knows no empty list.
      ...(published.length && { sources: published.map(({ label, url }) => ({ title: label, path: url })) }),
      commit: builtCommit(),
      resources: await Promise.all((await dataTables()).map(dataResource)),
    },
    2,
  );
}
