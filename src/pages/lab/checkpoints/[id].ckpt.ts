import type { APIRoute, GetStaticPaths } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content, contentFolder } from '../../../lib/reading/content-folder.ts';
import { checkpointFile } from '../../../lib/gallery/lab.ts';

export const getStaticPaths: GetStaticPaths = () =>
  (content().lab?.checkpoints ?? []).map(({ id }) => ({ params: { id } }));

/** A checkpoint as the lab wrote it. */
export const GET: APIRoute = ({ params }) => {
  const file = readFileSync(join(contentFolder(), checkpointFile(params['id'] ?? '')));
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'application/octet-stream' } });
};
