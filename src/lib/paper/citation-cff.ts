import type { Site } from '../../schemas/site.ts';
import { affiliationsOf, arxivDoi, paperAddress, paperPdf, standing, venueName } from './identity.ts';

type Node = string | number | readonly Node[] | { readonly [key: string]: Node };

/** YAML of a list or mapping, each line indented by so many spaces; strings are quoted as in JSON, which YAML reads too. */
function yaml(node: Node, indent: number): string {
  const space = ' '.repeat(indent);
  if (typeof node !== 'object') return typeof node === 'string' ? JSON.stringify(node) : String(node);
  if (Array.isArray(node))
    return node.map((item: Node) => `${space}- ${yaml(item, indent + 2).trimStart()}`).join('\n');
  return Object.entries(node)
    .map(([key, value]) => `${space}${key}:${typeof value === 'object' ? '\n' : ' '}${yaml(value, indent + 2)}`)
    .join('\n');
}

/** `CITATION.cff`, as GitHub and reference managers read it: this repository, and the paper that is to be cited. */
export function citationCff(site: Site): string {
  const { arxiv, date, links, venue } = site;
  const pdf = paperPdf(site);
  const identifiers: Node[] = [
    ...(venue?.doi ? [{ type: 'doi', value: venue.doi, description: `In ${standing(site)}` }] : []),
    ...(arxiv
      ? [
          { type: 'doi', value: arxivDoi(arxiv), description: 'The preprint on arXiv' },
          { type: 'other', value: `arXiv:${arxiv.id}`, description: 'The preprint on arXiv' },
        ]
      : []),
    ...(pdf
      ? [{ type: 'url', value: pdf, description: arxiv && !links.pdf ? 'The preprint as PDF' : 'The paper as PDF' }]
      : []),
  ];
  const place =
    venue?.kind === 'journal'
      ? { type: 'article', journal: venue.full, year: venue.year }
      : venue
        ? {
            type: 'conference-paper',
            'collection-title': venueName(venue),
            conference: { name: standing(site) },
            year: venue.year,
          }
        : { type: 'article', status: 'preprint', year: Number((arxiv?.submitted ?? date ?? '').slice(0, 4)) };
  const { type, ...where } = place;
  const file: Node = {
    'cff-version': '1.2.0',
    message: 'Please cite the paper that this site is about.',
    type: 'software',
    title: `${site.title}: the project page`,
    authors: [{ name: `Contributors of the ${site.shortTitle} project page` }],
    license: 'MIT',
    'preferred-citation': {
      type,
      title: site.title,
      authors: site.authors.map(({ given, family, url, affiliations }) => ({
        'family-names': family,
        ...(given && { 'given-names': given }),
        affiliation: affiliationsOf(site, affiliations).join(', '),
        ...(url && { website: url }),
      })),
      ...where,
      url: links.openreview ?? paperAddress(site),
      ...(identifiers.length > 0 && { identifiers }),
      ...(links.code && { 'repository-code': links.code }),
      abstract: site.summary,
      keywords: site.keywords,
    },
  };
  return `# Made from content/site.json with "npm run cite".\n${yaml(file, 0)}\n`;
}
