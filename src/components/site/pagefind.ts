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
  excerpt: string;
  meta: { title?: string; place?: string };
  sub_results: readonly FoundPart[];
}

/** The part of Pagefind's interface that the search uses. */
export interface Pagefind {
  options: (options: { ranking: { pageLength: number } }) => Promise<void>;
  init: () => Promise<void>;
  /** Null where a later call has taken the place of this one. */
  debouncedSearch: (
    term: string,
    options: object,
    delayMs: number,
  ) => Promise<{ results: { data: () => Promise<FoundPage> }[] } | null>;
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

/** A run of an excerpt: found, or around it. */
export interface ExcerptRun {
  text: string;
  isFound: boolean;
}

/** An excerpt as text: its marks become runs, its entities the signs they stand for. */
export function excerptRuns(excerpt: string): ExcerptRun[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isFound: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
