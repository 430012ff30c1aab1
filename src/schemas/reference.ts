import { z } from 'astro/zod';
import { arxivIdSchema, distinct, doiSchema, idSchema, textSchema, urlSchema, yearSchema } from './common.ts';

const nameSchema = z.union([
  z.strictObject({
    family: textSchema.describe('Family name: "Rafailov".'),
    given: textSchema.optional().describe('Given name, as the work writes it: "Rafael".'),
  }),
  z.strictObject({ literal: textSchema.describe('Name of a group that is no person: "Qwen Team".') }),
]);

const referenceSchema = z
  .strictObject({
    id: idSchema.describe('Short name, by which prose cites it: "dpo" for <Cite id="dpo" />.'),
    type: z
      .enum(['paper-conference', 'article-journal', 'article', 'webpage'])
      .describe('Kind of work: "paper-conference" for one in proceedings, "article" for a preprint.'),
    title: textSchema.describe('Title as the work writes it.'),
    author: z.array(nameSchema).min(1).describe('Authors in the order of the work.'),
    'container-title': textSchema.optional().describe('Proceedings or journal: "NeurIPS".'),
    issued: z
      .strictObject({
        'date-parts': z.tuple([z.tuple([yearSchema])]).describe('The year in two pairs of brackets: [[2023]].'),
      })
      .describe('When it was published.'),
    number: arxivIdSchema('arXiv:')
      .optional()
      .describe('Number in arXiv, from which its address follows: "arXiv:2305.18290".'),
    DOI: doiSchema.optional().describe('DOI without an address before it: "10.1109/ICCV.2017.74".'),
    URL: urlSchema.optional().describe('Address of a work that has neither a number in arXiv nor a DOI.'),
    custom: z
      .strictObject({
        name: textSchema.describe('What readers call it: "DPO".'),
        identifier: z
          .enum(['verified', 'known'])
          .describe('"verified": number, DOI or URL were compared with a published copy; "known": they were not.'),
        note: textSchema.optional().describe('How the paper cites it, where that differs.'),
      })
      .describe('What this site adds; CSL-JSON leaves this place to its users.'),
  })
  .refine((work) => work.number ?? work.DOI ?? work.URL, 'A work has a number in arXiv, a DOI or a URL.')
  .describe('One work in CSL-JSON, with a number in arXiv, a DOI or a URL.');
export type Reference = z.output<typeof referenceSchema>;

export const referencesSchema = z
  .array(referenceSchema)
  .superRefine(distinct('work', 'id'))
  .describe('Works to cite, each with an id of its own, in any order.');
