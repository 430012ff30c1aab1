import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtCommit } from '../../src/lib/base/commit.ts';
import type { DataRow } from '../../src/lib/data/data-rows.ts';
import { paperAddress } from '../../src/lib/paper/identity.ts';
import { results, site as identity } from '../unit/content-files.ts';
import { attributes, sites } from './built-sites.ts';
import { dataPackageSchema, rowFaults } from './data-package.ts';
import { parseCsv } from './parse-csv.ts';

/** Every number of the result files: values, printed means, printed gaps. */
function committedNumbers(isLab: boolean): [string, number][] {
  return [...results].flatMap(([id, { source, rows, printedGaps }]) => {
    if ((source.reading === 'run') !== isLab) return [];
    return [
      ...rows.flatMap(({ level, method, values }) =>
        Object.entries(values).flatMap(([measure, cell]): [string, number][] => {
          const value = typeof cell === 'object' ? cell?.value : cell;
          return value === undefined ? [] : [[`${id}/${level}/${method}/${measure}`, value]];
        }),
      ),
      ...printedGaps.map(({ level, measure, minuend, subtrahend, value }): [string, number] => [
        `${id}/${level}/${minuend}-${subtrahend}/${measure}`,
        value,
      ]),
    ];
  });
}

/** The tables that the content has numbers for, and whether each holds those of a program of the repository. */
const TABLES = (
  [
    ['results.json', false],
    ['lab.json', true],
  ] as const
).filter(([, isLab]) => committedNumbers(isLab).length);

interface DataFile {
  paper: string;
  license: string;
  commit: string | null;
  rows: DataRow[];
}

describe.each(sites)('the data under $base', (site) => {
  const read = (name: string) => JSON.parse(site.text(`data/${name}`)) as DataFile;

  test.each(TABLES)('%s holds every committed number once, and no other', (name, isLab) => {
    const { rows } = read(name);
    const byId = new Map(rows.map(({ id, value }) => [id, value]));
    expect(byId.size).toBe(rows.length);
    expect(byId).toEqual(new Map(committedNumbers(isLab)));
  });

  test.runIf(TABLES.length)('names paper, license and commit at the head', () => {
    expect(read('results.json')).toMatchObject({
      paper: paperAddress(identity),
      license: identity.links.license,
      commit: builtCommit(),
    });
  });

  test.runIf(TABLES.length)('is described by a data package that follows the profile and its files', () => {
    const { resources } = dataPackageSchema.parse(JSON.parse(site.text('data/datapackage.json')));
    expect(resources.map(({ path }) => path)).toEqual(TABLES.map(([name]) => name.replace('json', 'csv')));
    for (const { path, bytes, hash, schema } of resources) {
      const file = site.bytesOf(`data/${path}`);
      expect({ bytes, hash }).toEqual({
        bytes: file.length,
        hash: `sha256:${createHash('sha256').update(file).digest('hex')}`,
      });
      const [head, ...records] = parseCsv(file.toString('utf8'));
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      expect(rowFaults(records, schema)).toEqual([]);
      const { rows } = read(path.replace('csv', 'json'));
      expect(records).toEqual(rows.map((row) => Object.values(row).map((value) => String(value ?? ''))));
      expect(Object.keys(rows[0] ?? {})).toEqual(head);
    }
  });

  // A page that authors write or leave out.
  test.runIf(site.pages.has('data/index.html'))(
    'is reached from the page that lists each experiment with its charts',
    () => {
      const $ = site.document('data/index.html');
      const listed = $('tr[id]')
        .toArray()
        .map(({ attribs }) => attribs['id']);
      expect(listed.toSorted()).toEqual([...results.keys()].toSorted());
      expect(attributes($, 'a[download]', 'href').map((href) => site.fileAt(href))).toEqual(
        TABLES.flatMap(([name]) => [`data/${name.replace('json', 'csv')}`, `data/${name}`]),
      );
    },
  );
});
