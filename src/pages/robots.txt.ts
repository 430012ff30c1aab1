import type { APIRoute } from 'astro';
import { addressOf, href } from '../lib/base/base-path.ts';

/** Everyone may read everything; the sitemap is named where there is one, which is where the site knows its address. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push('', `Sitemap: ${addressOf(href('/sitemap-index.xml'), site)}`);
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
