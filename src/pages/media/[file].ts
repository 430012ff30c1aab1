import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../lib/base/content-type.ts';
import { mediaBytes, mediaFiles } from '../../lib/media/media-files.ts';

export const getStaticPaths = (async () =>
  (await mediaFiles()).map((file) => ({ params: { file: file.name }, props: { file } }))) satisfies GetStaticPaths;

/** A picture in one of its widths, or a file as it is: a video, its captions, what prose leads to. */
export const GET: APIRoute = async ({ props: { file } }) =>
  new Response(new Uint8Array(await mediaBytes(file)), {
    headers: { 'content-type': contentType(file.name) },
  });
