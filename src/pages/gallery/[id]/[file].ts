import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../../lib/base/content-type.ts';
import { labFiles } from '../../../lib/gallery/comparison-files.ts';
import { comparisons } from '../../../lib/gallery/comparisons.ts';

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
  new Response(content(), { headers: { 'content-type': contentType(file) } });
