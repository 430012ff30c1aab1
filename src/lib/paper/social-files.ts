import { pictureCache } from '../base/picture-cache.ts';

/** Folder of the previews of pages, in the built site. */
export const SOCIAL_FOLDER = 'social';

/** Where previews wait between builds, and their drawings until the pages are written. */
export function socialCache(): string {
  return pictureCache(SOCIAL_FOLDER);
}

/** The names of all previews that a page names. */
export function socialNames(html: string): string[] {
  return [...html.matchAll(new RegExp(`/${SOCIAL_FOLDER}/([0-9a-f]{16})\\.png`, 'g'))].flatMap(
    ([, name]) => name ?? [],
  );
}
