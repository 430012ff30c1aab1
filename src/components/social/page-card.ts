import type { Drawing } from '../chart/picture-text.ts';

/** What the preview of a page shows more than its title and description. */
export interface PageCard {
  /** Where the page belongs: "Finding 2". */
  kicker?: string;
  /** In place of the page's title. */
  title?: string;
  drawing?: Drawing | undefined;
  /** The drawing in words. */
  alt?: string | undefined;
}
