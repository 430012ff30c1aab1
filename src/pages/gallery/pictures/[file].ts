import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { panelsFolder, pictureNames } from '../../../lib/gallery/panel-files.ts';
import { comparisons } from '../../../lib/gallery/comparisons.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await comparisons()).flatMap((comparison) => {
    const pictures = comparison.origin === 'paper' ? comparison.pictures : undefined;
    return pictures ? pictureNames(pictures).map((file) => ({ params: { file } })) : [];
  });

/** A picture of the paper, as `npm run figures` cut it. */
export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(new Uint8Array(await readFile(join(panelsFolder(), file))), {
    headers: { 'content-type': `image/${file.split('.').at(-1)}` },
  });
