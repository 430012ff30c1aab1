import type { GlossaryTerm } from '../../schemas/glossary.ts';
import { content } from '../reading/content-folder.ts';
import { requireId } from '../base/require-id.ts';

/** Every term that prose may explain, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = (content().glossary ?? []).toSorted((a, b) =>
  a.term.localeCompare(b.term, 'en'),
);

/** The term with this id; throws, naming the known ids, if there is none. */
export function requireTerm(id: string): GlossaryTerm {
  return requireId(glossary, id, 'content/glossary.json');
}
