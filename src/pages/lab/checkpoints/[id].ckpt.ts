import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from '../../../schemas/lab.ts';

type Checkpoint = Lab['checkpoints'][number];

export const getStaticPaths: GetStaticPaths = async () => {
  const reports = await getCollection('lab');
  return reports.flatMap(({ data }) =>
    data.checkpoints.map((checkpoint) => ({ params: { id: checkpoint.id }, props: { checkpoint } })),
  );
};

/** A checkpoint as the lab wrote it; one that is not the file of `lab.json` stops the build. */
export const GET: APIRoute<{ checkpoint: Checkpoint }> = ({ props: { checkpoint } }) => {
  const name = `lab/checkpoints/${checkpoint.id}.ckpt`;
  const file = readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', name));
  const sum = createHash('sha256').update(file).digest('hex');
  if (sum !== checkpoint.sha256) {
    throw new Error(
      `content/${name}: its SHA-256 is ${sum}, content/lab/lab.json names ${checkpoint.sha256}. Run npm run lab, or take both files from one commit`,
    );
  }
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'application/octet-stream' } });
};
