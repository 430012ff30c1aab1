import type { Site } from '../../schemas/site.ts';
import { affiliationsOf, doisOf, paperAddress, paperPdf, venueName } from './identity.ts';

/** Day as Google Scholar writes it: "2025-10-18" gives "2025/10/18". */
const scholarDay = (day: string | undefined) => day?.replaceAll('-', '/');

/**
 * Highwire Press tags, names and contents in order: what Google Scholar and reference managers read of the paper's page.
 * An author is followed by the institutions.
 */
export function citationTags(site: Site): [name: string, content: string][] {
  const { arxiv, date, venue } = site;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', site.title],
    ...site.authors.flatMap(({ given, family, affiliations }): [string, string][] => [
      ['citation_author', [family, given].filter(Boolean).join(', ')],
      ...affiliationsOf(site, affiliations).map((name): [string, string] => ['citation_author_institution', name]),
    ]),
    // The day on which the proceedings appeared is not known.
    ['citation_publication_date', venue ? String(venue.year) : scholarDay(arxiv?.submitted ?? date)],
    ['citation_online_date', scholarDay(arxiv?.submitted)],
    [`citation_${venue?.kind === 'journal' ? 'journal' : 'conference'}_title`, venue && venueName(venue)],
    ['citation_arxiv_id', arxiv?.id],
    ['citation_doi', doisOf(site)[0]],
    ['citation_pdf_url', paperPdf(site)],
    ['citation_abstract_html_url', paperAddress(site)],
    ...site.keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
    ['citation_language', 'en'],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}
