import { basename, extname } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/** Where the bundler puts what pages load. */
const FOLDER = '_astro/';
/** What may name further files. */
const NAMING = new Set(['.js', '.css']);

/**
 * Removes what the bundler made of components that no page shows, as the scripts of a gallery that the content does not
 * have: assets to which no way leads from a page.
 */
export async function unusedAssets(site: BuiltSite): Promise<string> {
  const unused = new Set([...site.files].filter((file) => file.startsWith(FOLDER)));
  const all = unused.size;
  const open = [...new Set([...site.pages.values()].flatMap((page) => page.match(/_astro\/[\w./@-]+/g) ?? []))];
  for (let text = open.pop(); text !== undefined; text = open.pop())
    for (const file of unused) {
      if (!text.includes(basename(file))) continue;
      unused.delete(file);
      if (NAMING.has(extname(file))) open.push((await site.bytes(file)).toString('utf8'));
    }
  await Promise.all([...unused].map((file) => site.remove(file)));
  return `${unused.size} of ${all} assets are loaded by no page`;
}
