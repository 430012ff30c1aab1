import type { Thing } from '../../lib/paper/structured-data.ts';
import type { PageCard } from '../social/page-card.ts';

/** What a page says of itself to those who list it or link to it. */
export interface PageFacts {
  title: string;
  description: string;
  /** The pages above it but the home page, each by name and path. */
  trail?: { name: string; path: string }[];
  /** Its preview, where that shows more than title and description. */
  card?: PageCard;
  /** Further meta tags, by name and content. */
  tags?: [name: string, content: string][];
  /** What it is about, in words of schema.org; the addresses are its own and that of its preview. */
  things?: (address: string, image: string | undefined) => Thing[];
  /** Listed nowhere: neither search nor previews of links know it. One stands in for pages that are not there. */
  isUnlisted?: boolean;
  /** How much the site's search makes of it, where that is not 1. */
  searchWeight?: number;
}
