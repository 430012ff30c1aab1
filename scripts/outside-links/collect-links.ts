import { load } from 'cheerio';

/** Addresses on other hosts, without their anchors, each with the pages and files that name it. */
export type OutsideLinks = ReadonlyMap<string, ReadonlySet<string>>;

/** What may follow an address in a sentence without being part of it. */
const TRAILING = /[.,;:!?*]+$/;

/** The https addresses that links of a built page lead to. */
export function linksInHtml(html: string): string[] {
  const $ = load(html);
  return $('a[href^="https://"]')
    .toArray()
    .flatMap((element) => $(element).attr('href') ?? []);
}

/** The https addresses in JSON or prose. A closing bracket belongs to an address that holds the opening one. */
export function linksInText(text: string): string[] {
  return [...text.matchAll(/https:\/\/[^\s"'<>`\\[\]{}]+/g)].map(([found]) => {
    let depth = 0;
    for (const [index, sign] of [...found].entries()) {
      if (sign === '(') depth += 1;
      if (sign === ')' && --depth < 0) return found.slice(0, index).replace(TRAILING, '');
    }
    return found.replace(TRAILING, '');
  });
}

/** Every address once, in order, from built pages and content files by name; what is no address is left out. */
export function collectLinks(pages: ReadonlyMap<string, string>, contents: ReadonlyMap<string, string>): OutsideLinks {
  const found = new Map<string, Set<string>>();
  const add = (link: string, place: string) => {
    if (!URL.canParse(link)) return;
    const url = new URL(link);
    url.hash = '';
    found.set(url.href, (found.get(url.href) ?? new Set()).add(place));
  };
  for (const [page, html] of pages) for (const link of linksInHtml(html)) add(link, page);
  for (const [file, text] of contents) for (const link of linksInText(text)) add(link, file);
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
