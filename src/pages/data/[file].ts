import type { APIRoute } from 'astro';
import { contentType } from '../../lib/base/content-type.ts';
import { dataCsv, dataJson, dataPackage, dataTables } from '../../lib/data/data-files.ts';

/** What each file is made by; none where the content has no numbers. */
async function dataFiles(): Promise<Map<string, () => string | Promise<string>>> {
  const tables = await dataTables();
  return new Map([
    ...(tables.length ? [['datapackage.json', dataPackage] as const] : []),
    ...tables.flatMap((name) => [
      [`${name}.csv`, () => dataCsv(name)] as const,
      [`${name}.json`, () => dataJson(name)] as const,
    ]),
  ]);
}

export const getStaticPaths = async () => [...(await dataFiles()).keys()].map((file) => ({ params: { file } }));

/** All numbers, to be taken away. */
export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await (await dataFiles()).get(file)?.(), { headers: { 'content-type': contentType(file) } });
