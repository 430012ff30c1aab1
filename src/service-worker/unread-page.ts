import { keptPages } from './read-pages.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page of a browser that has none of the site's files: its colors and measure, in letters of the device. */
const STYLES = `:root{color-scheme:light dark}
body{max-width:38rem;margin:0;padding:clamp(1rem,4vw,3rem) clamp(1rem,4vw,2rem);background:light-dark(#fbfaf7,#101216);color:light-dark(#1a1c20,#eceae4);font:1.1rem/1.55 Georgia,serif}
h1{margin:0;font-size:clamp(1.95rem,1.4rem + 2.4vw,2.85rem);line-height:1.2}
ul{padding-left:1.25em}
a{color:light-dark(#1d4f91,#8db8f2);text-underline-offset:.16em}
li{padding-block:.35rem}`;

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
<meta name="color-scheme" content="light dark"><title>No network</title><style>${STYLES}</style></head>
<body><main><h1>No network</h1><p>This page needs a network: it has not been read on this device before.</p>
${list && `<p>These have, and open without one:</p><ul>${list}</ul>`}</main></body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
