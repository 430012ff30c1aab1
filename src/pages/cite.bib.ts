import type { APIRoute } from 'astro';
import { bibFile } from '../lib/citation.ts';
import { site } from '../lib/site.ts';

export const GET: APIRoute = () =>
  new Response(bibFile(site), { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
