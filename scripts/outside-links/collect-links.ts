import { load } from 'cheerio';

/** Addresses on other hosts, without their anchors, each with the pages that name it. */
export type OutsideLinks = ReadonlyMap<string, ReadonlySet<string>>;

/** Every https address that links of the built pages lead to, once and in order; what is no address is left out. */
export function collectLinks(pages: ReadonlyMap<string, string>): OutsideLinks {
  const found = new Map<string, Set<string>>();
  for (const [page, html] of pages) {
    for (const { attribs } of load(html)('a[href^="https://"]')) {
      const url = URL.parse(attribs['href'] ?? '');
      if (!url) continue;
      url.hash = '';
      found.set(url.href, (found.get(url.href) ?? new Set()).add(page));
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
