import type { Site } from '../../schemas/site.ts';

/** Day as Google Scholar writes it: "2025-10-18" gives "2025/10/18". */
const scholarDay = (day: string) => day.replaceAll('-', '/');

/** The whole paper, under arXiv's rule for its addresses. */
export function paperPdf(site: Site): string {
  return `https://arxiv.org/pdf/${site.arxiv.id}`;
}

/**
 * Highwire Press tags, names and contents in order: what Google Scholar and reference managers read of the paper's page.
 * An author is followed by the institutions.
 */
export function citationTags(site: Site): [name: string, content: string][] {
  const { arxiv, links, venue } = site;
  return [
    ['citation_title', site.title],
    ...site.authors.flatMap(({ given, family, affiliations }): [string, string][] => [
      ['citation_author', `${family}, ${given}`],
      ...affiliations.map((number): [string, string] => [
        'citation_author_institution',
        site.affiliations[number - 1] ?? '',
      ]),
    ]),
    // The day on which the proceedings appeared is not known.
    ['citation_publication_date', String(venue.year)],
    ['citation_online_date', scholarDay(arxiv.submitted)],
    ['citation_conference_title', `${venue.full} (${venue.short} ${venue.year})`],
    ['citation_arxiv_id', arxiv.id],
    ['citation_doi', arxiv.doi],
    ['citation_pdf_url', paperPdf(site)],
    ['citation_abstract_html_url', links.paper],
    ...site.keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
    ['citation_language', 'en'],
  ];
}
