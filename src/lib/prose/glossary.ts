import { glossarySchema, type GlossaryTerm } from '../../schemas/glossary.ts';
import { parseOptional } from '../base/content-file.ts';
import { requireId } from '../base/require-id.ts';

// A glob, so that content without a glossary needs no such file.
const files = import.meta.glob<unknown>('@content/glossary.json', { eager: true, import: 'default' });

/** Every term that prose may explain, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = (
  parseOptional(glossarySchema, files, 'content/glossary.json') ?? []
).toSorted((a, b) => a.term.localeCompare(b.term, 'en'));

/** The term with this id; throws, naming the known ids, if there is none. */
export function requireTerm(id: string): GlossaryTerm {
  return requireId(glossary, id, 'content/glossary.json');
}
