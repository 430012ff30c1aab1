// What the previews of pages are called. The name holds a hash of the drawing, so one that is there is the right one:
// nothing is turned into pixels twice.
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Rises whenever the encoding changes the pixels. */
const RECIPE = 1;

/** Folder of the previews, in the built site. */
export const SOCIAL_FOLDER = 'social';

/** Where previews wait between builds, and their drawings until the pages are written: in Astro's cache. */
export function socialCache(): string {
  return join(process.env['CACHE_DIR'] ?? join('node_modules', '.astro'), SOCIAL_FOLDER);
}

/** The name of the preview of a drawing, without its ending. */
export function socialName(svg: string): string {
  return createHash('sha256').update(`${RECIPE}\n${svg}`).digest('hex').slice(0, 16);
}

/** The names of all previews that a page names. */
export function socialNames(html: string): string[] {
  return [...html.matchAll(new RegExp(`/${SOCIAL_FOLDER}/([0-9a-f]{16})\\.png`, 'g'))].flatMap(
    ([, name]) => name ?? [],
  );
}
