import { glossarySchema, type GlossaryTerm } from '../schemas/glossary.ts';
import { parseFile } from './content-file.ts';

// A glob, so that content without a glossary needs no such file.
const files = import.meta.glob<unknown>('@content/glossary.json', { eager: true, import: 'default' });

/** Every term that prose may explain, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = (
  Object.values(files)
    .map((data) => parseFile(glossarySchema, data, 'content/glossary.json'))
    .at(0) ?? []
).toSorted((a, b) => a.term.localeCompare(b.term, 'en'));

/** The term with this id; throws, naming the known ids, if there is none. */
export function requireTerm(id: string): GlossaryTerm {
  const term = glossary.find((candidate) => candidate.id === id);
  if (!term)
    throw new Error(`No "${id}" in content/glossary.json. Known ids: ${glossary.map((t) => t.id).join(', ')}.`);
  return term;
}
