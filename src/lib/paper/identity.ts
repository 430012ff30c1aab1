import { arxivAddress } from '../../schemas/addresses.ts';
import { BUTTONS, type Site } from '../../schemas/site.ts';

type Arxiv = NonNullable<Site['arxiv']>;

/** The DOI that arXiv gives to a preprint. */
export const arxivDoi = ({ id }: Arxiv) => `10.48550/arXiv.${id}`;

/** The name of an author: "Junha Song", or a single one. */
export const fullName = ({ given, family }: Site['authors'][number]): string => (given ? `${given} ${family}` : family);

/** Where the paper is read. */
export function paperAddress({ arxiv, links }: Site): string {
  // The schema lets no site be without both.
  return links.paper ?? (arxiv ? arxivAddress(arxiv.id) : '');
}

/** The whole paper, under arXiv's rule for its addresses if no other is told. */
export function paperPdf({ arxiv, links }: Site): string | undefined {
  return links.pdf ?? (arxiv && `https://arxiv.org/pdf/${arxiv.id}`);
}

/** Where the paper appeared and when: "ICLR 2026", or "Preprint 2025". */
export function standing({ venue, arxiv, date }: Site): string {
  if (venue) return `${venue.short} ${venue.year}`;
  return `Preprint ${(arxiv?.submitted ?? date ?? '').slice(0, 4)}`;
}

/** The venue in full, "International Conference on Learning Representations (ICLR 2026)". */
export const venueName = ({ full, short, year }: NonNullable<Site['venue']>) => `${full} (${short} ${year})`;

/** What the paper is called where it is named as a source: "arXiv:2601.01234", or where it appeared. */
export function paperName(site: Site): string {
  return site.arxiv ? `arXiv:${site.arxiv.id}` : standing(site);
}

/** The names of the affiliations that an author has. */
export function affiliationsOf(site: Site, places: readonly number[]): string[] {
  return places.flatMap((place) => site.affiliations[place - 1]?.name ?? []);
}

/** The DOIs of the paper: of what the venue published, and of the preprint. */
export function doisOf({ venue, arxiv }: Site): string[] {
  return [venue?.doi, arxiv && arxivDoi(arxiv)].filter((doi) => doi !== undefined);
}

/** The buttons below the title: those that papers have, in their order, then the paper's own. Some name files of the content. */
export function buttonsOf(site: Site): { label: string; url: string }[] {
  const { arxiv, links, buttons = [] } = site;
  const paper = paperAddress(site);
  const own = arxiv && !paper.startsWith('https://arxiv.org/') ? arxivAddress(arxiv.id) : undefined;
  const addresses: typeof links & Record<string, string | undefined> = { ...links, paper, arxiv: links.arxiv ?? own };
  const known = Object.entries(BUTTONS).flatMap(([name, [label]]) => {
    const url = addresses[name];
    return url ? [{ label, url }] : [];
  });
  return [...known, ...buttons];
}

/** Signs of notes on authors, in the order in which papers use them. */
const SIGNS = ['*', '†', '‡', '§', '¶', '‖'];

/** What is said of authors below their list, each with its sign: notes in the order of the authors, who corresponds last. */
export function authorNotes({
  authors,
}: Site): { sign: string; text: string; isOf: (author: Site['authors'][number]) => boolean }[] {
  const texts = [...new Set(authors.flatMap(({ notes = [] }) => notes))];
  const said = texts.map((text) => ({ text, isOf: ({ notes = [] }: Site['authors'][number]) => notes.includes(text) }));
  const corresponding = authors.some(({ isCorresponding }) => isCorresponding)
    ? [
        {
          text: 'corresponding author',
          isOf: ({ isCorresponding = false }: Site['authors'][number]) => isCorresponding,
        },
      ]
    : [];
  return [...said, ...corresponding].map((note, at) => ({ sign: SIGNS[at] ?? String.fromCodePoint(97 + at), ...note }));
}
