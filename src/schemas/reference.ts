import { z } from 'astro/zod';
import { idSchema, repeated, textSchema, urlSchema } from './common.ts';

const nameSchema = z.union([
  z.strictObject({ family: textSchema, given: textSchema.optional() }),
  z.strictObject({ literal: textSchema }),
]);

/** One work in CSL-JSON, as far as this site uses it; `custom` is the place that CSL-JSON leaves to its users. */
export const referenceSchema = z
  .strictObject({
    id: idSchema,
    type: z.enum(['paper-conference', 'article-journal', 'article', 'webpage']),
    title: textSchema,
    author: z.array(nameSchema).min(1),
    'container-title': textSchema.optional(),
    issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int()])]) }),
    /** Number in arXiv; its address follows from it. */
    number: z
      .string()
      .regex(/^arXiv:\d{4}\.\d{5}$/, 'A number in arXiv looks like "arXiv:2510.16333".')
      .optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/, 'A DOI looks like "10.1109/ICCV.2017.74".')
      .optional(),
    URL: urlSchema.optional(),
    custom: z.strictObject({
      /** What readers call it: "DPO". */
      name: textSchema,
      /** `verified`: the identifier was compared with a published copy; `known`: it was not. */
      identifier: z.enum(['verified', 'known']),
      /** How the paper cites it, where that differs. */
      note: textSchema.optional(),
    }),
  })
  .refine((work) => work.number ?? work.DOI ?? work.URL, 'A work has a number in arXiv, a DOI or a URL.');
export type Reference = z.output<typeof referenceSchema>;

/** The file `content/references.json`. */
export const referencesSchema = z.array(referenceSchema).superRefine((works, context) => {
  for (const id of repeated(works.map((work) => work.id)))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each work has its own.` });
});
