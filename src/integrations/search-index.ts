import * as pagefind from 'pagefind';
import type { BuiltSite } from './built-site.ts';

/** Folder of the index and of the code that reads it, in the built site. */
const FOLDER = 'pagefind';

/**
 * What is left out of the text that can be found: ways and tools, numbers in rows and drawings, code, comparisons that
 * have a page of their own, and what stands a second time for a screen reader.
 */
export const IGNORED = [
  'nav',
  '.screen-only',
  'summary',
  'table',
  'svg',
  'pre',
  'sup',
  'result-chart',
  '.chart details',
  '.figure-number',
  '.legend',
  '.comparison-card',
  '.number .visually-hidden',
  '.katex-display',
  '.katex-mathml',
];

/** Interfaces that Pagefind brings and the site does not use, and its code for pages in no language. */
const UNUSED = [/-ui\./, /highlight/, /wasm\.unknown/];

function throwFirst(errors: readonly string[]): void {
  if (errors[0]) throw new Error(`The search index could not be made: ${errors[0]}`);
}

/** The files that the site uses; throws where Pagefind names those that it does not use in another way. */
export function usedFiles<File extends { path: string }>(files: readonly File[]): File[] {
  const gone = UNUSED.filter((pattern) => !files.some(({ path }) => pattern.test(path)));
  if (gone.length)
    throw new Error(
      `Pagefind brings no file like ${gone.join(', ')}: look at what it brings, and which of it is unused.`,
    );
  return files.filter(({ path }) => !UNUSED.some((pattern) => pattern.test(path)));
}

/** Writes the index of all pages whose `<main>` carries `data-pagefind-body`; the page loads it when a reader searches. */
export async function searchIndex(site: BuiltSite): Promise<string> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: IGNORED });
  throwFirst(errors);
  if (!index) throw new Error('The search index could not be made: Pagefind gave none.');
  try {
    const added = await index.addDirectory({ path: site.folder });
    throwFirst(added.errors);
    if (!added.page_count) throw new Error('The search index could not be made: no page carries data-pagefind-body.');
    const { files, errors: failed } = await index.getFiles();
    throwFirst(failed);
    for (const { path, content } of usedFiles(files)) await site.write(`${FOLDER}/${path}`, content);
    return `${added.page_count} pages can be searched`;
  } finally {
    await pagefind.close();
  }
}
