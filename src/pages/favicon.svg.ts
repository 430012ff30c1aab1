import type { APIRoute } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../lib/paper/site.ts';
import { contentFolder } from '../lib/reading/content-folder.ts';

/** The first letter of the paper's short title, where the content has no icon of its own. */
function letterIcon(): string {
  const letter = site.shortTitle.match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  const style =
    'rect{fill:#1a1c20}text{fill:#fbfaf7}@media(prefers-color-scheme:dark){rect{fill:#eceae4}text{fill:#101216}}';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style><rect width="32" height="32" rx="6"/><text x="16" y="23" font-family="Georgia,serif" font-size="22" text-anchor="middle">${letter}</text></svg>\n`;
}

/** The icon of the site in tabs and lists. */
export const GET: APIRoute = () => {
  const own = join(contentFolder(), 'favicon.svg');
  return new Response(existsSync(own) ? readFileSync(own) : letterIcon(), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
