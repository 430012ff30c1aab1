import { asRead } from '../../schemas/across-fields.ts';

/**
 * Paths of entries that stand in their list once already: a reader would see them twice, or one thing compared with
 * itself. Numbers may be the same, cells of a row too (a list in a list), and authors whose given names are initials.
 */
export function entriesTwice(data: unknown, path: PropertyKey[] = [], isInList = false): PropertyKey[][] {
  if (typeof data !== 'object' || data === null) return [];
  if (!Array.isArray(data)) return Object.entries(data).flatMap(([key, value]) => entriesTwice(value, [...path, key]));
  const mayRepeat = isInList || path.at(-1) === 'author';
  const seen = new Set<string>();
  return data.flatMap((entry: unknown, index) => {
    const at = [...path, index];
    const text = typeof entry === 'string' ? asRead(entry) : JSON.stringify(entry);
    const isTwice = !mayRepeat && !['number', 'boolean'].includes(typeof entry) && entry !== null && seen.has(text);
    seen.add(text);
    return isTwice ? [at] : entriesTwice(entry, at, true);
  });
}
