import type { Site } from '../../schemas/site.ts';
import { bibtexName, bibtexTitle, escapeBibtex } from './bibtex.ts';

/** Both BibTeX forms, made from the identity: the conference paper first. */
export function citations(site: Site): { label: string; bibtex: string }[] {
  const entry = (kind: string, fields: [string, string | number][]) => {
    const width = Math.max(...fields.map(([name]) => name.length));
    const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
    return `@${kind}{${site.citationKey},\n${lines.join(',\n')}\n}`;
  };
  const shared: [string, string][] = [
    ['title', bibtexTitle(site.title)],
    ['author', site.authors.map(bibtexName).join(' and ')],
  ];
  return [
    {
      label: `${site.venue.short} ${site.venue.year}`,
      bibtex: entry('inproceedings', [
        ...shared,
        ['booktitle', escapeBibtex(site.venue.short)],
        ['year', site.venue.year],
      ]),
    },
    {
      label: 'arXiv preprint',
      bibtex: entry('article', [
        ...shared,
        ['journal', `arXiv preprint arXiv:${site.arxiv.id}`],
        ['year', Number(site.arxiv.submitted.slice(0, 4))],
      ]),
    },
  ];
}

/** The file of the first form: both have one key, and a file holds a key once. */
export function bibFile(site: Site): string {
  return `${citations(site)[0]?.bibtex}\n`;
}
