import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

const termSchema = z
  .strictObject({
    id: idSchema.describe('Short name, by which prose asks for it: "dpo" for <Term id="dpo">.'),
    term: textSchema.describe('The term as the list of terms shows it: "DPO".'),
    text: textSchema.describe('What it means, in one plain sentence with a full stop.'),
  })
  .describe('A term, which prose explains where it stands.');
export type GlossaryTerm = z.output<typeof termSchema>;

export const glossarySchema = z
  .array(termSchema)
  .superRefine((terms, context) => {
    for (const id of repeated(terms.map((term) => term.id)))
      context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each term has its own.` });
  })
  .describe('Terms, each with an id of its own, in any order.');
