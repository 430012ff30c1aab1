import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../src/lib/data/data-rows.ts';
import { results } from '../unit/content-files.ts';
import { attributes, sites } from './built-sites.ts';

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

interface DataFile {
  paper: string;
  licence: string;
  commit: string | null;
  rows: DataRow[];
}

describe.each(sites)('the data under $base', (site) => {
  const read = (name: string) => JSON.parse(site.text(`data/${name}`)) as DataFile;

  test.each([
    ['results.json', false],
    ['lab.json', true],
  ])('%s holds every committed number once, and no other', (name, isLab) => {
    const { rows } = read(name);
    const byId = new Map(rows.map(({ id, value }) => [id, value]));
    expect(byId.size).toBe(rows.length);
    expect(byId.size).toBeGreaterThan(100);
    expect(byId).toEqual(new Map(committedNumbers(isLab)));
  });

  test('names paper, licence and commit at the head', () => {
    expect(read('results.json')).toMatchObject({
      paper: 'https://arxiv.org/abs/2510.16333',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test('is described by a data package: every field of both CSV files, with a type and words', () => {
    const { resources } = JSON.parse(site.text('data/datapackage.json')) as {
      resources: {
        path: string;
        schema: { fields: { name: string; type: string; description: string }[]; primaryKey: string[] };
      }[];
    };
    expect(resources.map(({ path }) => path)).toEqual(['results.csv', 'lab.csv']);
    for (const { path, schema } of resources) {
      const [head = '', first = ''] = site.text(`data/${path}`).split('\r\n');
      expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name));
      expect(first.split(',').length).toBeGreaterThanOrEqual(schema.fields.length);
      expect(schema.fields.filter(({ type, description }) => !type || !description)).toEqual([]);
      const rows = read(path.replace('csv', 'json')).rows;
      expect(site.text(`data/${path}`).trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  test('is reached from the page that lists each experiment with its charts', () => {
    const $ = site.document('data/index.html');
    const listed = $('tr[id]')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(listed.toSorted()).toEqual([...results.keys()].toSorted());
    expect(attributes($, 'a[download]', 'href').map((href) => site.fileAt(href))).toEqual([
      'data/results.csv',
      'data/results.json',
      'data/lab.csv',
      'data/lab.json',
    ]);
  });
});
