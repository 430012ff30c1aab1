import type { APIRoute, GetStaticPaths } from 'astro';
import { extname } from 'node:path';
import { mediaBytes, mediaFiles } from '../../lib/media/media-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

export const getStaticPaths = (async () =>
  (await mediaFiles()).map((file) => ({ params: { file: file.name }, props: { file } }))) satisfies GetStaticPaths;

/** A picture in one of its widths, or a file as it is: a video, its captions, what prose leads to. */
export const GET: APIRoute = async ({ props: { file } }) =>
  new Response(new Uint8Array(await mediaBytes(file)), {
    headers: { 'content-type': TYPES[extname(file.name)] ?? 'application/octet-stream' },
  });
