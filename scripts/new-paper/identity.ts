import { readBibtex } from './bibtex-entry.ts';

/** What one is asked; of BibTeX, the rest of the answers follow. */
export interface Answers {
  title?: string | undefined;
  authors?: string | undefined;
  arxiv?: string | undefined;
  bibtex?: string | undefined;
}

/** The part of `site.json` that differs from paper to paper. */
export interface Identity {
  title: string;
  shortTitle: string;
  authors: { given: string; family: string; affiliations: number[]; isCorresponding?: boolean }[];
  citationKey: string;
  venue?: { short: string; full: string; year: number; kind: 'conference' | 'journal' };
  arxiv?: { id: string; submitted: string };
  date?: string;
  links: { paper?: string };
}

/** Two names of several words each, and no family name before a given one. */
const TWO_NAMES = /^\S+\s+[^,]+,\s*\S+\s+\S/;

/** Names as "Given Family" or "Family, Given", between "and", or with commas where no name has one. */
function readAuthors(text: string): Identity['authors'] {
  const names = /\sand\s|;/.test(text) ? text.split(/\s+and\s+|\s*;\s*/) : text.split(/\s*,\s*/);
  // "Ada Example, Chi Third and Eve Other" is written as a sentence has it.
  const isSentence = names.length > 1 && !names.at(-1)?.includes(',');
  return names
    .flatMap((name) => (/,.*,/.test(name) || (isSentence && TWO_NAMES.test(name)) ? name.split(/\s*,\s*/) : name))
    .filter((name) => name.trim() && name.trim() !== 'others')
    .map((name, index) => {
      const [, last, first] = /^\s*([^,]+),\s*(.+?)\s*$/.exec(name) ?? [];
      const words = name.trim().split(/\s+/);
      // A family name begins with the small words before it: "van der Berg".
      const small = words.slice(1).findIndex((word) => /^\p{Ll}/u.test(word)) + 1;
      const from = small || words.length - 1;
      const [given, family] =
        last && first ? [first, last.trim()] : [words.slice(0, from).join(' '), words.slice(from).join(' ')];
      if (!given || !family) throw new Error(`"${name.trim()}" is one word; an author has a given and a family name.`);
      return { given, family, affiliations: [1], ...(index === 0 && { isCorresponding: true }) };
    });
}

const ARXIV_ID = /(?<![\d.])\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}/;

/** A number of arXiv, alone or in an address. Its digits tell year and month; the day is for the author to write. */
function readArxiv(text: string): Identity['arxiv'] {
  const [id] = ARXIV_ID.exec(text) ?? [];
  if (!id) throw new Error(`"${text}" holds no number of arXiv, which looks like 2601.01234.`);
  const [, year = '', month = ''] = /(\d\d)(\d\d)\.?\d{3,5}$/.exec(id) ?? [];
  return { id, submitted: `${year > '90' ? '19' : '20'}${year}-${month}-01` };
}

/** The name before a colon if there is one, or the first words. */
function shorten(title: string): string {
  const [name = ''] = title.split(':');
  const short = name.length < title.length && name.length <= 30 ? name : title;
  return short.length <= 30 ? short : short.slice(0, 31).replace(/\s+\S*$/, '');
}

function venueOf({ booktitle, journal, year = '' }: Readonly<Record<string, string>>): Identity['venue'] {
  const full = booktitle ?? journal;
  if (!full || /arxiv/i.test(full) || !/^\d{4}$/.test(year)) return undefined;
  const [short = full] = /(?<=\()[A-Z]\w+|\b[A-Z]\w*[A-Z]\w*\b/.exec(full) ?? [];
  return { short, full, year: Number(year), kind: booktitle ? 'conference' : 'journal' };
}

/** Who wrote what, where it is found, and how it is cited. */
export function readIdentity({ bibtex, ...given }: Answers, today: string): Identity {
  const entry = bibtex ? readBibtex(bibtex) : undefined;
  const fields = entry?.fields ?? {};
  const title = given.title || fields['title'];
  if (!title) throw new Error('A paper has a title.');
  const authors = readAuthors(given.authors || fields['author'] || '');
  const [first] = authors;
  if (!first) throw new Error('A paper has authors.');
  const { eprint = '', journal = '', url = '', year } = fields;
  const named =
    given.arxiv ||
    [eprint, journal, url].find((text) => ARXIV_ID.test(text) && (text === eprint || /arxiv/i.test(text)));
  const arxiv = named ? readArxiv(named) : undefined;
  const venue = venueOf(fields);
  const key = `${first.family}${venue?.year ?? year ?? arxiv?.submitted.slice(0, 4) ?? today.slice(0, 4)}`;
  return {
    title,
    shortTitle: shorten(title),
    authors,
    citationKey: (entry?.key ?? key.normalize('NFD').toLowerCase()).replace(/[^A-Za-z0-9:_-]/g, ''),
    ...(venue && { venue }),
    ...(arxiv ? { arxiv } : { date: year ? `${year}-01-01` : today }),
    links: arxiv ? {} : { paper: url.startsWith('https://') ? url : 'https://example.com/your-paper' },
  };
}
