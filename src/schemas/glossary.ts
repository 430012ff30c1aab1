import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

const termSchema = z.strictObject({
  id: idSchema,
  term: textSchema,
  /** One plain sentence. */
  text: textSchema,
});
export type GlossaryTerm = z.output<typeof termSchema>;

/** The file `content/glossary.json`. */
export const glossarySchema = z.array(termSchema).superRefine((terms, context) => {
  for (const id of repeated(terms.map((term) => term.id)))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each term has its own.` });
});
