import type { Reference, ReferenceName } from '../../schemas/reference.ts';
import type { Site } from '../../schemas/site.ts';
import { bibtexName, bibtexTitle, escapeBibtex } from './bibtex.ts';
import { paperAddress, standing } from './identity.ts';

/** The id of the place where a page says how the paper is cited. */
export const CITATION = 'citation-of-the-paper';

type Fields = [name: string, value: string | number | undefined][];

/** What BibTeX calls a venue, and the field that names it there. */
const TYPES = {
  conference: ['inproceedings', 'booktitle'],
  workshop: ['inproceedings', 'booktitle'],
  journal: ['article', 'journal'],
} as const;

/** Fields that hold BibTeX already, or what is read sign by sign. */
const VERBATIM = ['title', 'author', 'doi', 'url'];

/** One entry of BibTeX; fields without a value are left out. */
function entry(kind: string, key: string, fields: Fields): string {
  const given = fields.filter(([, value]) => value !== undefined);
  const width = Math.max(...given.map(([name]) => name.length));
  const lines = given.map(([name, value]) => {
    const text = VERBATIM.includes(name) ? value : escapeBibtex(String(value));
    return `  ${name.padEnd(width)} = {${text}}`;
  });
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`;
}

/** BibTeX of every form in which the paper can be cited, made from the identity: what a venue published comes first. */
export function citations(site: Site): { label: string; bibtex: string }[] {
  const { venue, arxiv, date } = site;
  const shared: Fields = [
    ['title', bibtexTitle(site.title)],
    ['author', site.authors.map(bibtexName).join(' and ')],
  ];
  const forms: { label: string; bibtex: string }[] = [];
  if (venue) {
    const [type, place] = TYPES[venue.kind];
    const own: Fields = [
      [place, venue.kind === 'journal' ? venue.full : venue.short],
      ['volume', venue.volume],
      ['pages', venue.pages?.replace('–', '--')],
      ['year', venue.year],
      ['doi', venue.doi],
    ];
    forms.push({ label: standing(site), bibtex: entry(type, site.citationKey, [...shared, ...own]) });
  }
  if (arxiv) {
    const own: Fields = [
      ['journal', `arXiv preprint arXiv:${arxiv.id}`],
      ['year', Number(arxiv.submitted.slice(0, 4))],
    ];
    forms.push({ label: 'arXiv preprint', bibtex: entry('article', site.citationKey, [...shared, ...own]) });
  }
  if (!forms.length && date) {
    const own: Fields = [
      ['year', Number(date.slice(0, 4))],
      ['url', paperAddress(site)],
    ];
    forms.push({ label: standing(site), bibtex: entry('misc', site.citationKey, [...shared, ...own]) });
  }
  return forms;
}

/** What BibTeX calls a work of the references, and the field that names where it appeared. */
const WORK_TYPES = {
  'paper-conference': ['inproceedings', 'booktitle'],
  'article-journal': ['article', 'journal'],
  article: ['article', 'journal'],
  webpage: ['misc', 'howpublished'],
  book: ['book', 'series'],
  chapter: ['incollection', 'booktitle'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
  dataset: ['misc', 'howpublished'],
  software: ['misc', 'howpublished'],
} as const;

/** A family name with what stands before and behind it: "van der Berg, Jr.". */
function familyName(name: Exclude<ReferenceName, { literal: string }>): string {
  const before = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [before, ...(name.suffix ? [name.suffix] : [])].join(', ');
}

/** BibTeX of the further papers that the site asks to cite. */
export function furtherCitations(
  { alsoCite = [] }: Site,
  works: readonly Reference[],
): { label: string; bibtex: string }[] {
  return alsoCite.flatMap((id) => {
    const work = works.find((one) => one.id === id);
    if (!work) return [];
    const [type, place] = WORK_TYPES[work.type];
    const names = work.author.map((name) =>
      bibtexName('literal' in name ? { family: name.literal } : { given: name.given, family: familyName(name) }),
    );
    const isOfHouse = work.type === 'thesis' || work.type === 'report';
    const where =
      (isOfHouse ? work.publisher : work['container-title']) ?? (work.number && `arXiv preprint ${work.number}`);
    const bibtex = entry(type, work.id, [
      ['title', bibtexTitle(work.title)],
      ['author', names.join(' and ')],
      [place, where],
      ['volume', work.volume],
      ['number', work.issue],
      ['pages', work.page?.replace(/[-–]+/, '--')],
      ['publisher', isOfHouse ? undefined : work.publisher],
      ['year', work.issued['date-parts'][0][0]],
      ['doi', work.DOI],
      ['url', work.URL],
    ]);
    return [{ label: work.custom?.name ?? work.title, bibtex }];
  });
}

/** A file of the first form, since all have one key and a file holds a key once, and of the further papers. */
export function bibFile(site: Site, works: readonly Reference[]): string {
  const [first] = citations(site);
  return [first, ...furtherCitations(site, works)].map((one) => `${one?.bibtex}\n`).join('\n');
}
