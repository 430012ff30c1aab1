import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { idSchema, textSchema } from './common.ts';

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
  .superRefine(distinct('entry', 'id', 'term', 'text'), ALWAYS)
  .describe('Terms, each with an id of its own, in any order.');
