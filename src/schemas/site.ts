import { z } from 'astro/zod';
import { addressSchema, idSchema, repeated, textSchema, urlSchema } from './common.ts';

/** A way to a page of this site, or to a heading on it. */
const linkSchema = z.strictObject({
  label: textSchema,
  address: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'A page of this site is named "/lab/" or "/#citation".'),
});

const daySchema = z.iso.date('A day is written as year, month and day: "2026-04-13".');

/** The paper's identity, `content/site.json`: head, citation and footer are all made from it. */
export const siteSchema = z
  .strictObject({
    title: textSchema,
    /** Name of the method, for the header. */
    shortTitle: textSchema,
    /** One sentence for search engines and link previews. */
    description: textSchema,
    /** The paper in a few sentences, for catalogues and citation files. */
    summary: textSchema,
    /** Subjects of the paper, as its OpenReview record names them. */
    keywords: z.array(textSchema).min(1),
    authors: z
      .array(
        z.strictObject({
          given: textSchema,
          family: textSchema,
          url: urlSchema.optional(),
          /** Numbers of the affiliations, counted from 1. */
          affiliations: z.array(z.int().positive()).min(1),
          isCorresponding: z.boolean().optional(),
          /** Where questions may be sent: whoever has one is named as a contact. */
          email: z.email('An address for mail looks like ada@example.org.').optional(),
        }),
      )
      .min(1),
    affiliations: z.array(textSchema).min(1),
    venue: z.strictObject({ short: textSchema, full: textSchema, year: z.int() }),
    arxiv: z.strictObject({
      id: z.string().regex(/^\d{4}\.\d{5}$/, 'An arXiv id looks like 2510.16333.'),
      /** Day of the first version: the preprint is cited by its year. */
      submitted: daySchema,
      /** Day of the version that the site follows. */
      revised: daySchema,
      primaryClass: textSchema,
      /** DOI of the preprint. */
      doi: z.string().regex(/^10\.\d{4,}\/\S+$/, 'A DOI looks like 10.48550/arXiv.2510.16333.'),
    }),
    links: z.strictObject({
      paper: urlSchema,
      code: urlSchema,
      openreview: urlSchema,
      originalPage: urlSchema,
      licence: urlSchema,
    }),
    /** What a gap in prose is of where it names nothing else: minuend and subtrahend. */
    gap: z.tuple([idSchema, idSchema]).optional(),
    /** The few links at the top of each page, and all of them, in groups, at its end. */
    navigation: z.strictObject({
      header: z.array(linkSchema).max(5, 'More than five links do not fit beside each other on a phone.'),
      footer: z.array(z.strictObject({ title: textSchema, links: z.array(linkSchema).min(1) })),
    }),
    /** Key of both BibTeX forms. */
    citationKey: z.string().regex(/^[A-Za-z0-9:_-]+$/, 'A BibTeX key has letters, digits and : _ - only.'),
    /** What sources point to: published works, or a page of this site whose numbers are its own. */
    works: z.array(z.strictObject({ id: idSchema, label: textSchema, url: addressSchema })).min(1),
  })
  .superRefine((site, context) => {
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
