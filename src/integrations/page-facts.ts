import type { CheerioAPI } from 'cheerio';

/** What the steps after a build ask of a page. */
export interface PageFacts {
  title: string;
  description: string;
  /** Whether it has an address of its own, to be listed. */
  isListed: boolean;
  ids: string[];
  /** All addresses: of links, pictures, scripts and pages. */
  links: string[];
  /** What its formulas show. */
  formulas: string;
  formulaErrors: string[];
  /** How many formulas it has for screen readers: as many as for eyes. */
  mathCount: number;
}

/** The addresses of a set of pictures, "a.avif 400w, b.avif 800w". */
function addressesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).map((part) => part.trim().split(/\s/, 1)[0] ?? '');
}

/** What is asked of a parsed page, which takes far less memory than the page. */
export function pageFacts($: CheerioAPI): PageFacts {
  const links: string[] = [];
  const ids: string[] = [];
  // One walk: a search for each attribute would go through a long page a dozen times.
  for (const node of $('*').toArray()) {
    if (!('attribs' in node)) continue;
    const { id, href, src, srcset, 'data-page': page } = node.attribs;
    if (id !== undefined) ids.push(id);
    if (href !== undefined && (node.name === 'a' || node.name === 'link')) links.push(href);
    if (src !== undefined) links.push(src);
    if (srcset !== undefined) links.push(...addressesOf(srcset));
    if (page !== undefined) links.push(page);
  }
  return {
    title: $('head > title').text(),
    description: $('meta[name="description"]').attr('content') ?? '',
    isListed: !$('meta[name="robots"][content="noindex"]').length,
    ids,
    links,
    formulas: $('.katex-html').text(),
    formulaErrors: $('.katex-error')
      .toArray()
      .map((element) => $(element).attr('title') ?? $(element).text()),
    mathCount: $('math').length,
  };
}
