import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../../lib/base/content-type.ts';
import { comparisons } from '../../../lib/gallery/comparisons.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const files = (await comparisons()).flatMap((one) => (one.origin === 'paper' && one.pictures?.files) || []);
  // Two comparisons may show the same picture.
  const byName = new Map(files.map(({ name, read }) => [name, read]));
  return [...byName].map(([file, read]) => ({ params: { file }, props: { read } }));
};

/** A picture of the paper: as `npm run figures` cut it, or made of one beside a comparison. */
export const GET: APIRoute<{ read: () => Promise<Buffer> }> = async ({ params: { file = '' }, props: { read } }) =>
  new Response(new Uint8Array(await read()), { headers: { 'content-type': contentType(file) } });
