import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import type { Sources } from '../../src/lib/charts/chart-panels.ts';
import { parseFile } from '../../src/lib/base/content-file.ts';
import type { Methods } from '../../src/lib/numbers/method.ts';
import type { Measures } from '../../src/lib/numbers/numbers.ts';
import { chartSchema } from '../../src/schemas/chart.ts';
import { measuresSchema } from '../../src/schemas/measure.ts';
import { methodsSchema } from '../../src/schemas/method.ts';
import { notesSchema } from '../../src/schemas/note.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { tableSchema } from '../../src/schemas/table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export const textOf = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

const read = <Schema extends z.ZodType>(schema: Schema, path: string) =>
  parseFile(schema, JSON.parse(textOf(path)), path);

const readAll = <Schema extends z.ZodType>(schema: Schema, folder: string) =>
  new Map(
    readdirSync(`${root}/${folder}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [basename(name, '.json'), read(schema, `${folder}/${name}`)] as const),
  );

// The committed content, parsed as the build parses it; a file that does not match its schema throws here.
export const site = read(siteSchema, 'content/site.json');
export const measures: Measures = new Map(
  read(measuresSchema, 'content/measures.json').map((measure) => [measure.id, measure]),
);
export const methods: Methods = new Map(
  read(methodsSchema, 'content/methods.json').map((method) => [method.id, method]),
);
export const results = readAll(resultSchema, 'content/results');
export const charts = readAll(chartSchema, 'content/charts');
export const numberNotes = read(notesSchema, 'content/notes.json');
export const tables = readAll(tableSchema, 'content/tables');

export function requireResult(id: string) {
  const result = results.get(id);
  if (!result) throw new Error(`No "${id}" in content/results. Known ids: ${[...results.keys()].join(', ')}.`);
  return result;
}

export function requireTable(id: string) {
  const table = tables.get(id);
  if (!table) throw new Error(`No "${id}" in content/tables. Known ids: ${[...tables.keys()].join(', ')}.`);
  return table;
}

export const sources: Sources = { measures, methods, works: site.works, result: requireResult };
