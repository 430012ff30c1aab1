import { z } from 'astro/zod';
import { ALWAYS, across } from './across-fields.ts';
import { arxivIdSchema, doiSchema, mailSchema, pictureSchema, urlSchema } from './addresses.ts';
import { daySchema, drawnSchema, formSchema, textSchema, yearSchema } from './common.ts';

/** An author, as all forms of citation name them. */
export const authorSchema = z.strictObject({
  given: textSchema.optional().describe('Given name: "Junha"; left out of a single name, and of the name of a group.'),
  family: drawnSchema.describe('Family name: "Song".'),
  url: urlSchema.optional().describe('Own page of the author.'),
  affiliations: z
    .array(z.int().positive())
    .min(1)
    .refine((places) => new Set(places).size === places.length, 'An author belongs to each affiliation once.')
    .describe('Places in the list "affiliations", counted from 1: [1, 2].'),
  isCorresponding: z.boolean().optional().describe('Whether letters about the paper go to this author.'),
  notes: z
    .array(textSchema)
    .min(1)
    .optional()
    .describe(
      'What is said of the author below the list, with a sign that all share of whom the same is said: ["equal contribution", "work done at Example Labs"].',
    ),
  email: mailSchema.optional().describe('Where questions may be sent: whoever has one is named as a contact.'),
});

/** Where authors work. */
export const affiliationSchema = z
  .union([
    drawnSchema,
    z.strictObject({
      name: drawnSchema.describe('Its name: "Example University".'),
      url: urlSchema.optional().describe('Its page.'),
      logo: pictureSchema.optional().describe('Its logo, a file of the content: "logos/example.svg".'),
    }),
  ])
  .transform((written) => (typeof written === 'string' ? { name: written } : written));

/** Where the paper appeared, by which it is cited. */
export const venueSchema = z.strictObject({
  short: textSchema.describe('Short name: "ICLR".'),
  full: textSchema.describe('Full name: "International Conference on Learning Representations".'),
  year: yearSchema.describe('Year in which it appeared there: 2026.'),
  kind: z
    .enum(['conference', 'workshop', 'journal'])
    .default('conference')
    .describe('What it is, by which BibTeX has its type.'),
  url: urlSchema
    .optional()
    .describe('Where the venue shows the paper: its page of the poster, the talk or the article.'),
  award: textSchema
    .optional()
    .describe('How it was honored there, as a badge: "Oral", "Spotlight", "Best Paper Award".'),
  doi: doiSchema.optional().describe('DOI of what the venue published.'),
  volume: textSchema.optional().describe('Volume of a journal: "12".'),
  pages: formSchema(/^\w+(?:–\w+)?$/, 'Pages look like "12–34".')
    .refine(
      (pages) => !(Number(pages.split('–')[0]) > Number(pages.split('–')[1])),
      'The first page comes first: "12–34".',
    )
    .optional()
    .describe('Pages there: "12–34".'),
});

/** The preprint, whose days have to fit its number in arXiv. */
export const arxivSchema = z
  .strictObject({
    id: arxivIdSchema().describe('Number in arXiv, without version: "2601.01234".'),
    submitted: daySchema.describe('Day of the first version, "2025-10-18": the preprint is cited by its year.'),
    revised: daySchema.optional().describe('Day of the version that the site follows, if it is another: "2026-04-13".'),
    primaryClass: textSchema.optional().describe('Main class in arXiv: "cs.CV".'),
  })
  .superRefine(
    across(({ id, submitted, revised }, context) => {
      const fail = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
      const [, digits = id] = /\/(\d+)$/.exec(id) ?? [];
      const [, year = '', month] = /^(\d\d)(\d\d)\.?\d{3,5}$/.exec(digits) ?? [];
      const days = [submitted, revised ?? submitted].filter((day) => daySchema.safeParse(day).success);
      // What has not the right form is told for itself.
      if (!month || days.length < 2) return;
      // Ids begin in 1991.
      const begin = `${year > '90' ? '19' : '20'}${year}-${month}`;
      if (!submitted.startsWith(begin))
        fail('submitted', `It is not in ${begin}, the month that the id ${id} begins with.`);
      if (revised && revised < submitted) fail('revised', `It lies before ${submitted}, the day of the first version.`);
    }),
    ALWAYS,
  );
