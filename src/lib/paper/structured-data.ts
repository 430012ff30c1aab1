import type { Site } from '../../schemas/site.ts';
import { paperPdf } from './citation-tags.ts';

/** A thing in words of schema.org, as JSON-LD. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A page on the way to another: its name and address. */
export interface Crumb {
  name: string;
  address: string;
}

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

function persons(site: Site): Thing[] {
  return site.authors.map(({ given, family, url, affiliations }) => ({
    '@type': 'Person',
    name: `${given} ${family}`,
    givenName: given,
    familyName: family,
    ...(url && { url }),
    affiliation: affiliations.map((number) => organization(site.affiliations[number - 1] ?? '')),
  }));
}

/** The paper; `address` is that of its page here, `image` that of the page's picture. */
export function articleThing(site: Site, address: string, image: string | undefined): Thing {
  const { arxiv, links, venue } = site;
  return {
    '@type': 'ScholarlyArticle',
    name: site.title,
    headline: site.title,
    description: site.summary,
    author: persons(site),
    datePublished: arxiv.submitted,
    dateModified: arxiv.revised,
    inLanguage: 'en',
    keywords: site.keywords,
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv.id },
      { '@type': 'PropertyValue', propertyID: 'DOI', value: arxiv.doi },
    ],
    isPartOf: { '@type': 'CreativeWork', name: `${venue.full} (${venue.short} ${venue.year})` },
    encoding: { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: paperPdf(site) },
    sameAs: [links.paper, links.openreview, `https://doi.org/${arxiv.doi}`],
    mainEntityOfPage: address,
    ...(image && { image }),
  };
}

/** Numbers that can be taken away. */
export interface DataSet {
  name: string;
  description: string;
  address: string;
  /** Files by their media type. */
  files: { type: string; address: string }[];
  /** Where the numbers were read, or what computed them. */
  basedOn: string[];
  /** Whether they are numbers of the paper, and so its authors' work. */
  isOfPaper: boolean;
}

export function dataThing(site: Site, { name, description, address, files, basedOn, isOfPaper }: DataSet): Thing {
  return {
    '@type': 'Dataset',
    name,
    description,
    url: address,
    license: site.links.license,
    isAccessibleForFree: true,
    keywords: site.keywords,
    isBasedOn: basedOn,
    ...(isOfPaper && { creator: persons(site) }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.type,
      contentUrl: file.address,
    })),
  };
}

/** The way to a page, from the home page to itself. */
export function trailThing(crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** Things of one page as one document. */
export function linkedData(things: readonly Thing[]): object {
  return { '@context': 'https://schema.org', '@graph': things };
}
