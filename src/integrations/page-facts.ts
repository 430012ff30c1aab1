import { load } from 'cheerio';

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

/** Parses a page, which takes far more memory than what is asked of it. */
export function pageFacts(html: string): PageFacts {
  const $ = load(html);
  const attributes = (selector: string, name: string) =>
    $(selector)
      .toArray()
      .flatMap((element) => $(element).attr(name) ?? []);
  return {
    title: $('head > title').text(),
    description: $('meta[name="description"]').attr('content') ?? '',
    isListed: !$('meta[name="robots"][content="noindex"]').length,
    ids: attributes('[id]', 'id'),
    links: [
      ...attributes('a[href], link[href]', 'href'),
      ...attributes('[src]', 'src'),
      ...attributes('[srcset]', 'srcset').flatMap(addressesOf),
      ...attributes('[data-page]', 'data-page'),
    ],
    formulas: $('.katex-html').text(),
    formulaErrors: $('.katex-error')
      .toArray()
      .map((element) => $(element).attr('title') ?? $(element).text()),
    mathCount: $('math').length,
  };
}
