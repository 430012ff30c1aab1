import type { APIRoute } from 'astro';
import { bibFile } from '../lib/paper/citation.ts';
import { content } from '../lib/reading/content-folder.ts';
import { site } from '../lib/paper/site.ts';

export const GET: APIRoute = () =>
  new Response(bibFile(site, content().references), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
