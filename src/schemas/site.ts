import { z } from 'astro/zod';
import {
  addressSchema,
  descriptionSchema,
  distinct,
  doiSchema,
  formSchema,
  idSchema,
  textSchema,
  urlSchema,
  yearSchema,
} from './common.ts';

const linkSchema = z.strictObject({
  label: textSchema.describe('The words of the link.'),
  address: formSchema(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
    'A page of this site is named "/lab/" or "/#citation".',
  ).describe('A page of this site, or a heading on it: "/lab/", "/#citation".'),
});

const MAIL_FORM = 'An address for mail looks like ada@example.org.';

const DAY_FORM = 'A day is written as year, month and day: "2026-04-13".';
const daySchema = z.iso.date(DAY_FORM).meta({ patternErrorMessage: DAY_FORM });

const authorSchema = z.strictObject({
  given: textSchema.describe('Given name: "Junha".'),
  family: textSchema.describe('Family name: "Song".'),
  url: urlSchema.optional().describe('Own page of the author.'),
  affiliations: z
    .array(z.int().positive())
    .min(1)
    .refine((places) => new Set(places).size === places.length, 'An author belongs to each affiliation once.')
    .describe('Places in the list "affiliations", counted from 1: [1, 2].'),
  isCorresponding: z.boolean().optional().describe('Whether letters about the paper go to this author.'),
  email: z
    .email(MAIL_FORM)
    .meta({ patternErrorMessage: MAIL_FORM })
    .optional()
    .describe('Where questions may be sent: whoever has one is named as a contact.'),
});

export const siteSchema = z
  .strictObject({
    title: textSchema.describe('Title of the paper.'),
    shortTitle: textSchema.describe('Name of the method, for the header: "PIVOT".'),
    description: descriptionSchema,
    summary: textSchema.describe('The paper in a few sentences, for catalogs and citation files.'),
    keywords: z.array(textSchema).min(1).describe('Subjects of the paper, as its OpenReview record names them.'),
    authors: z.array(authorSchema).min(1).describe('Authors in the order of the paper.'),
    affiliations: z
      .array(textSchema)
      .min(1)
      .describe('Where the authors work; they point to it by place, counted from 1.'),
    venue: z
      .strictObject({
        short: textSchema.describe('Short name: "ICLR".'),
        full: textSchema.describe('Full name: "International Conference on Learning Representations".'),
        year: yearSchema.describe('Year of the conference: 2026.'),
      })
      .describe('The conference that published the paper.'),
    arxiv: z
      .strictObject({
        id: formSchema(/^\d{4}\.\d{5}$/, 'An arXiv id looks like "2510.16333".').describe(
          'Number in arXiv, without version: "2510.16333".',
        ),
        submitted: daySchema.describe('Day of the first version, "2025-10-18": the preprint is cited by its year.'),
        revised: daySchema.describe('Day of the version that the site follows: "2026-04-13".'),
        primaryClass: textSchema.describe('Main class in arXiv: "cs.CV".'),
        doi: doiSchema.describe('DOI of the preprint: "10.48550/arXiv.2510.16333".'),
      })
      .superRefine(({ id, submitted, revised, doi }, context) => {
        const fail = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
        const [, year, month] = /^(\d\d)(\d\d)\.\d{5}$/.exec(id) ?? [];
        const days = [submitted, revised].filter((day) => daySchema.safeParse(day).success);
        // What has not the right form is told for itself.
        if (!year || days.length < 2) return;
        if (!submitted.startsWith(`20${year}-${month}-`))
          fail('submitted', `It is not in 20${year}-${month}, the month that the id ${id} begins with.`);
        if (revised < submitted) fail('revised', `It lies before ${submitted}, the day of the first version.`);
        if (/^10\.48550\/arXiv\./i.test(doi) && !doi.endsWith(id))
          fail('doi', `It is the DOI of another preprint than ${id}.`);
      })
      .describe('The preprint.'),
    links: z
      .strictObject({
        paper: urlSchema.describe('The paper, for the button below the title.'),
        code: urlSchema.describe('The code that the authors released.'),
        openreview: urlSchema.describe('Its reviews.'),
        originalPage: urlSchema.describe("The authors' own page of the paper."),
        license: urlSchema.describe('Text of the license of what this site says, CC BY 4.0.'),
      })
      .describe('Where readers find the paper and what belongs to it.'),
    gap: z
      .tuple([idSchema, idSchema])
      .optional()
      .describe(
        'The gap that prose means where it names none, ["dpo", "sft"] for DPO − SFT: ids of content/methods.json.',
      ),
    navigation: z
      .strictObject({
        header: z
          .array(linkSchema)
          .superRefine(distinct('link', 'label', 'address'))
          .max(5, 'More than five links do not fit beside each other on a phone.')
          .describe('The few links at the top of each page: five at most, which fit beside each other on a phone.'),
        footer: z
          .array(
            z.strictObject({
              title: textSchema.describe('Heading of the group.'),
              links: z
                .array(linkSchema)
                .min(1)
                .superRefine(distinct('link', 'label', 'address'))
                .describe('Links of the group, in their order.'),
            }),
          )
          .superRefine(distinct('group', 'title'))
          .describe('All links, in groups, at the end of each page.'),
      })
      .describe('Ways to the pages of this site.'),
    citationKey: formSchema(/^[A-Za-z0-9:_-]+$/, 'A BibTeX key has letters, digits and : _ - only.').describe(
      'Key of both BibTeX forms: "song2025rlseebetter".',
    ),
    works: z
      .array(
        z.strictObject({
          id: idSchema.describe('Short name, by which sources point to it: "arxiv-v2".'),
          label: textSchema.describe('Name as it stands behind the place of a number: "arXiv v2".'),
          url: addressSchema.describe('Its address, or the page of this site whose numbers are its own: "/lab/".'),
        }),
      )
      .min(1)
      .superRefine(distinct('work', 'id', 'label'))
      .describe('What sources of numbers point to, each with an id of its own.'),
  })
  .superRefine((site, context) => {
    const fail = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    site.authors.forEach((author, index) => {
      for (const number of author.affiliations.filter((candidate) => candidate > site.affiliations.length))
        fail(
          ['authors', index, 'affiliations'],
          `There is no affiliation ${number}; "affiliations" lists ${site.affiliations.length}.`,
        );
    });
    const numbers = site.authors.flatMap(({ affiliations }) => affiliations);
    // A wrong number may be meant for one that nobody has.
    if (numbers.some((number) => number < 1 || number > site.affiliations.length)) return;
    site.affiliations.forEach((name, index) => {
      if (!numbers.includes(index + 1))
        fail(['affiliations', index], `No author belongs to "${name}": its number is ${index + 1}.`);
    });
  })
  .describe('The identity of the paper: head, citation and footer of the site are made from it.');
export type Site = z.output<typeof siteSchema>;
