/** The item with this id; throws, naming place and known ids, if there is none. */
export function requireId<Item extends { id: string }>(items: readonly Item[], id: string, place: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`No "${id}" in ${place}. Known ids: ${items.map((known) => known.id).join(', ')}.`);
  return item;
}
