import { doiAddress } from '../../schemas/addresses.ts';
import type { Site } from '../../schemas/site.ts';
import { affiliationsOf, doisOf, fullName, paperAddress, paperPdf, venueName } from './identity.ts';

/** A thing in words of schema.org, as JSON-LD. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A page on the way to another: its name and address. */
export interface Crumb {
  name: string;
  address: string;
}

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

function persons(site: Site): Thing[] {
  return site.authors.map((author) => ({
    '@type': 'Person',
    name: fullName(author),
    ...(author.given && { givenName: author.given, familyName: author.family }),
    ...(author.url && { url: author.url }),
    affiliation: affiliationsOf(site, author.affiliations).map(organization),
  }));
}

/** The paper; `address` is that of its page here, `image` that of the page's picture. */
export function articleThing(site: Site, address: string, image: string | undefined): Thing {
  const { arxiv, date, links, venue } = site;
  const dois = doisOf(site);
  const pdf = paperPdf(site);
  const published = arxiv?.submitted ?? date ?? String(venue?.year);
  const property = (propertyID: string) => (value: string) => ({ '@type': 'PropertyValue', propertyID, value });
  return {
    '@type': 'ScholarlyArticle',
    name: site.title,
    headline: site.title,
    description: site.summary,
    author: persons(site),
    datePublished: published,
    dateModified: arxiv?.revised ?? published,
    inLanguage: 'en',
    keywords: site.keywords,
    identifier: [...(arxiv ? [arxiv.id] : []).map(property('arXiv')), ...dois.map(property('DOI'))],
    ...(venue && { isPartOf: { '@type': 'CreativeWork', name: venueName(venue) } }),
    ...(venue?.award && { award: venue.award }),
    ...(pdf && { encoding: { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: pdf } }),
    sameAs: [paperAddress(site), ...(links.openreview ? [links.openreview] : []), ...dois.map(doiAddress)],
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
