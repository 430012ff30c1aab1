/** A part of a page, below a heading with an address of its own; without one it is the text before the first. */
export interface FoundPart {
  title: string;
  url: string;
  /** Text in which "<mark>" and "</mark>" stand around what was found, and "<" and ">" of the page are entities. */
  excerpt: string;
  /** A place for each word that was found. */
  locations: readonly number[];
  anchor?: unknown;
}

/** A page that was found. */
export interface FoundPage {
  url: string;
  /** All of its text that the index holds, written as an excerpt is. */
  content: string;
  meta: { title?: string; place?: string };
  sub_results: readonly FoundPart[];
}

/** The part of Pagefind's interface that the search uses. */
export interface Pagefind {
  options: (options: { ranking: { pageLength: number } }) => Promise<void>;
  init: () => Promise<void>;
  /** Null where a later call has taken the place of this one. */
  debouncedSearch: (term: string, options: object, delayMs: number) => Promise<{ results: FoundResult[] } | null>;
}

/** A page that was found, not fetched yet. */
export interface FoundResult {
  data: () => Promise<FoundPage>;
}

/** From 0 to 1: how much shorter pages are preferred. The long ones are the prose, and what is sought stands there. */
const PAGE_LENGTH = 0.2;

/** Loads the code that reads the index in a folder of the site. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  // Written after the scripts are bundled, so that its address is known in the page only.
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ ranking: { pageLength: PAGE_LENGTH } });
  await pagefind.init();
  return pagefind;
}

/** A text of the index as it is read: without its marks, its entities as the signs they stand for. */
export function readText(indexed: string): string {
  return indexed
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
