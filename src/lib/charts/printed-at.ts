import type { NumberBook } from '../numbers/number-book.ts';
import type { ResultNumber } from '../numbers/result-number.ts';

const NOUNS = ['Figure', 'Table'] as const;
const list = new Intl.ListFormat('en');

/** "Figure 2 and Table Q" for the names of figures and tables. */
function placesText(places: readonly string[]): string {
  const parts = NOUNS.flatMap((noun) => {
    const numbers = places.filter((place) => place.startsWith(noun)).map((place) => place.slice(noun.length + 1));
    return numbers.length ? `${noun}${numbers.length > 1 ? 's' : ''} ${list.format(numbers)}` : [];
  });
  return list.format(parts);
}

/**
 * The figures and tables in which the numbers of a chart are printed, "Figure 2 and Table Q of the paper"; empty where
 * they stand in none. `paper` is the address of the paper, by which other works are told from it.
 */
export function printedAt(numbers: readonly ResultNumber[], book: NumberBook, paper: string): string {
  const places = new Map<string, Set<string>>();
  for (const { source } of numbers) {
    const [place] = /\b(?:Figure|Table) [\dA-Z]+\b/.exec(source.place) ?? [];
    const { label, url } = book.work(source.work);
    const work = url.startsWith(paper) ? 'the paper' : `the ${label}`;
    if (place) places.set(work, (places.get(work) ?? new Set()).add(place));
  }
  return [...places].map(([work, named]) => `${placesText([...named].toSorted())} of ${work}`).join(', ');
}
