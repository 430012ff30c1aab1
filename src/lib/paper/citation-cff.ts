import type { Site } from '../../schemas/site.ts';
import { paperPdf } from './citation-tags.ts';

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
  const { arxiv, links, venue } = site;
  const file: Node = {
    'cff-version': '1.2.0',
    message: 'Please cite the paper that this site is about.',
    type: 'software',
    title: `${site.title}: the project page`,
    authors: [{ name: `Contributors of the ${site.shortTitle} project page` }],
    license: 'MIT',
    'preferred-citation': {
      type: 'conference-paper',
      title: site.title,
      authors: site.authors.map(({ given, family, url, affiliations }) => ({
        'family-names': family,
        'given-names': given,
        affiliation: affiliations.map((number) => site.affiliations[number - 1] ?? '').join(', '),
        ...(url && { website: url }),
      })),
      'collection-title': `${venue.full} (${venue.short} ${venue.year})`,
      conference: { name: `${venue.short} ${venue.year}` },
      year: venue.year,
      url: links.openreview,
      identifiers: [
        { type: 'doi', value: arxiv.doi, description: 'The preprint on arXiv' },
        { type: 'other', value: `arXiv:${arxiv.id}`, description: 'The preprint on arXiv' },
        { type: 'url', value: paperPdf(site), description: 'The preprint as PDF' },
      ],
      'repository-code': links.code,
      abstract: site.summary,
      keywords: site.keywords,
    },
  };
  return `# Made from content/site.json with "npm run cite".\n${yaml(file, 0)}\n`;
}
