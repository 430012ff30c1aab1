import { keptPages } from './read-pages.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A page that was read and can be opened. `title` is as it stands in its HTML. */
export interface ReadPage {
  address: string;
  title: string;
}

/** The pages that are kept, by title. */
export async function readPages(cache: Cache): Promise<ReadPage[]> {
  const pages = await Promise.all(
    (await keptPages(cache)).map(async ({ address, response }) => ({
      address,
      title: /<title>([^<]*)<\/title>/.exec(await response.text())?.[1] ?? address,
    })),
  );
  return pages.toSorted((a, b) => a.title.localeCompare(b.title));
}

/** What a reader without a network gets in place of a page that was not read before: why, and what can be opened. */
export function unreadPage(pages: readonly ReadPage[]): Response {
  const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
  const list = pages.map(({ address, title }) => `<li><a href="${escape(address)}">${title}</a></li>`).join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>No network</title></head>
<body><main><h1>No network</h1><p>This page needs a network: it has not been read on this device before.</p>
${list && `<p>These have, and open without one:</p><ul>${list}</ul>`}</main></body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
