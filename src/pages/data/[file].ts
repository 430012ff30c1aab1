import type { APIRoute } from 'astro';
import { DATA_TABLES, dataCsv, dataJson, dataPackage, type DataTableName } from '../../lib/data/data-files.ts';

const FILES = new Map<string, () => string | Promise<string>>([
  ['datapackage.json', dataPackage],
  ...(Object.keys(DATA_TABLES) as DataTableName[]).flatMap((name) => [
    [`${name}.csv`, () => dataCsv(name)] as const,
    [`${name}.json`, () => dataJson(name)] as const,
  ]),
]);

export const getStaticPaths = () => [...FILES.keys()].map((file) => ({ params: { file } }));

/** All numbers, to be taken away. */
export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await FILES.get(file)?.(), {
    headers: { 'content-type': file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json' },
  });
