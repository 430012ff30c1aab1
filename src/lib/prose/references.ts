import { Cite } from '@citation-js/core';
import { arxivAddress, doiAddress } from '../../schemas/addresses.ts';
import type { Reference } from '../../schemas/reference.ts';
import { content } from '../reading/content-folder.ts';
import { requireId } from '../base/require-id.ts';

// It adds CSL to the formats that `Cite` knows.
await import('@citation-js/plugin-csl');

/** Every work that prose may cite. */
export const references: readonly Reference[] = content().references;

const STYLE = { template: 'apa', lang: 'en-US', format: 'text' } as const;

/** The work with this id; throws, naming the known ids, if there is none. */
export function requireReference(id: string): Reference {
  return requireId(references, id, 'content/references.json');
}

/** Where a work is found. */
export function referenceUrl({ number, DOI, URL }: Reference): string {
  if (number) return arxivAddress(number.replace('arXiv:', ''));
  return DOI ? doiAddress(DOI) : (URL as string);
}

/** "Rafailov et al., 2023" */
export function shortCitation(work: Reference): string {
  return formatted('citation', work).replace(/^\(|\)$/g, '');
}

/** "Tong: Cambrian-1", for a line beside the text, which says the year: the first author, and the title up to its colon. */
export function marginCitation(work: Reference): string {
  const [author = ''] = shortCitation(work).split(/ et al|,| &/);
  const [title = ''] = work.title.split(': ');
  return `${author}: ${title}`;
}

/** The work as a line of a list of references, without its address. */
export function longCitation(work: Reference): string {
  return formatted('bibliography', work);
}

/** What a list of references says of a work. */
const SHOWN = [
  'id',
  'type',
  'title',
  'author',
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
] as const satisfies readonly (keyof Reference)[];

/** What has been said of a work: the style is read anew for each, which takes a build of many pages seconds. */
const said = { citation: new WeakMap<Reference, string>(), bibliography: new WeakMap<Reference, string>() };

function formatted(what: 'citation' | 'bibliography', work: Reference): string {
  const text = said[what].get(work) ?? format(what, work);
  said[what].set(work, text);
  return text;
}

function format(what: 'citation' | 'bibliography', work: Reference): string {
  // What stands in the file for other programs, and the address, which is a link of its own, are left out.
  const csl = Object.fromEntries(SHOWN.flatMap((key) => (work[key] === undefined ? [] : [[key, work[key]]])));
  // Authors beyond those that are named.
  return new Cite([csl])
    .format(what, STYLE)
    .trim()
    .replace(/,? & others\.?/, ' et al.');
}
