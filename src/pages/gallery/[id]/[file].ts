import type { APIRoute, GetStaticPaths } from 'astro';
import { labFiles } from '../../../lib/gallery/comparison-files.ts';
import { comparisons } from '../../../lib/gallery/comparisons.ts';

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
};

export const getStaticPaths: GetStaticPaths = async () =>
  (await comparisons()).flatMap((comparison) =>
    comparison.origin === 'lab'
      ? [...labFiles(comparison.example)].map(([file, content]) => ({
          params: { id: comparison.id, file },
          props: { content },
        }))
      : [],
  );

/** Pictures and raw maps of an example of the lab. */
export const GET: APIRoute<{ content: () => string }> = ({ params: { file = '' }, props: { content } }) =>
  new Response(content(), { headers: { 'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain' } });
