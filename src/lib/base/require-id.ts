/** What to say of an id that is not known: `No measure "mbench" in content/measures.json. Known ids: mmbench, mme.` */
export function noSuchId(id: string, known: Iterable<string>, place: string, kind = ''): string {
  const ids = [...known];
  return `No ${kind && `${kind} `}"${id}" in ${place}. ${ids.length ? `Known ids: ${ids.join(', ')}` : 'It has none yet'}.`;
}

/** The item with this id, of a list or of a map by id; throws, naming place and known ids, if there is none. */
export function requireId<Item extends { id: string }>(
  items: readonly Item[] | ReadonlyMap<string, Item>,
  id: string,
  place: string,
  kind?: string,
): Item {
  const all = [...items.values()];
  const item = all.find((candidate) => candidate.id === id);
  if (item) return item;
  throw new Error(
    noSuchId(
      id,
      all.map((known) => known.id),
      place,
      kind,
    ),
  );
}
