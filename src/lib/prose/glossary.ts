import type { GlossaryTerm } from '../../schemas/glossary.ts';
import { content } from '../reading/content-folder.ts';

/** Every term that prose may explain, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = content().glossary.toSorted((a, b) =>
  a.term.localeCompare(b.term, 'en'),
);
