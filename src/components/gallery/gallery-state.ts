import { readNames } from '../../lib/base/address-state.ts';

/** What a comparison is filtered and ordered by, as its list item carries it. */
export interface Card {
  id: string;
  kind: string;
  origin: string;
  selection: string;
  topics: string[];
  /** That of the one method over the other; null where nothing is measured. */
  lead: number | null;
}

/** Filters, order and open example. Empty for everything, the first order, and none. */
export interface GalleryState {
  kind: string;
  origin: string;
  selection: string;
  topic: string;
  order: string;
  example: string;
}

const NAMES = ['kind', 'origin', 'selection', 'topic', 'order', 'example'] as const satisfies (keyof GalleryState)[];

/** The state in the query of an address; what it does not name is empty. */
export function readState(query: string): GalleryState {
  return readNames(NAMES, query);
}

export function isShown(card: Card, { kind, origin, selection, topic }: GalleryState): boolean {
  return (
    (!kind || card.kind === kind) &&
    (!origin || card.origin === origin) &&
    (!selection || card.selection === selection) &&
    (!topic || card.topics.includes(topic))
  );
}

/** Cards in an order; those that it does not tell apart, and those without a measure, stay as they are, these last. */
export function inOrder<Item extends Card>(cards: readonly Item[], order: string): Item[] {
  if (order === 'rule')
    return cards.toSorted((a, b) => Number(b.selection === 'curated') - Number(a.selection === 'curated'));
  if (order !== 'lead' && order !== 'trail') return [...cards];
  const sign = order === 'lead' ? -1 : 1;
  return cards.toSorted((a, b) => {
    if (a.lead === null || b.lead === null) return Number(a.lead === null) - Number(b.lead === null);
    return sign * (a.lead - b.lead);
  });
}
