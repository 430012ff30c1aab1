import { z } from 'astro/zod';
import { addressSchema, idSchema, repeated, strict, textSchema, urlSchema } from './common.ts';

/** The paper's identity, `content/site.json`: head, citation and footer are all made from it. */
export const siteSchema = strict({
  title: textSchema,
  /** Name of the method, for the header. */
  shortTitle: textSchema,
  /** One sentence for search engines and link previews. */
  description: textSchema,
  authors: z
    .array(
      strict({
        given: textSchema,
        family: textSchema,
        url: urlSchema.optional(),
        /** Numbers of the affiliations, counted from 1. */
        affiliations: z.array(z.int().positive()).min(1),
        isCorresponding: z.boolean().optional(),
      }),
    )
    .min(1),
  affiliations: z.array(textSchema).min(1),
  venue: strict({ short: textSchema, full: textSchema, year: z.int() }),
  arxiv: strict({
    id: z.string().regex(/^\d{4}\.\d{5}$/, 'An arXiv id looks like 2510.16333.'),
    year: z.int(),
    primaryClass: textSchema,
  }),
  links: strict({
    paper: urlSchema,
    code: urlSchema,
    openreview: urlSchema,
    originalPage: urlSchema,
    licence: urlSchema,
  }),
  /** Key of both BibTeX forms. */
  citationKey: z.string().regex(/^[A-Za-z0-9:_-]+$/, 'A BibTeX key has letters, digits and : _ - only.'),
  /** What sources point to: published works, or a page of this site whose numbers are its own. */
  works: z.array(strict({ id: idSchema, label: textSchema, url: addressSchema })).min(1),
}).superRefine((site, context) => {
  for (const id of repeated(site.works.map((work) => work.id)))
    context.addIssue({
      code: 'custom',
      path: ['works'],
      message: `The id "${id}" is there twice; each work has its own.`,
    });
  site.authors.forEach((author, index) => {
    for (const number of author.affiliations.filter((candidate) => candidate > site.affiliations.length))
      context.addIssue({
        code: 'custom',
        path: ['authors', index, 'affiliations'],
        message: `There is no affiliation ${number}; "affiliations" lists ${site.affiliations.length}.`,
      });
  });
});
export type Site = z.output<typeof siteSchema>;
