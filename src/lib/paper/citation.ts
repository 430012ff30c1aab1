import type { Site } from '../../schemas/site.ts';
import { bibtexName, bibtexTitle, escapeBibtex } from './bibtex.ts';
import { paperAddress, standing } from './identity.ts';

type Fields = [name: string, value: string | number | undefined][];

/** What BibTeX calls a venue, and the field that names it there. */
const TYPES = {
  conference: ['inproceedings', 'booktitle'],
  workshop: ['inproceedings', 'booktitle'],
  journal: ['article', 'journal'],
} as const;

/** BibTeX of every form in which the paper can be cited, made from the identity: what a venue published comes first. */
export function citations(site: Site): { label: string; bibtex: string }[] {
  const { venue, arxiv, date } = site;
  const entry = (kind: string, own: Fields) => {
    const fields: Fields = [
      ['title', bibtexTitle(site.title)],
      ['author', site.authors.map(bibtexName).join(' and ')],
      ...own,
    ];
    const given = fields.filter(([, value]) => value !== undefined);
    const width = Math.max(...given.map(([name]) => name.length));
    const lines = given.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
    return `@${kind}{${site.citationKey},\n${lines.join(',\n')}\n}`;
  };
  const forms: { label: string; bibtex: string }[] = [];
  if (venue) {
    const [type, place] = TYPES[venue.kind];
    const own: Fields = [
      [place, escapeBibtex(venue.kind === 'journal' ? venue.full : venue.short)],
      ['volume', venue.volume],
      ['pages', venue.pages?.replace('–', '--')],
      ['year', venue.year],
      ['doi', venue.doi],
    ];
    forms.push({ label: standing(site), bibtex: entry(type, own) });
  }
  if (arxiv) {
    const own: Fields = [
      ['journal', `arXiv preprint arXiv:${arxiv.id}`],
      ['year', Number(arxiv.submitted.slice(0, 4))],
    ];
    forms.push({ label: 'arXiv preprint', bibtex: entry('article', own) });
  }
  if (!forms.length && date) {
    const own: Fields = [
      ['year', Number(date.slice(0, 4))],
      ['url', paperAddress(site)],
    ];
    forms.push({ label: standing(site), bibtex: entry('misc', own) });
  }
  return forms;
}

/** The file of the first form: all have one key, and a file holds a key once. */
export function bibFile(site: Site): string {
  return `${citations(site)[0]?.bibtex}\n`;
}
