import { z } from 'astro/zod';
import { ALWAYS, across, distinct } from './across-fields.ts';
import { addressSchema, isOfOtherPreprint, targetSchema, urlSchema } from './addresses.ts';
import { daySchema, descriptionSchema, drawnSchema, formSchema, idSchema, textSchema } from './common.ts';
import { affiliationSchema, arxivSchema, authorSchema, venueSchema } from './publication.ts';

const linkSchema = z.strictObject({
  label: textSchema.describe('The words of the link.'),
  address: formSchema(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
    'A page of this site is named "/charts/" or "/#citation".',
  ).describe('A page of this site, or a heading on it: "/charts/", "/#citation".'),
});

/** Buttons that a paper may have below its title, in their order, and what each leads to. */
export const BUTTONS = {
  paper: ['Paper', 'The paper; without it, its page in arXiv.'],
  pdf: ['PDF', 'The paper as PDF; without it, that of arXiv, which has no button.'],
  arxiv: ['arXiv', 'Its page in arXiv, where "paper" leads elsewhere.'],
  code: ['Code', 'The code that the authors released.'],
  models: ['Models', 'Trained models.'],
  data: ['Data', 'Data that the authors released, which may be a file of the content: "files/data.zip".'],
  demo: ['Demo', 'A place to try it.'],
  video: ['Video', 'A talk or a film about it.'],
  slides: ['Slides', 'Slides of a talk, which may be a file of the content: "files/slides.pdf".'],
  poster: ['Poster', 'The poster, which may be a file of the content: "files/poster.pdf".'],
  huggingface: ['Hugging Face', 'Its page there.'],
  openreview: ['OpenReview', 'Its reviews.'],
} as const;
/** Those that may lead to a file of the content; the others stand where programs look for an address, too. */
const OF_FILES = ['data', 'slides', 'poster'];
const buttonShape = Object.fromEntries(
  Object.entries(BUTTONS).map(([name, [, about]]) => [
    name,
    (OF_FILES.includes(name) ? targetSchema : urlSchema).optional().describe(about),
  ]),
) as Record<keyof typeof BUTTONS, z.ZodOptional<typeof targetSchema>>;

export const siteSchema = z
  .strictObject({
    title: drawnSchema.describe('Title of the paper.'),
    shortTitle: textSchema
      .max(40, 'It stands in the header, so it has 40 characters at most.')
      .describe('Name of the method, for the header: "PIVOT".'),
    description: descriptionSchema,
    summary: textSchema.describe('The paper in a few sentences, for catalogs and citation files.'),
    keywords: z.array(textSchema).min(1).describe('Subjects of the paper, as its OpenReview record names them.'),
    authors: z.array(authorSchema).min(1).describe('Authors in the order of the paper.'),
    affiliations: z
      .array(affiliationSchema)
      .min(1)
      .superRefine(distinct('affiliation', 'name'), ALWAYS)
      .describe(
        'Where the authors work: names, or names with page and logo. Authors point to them by place, counted from 1.',
      ),
    venue: venueSchema.optional().describe('Where the paper appeared; without it, it is a preprint.'),
    arxiv: arxivSchema.optional().describe('The preprint in arXiv.'),
    date: daySchema.optional().describe('Day on which a paper appeared that has neither venue nor place in arXiv.'),
    links: z
      .strictObject({
        ...buttonShape,
        originalPage: urlSchema.optional().describe("The authors' own page of the paper, if this is another."),
        license: urlSchema.describe('Text of the license of what this site says, as CC BY 4.0.'),
      })
      .describe('Where readers find the paper and what belongs to it: buttons below the title, in this order.'),
    buttons: z
      .array(
        z.strictObject({
          label: textSchema.describe('Its words: "Supplement".'),
          url: targetSchema.describe(
            'Where it leads: an address, or a file of the content such as "files/supplement.pdf".',
          ),
        }),
      )
      .superRefine(distinct('button', 'label', 'url'), ALWAYS)
      .optional()
      .describe('Further buttons, as of a second paper.'),
    news: z
      .array(
        z.strictObject({
          date: daySchema.describe('Its day.'),
          text: textSchema.describe('What happened, in one sentence.'),
          url: urlSchema.optional().describe('Where more is said.'),
        }),
      )
      .superRefine((news, context) =>
        news.forEach(({ date }, index) => {
          const before = news[index - 1]?.date;
          if (before !== undefined && before < date)
            context.addIssue({
              code: 'custom',
              path: [index, 'date'],
              message: `It comes after ${before}, and the latest news stands first.`,
            });
        }),
      )
      .optional()
      .describe('News, the latest first, below the buttons.'),
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
          .superRefine(distinct('link', 'label', 'address'), ALWAYS)
          .max(5, 'More than five links do not fit beside each other on a phone.')
          .describe('The few links at the top of each page: five at most, which fit beside each other on a phone.'),
        footer: z
          .array(
            z.strictObject({
              title: textSchema.describe('Heading of the group.'),
              links: z
                .array(linkSchema)
                .min(1)
                .superRefine(distinct('link', 'label', 'address'), ALWAYS)
                .describe('Links of the group, in their order.'),
            }),
          )
          .superRefine(distinct('group', 'title'), ALWAYS)
          .describe('All links, in groups, at the end of each page.'),
      })
      .default({ header: [], footer: [] })
      .describe('Ways to the pages of this site.'),
    citationKey: formSchema(/^[A-Za-z0-9:_-]+$/, 'A BibTeX key has letters, digits and : _ - only.').describe(
      'Key of both BibTeX forms: "song2025rlseebetter".',
    ),
    alsoCite: z
      .array(idSchema)
      .optional()
      .describe('Further papers to cite, whose BibTeX stands below that of this one: ids of content/references.json.'),
    works: z
      .array(
        z.strictObject({
          id: idSchema.describe('Short name, by which sources point to it: "arxiv-v2".'),
          label: drawnSchema.describe('Name as it stands behind the place of a number: "arXiv v2".'),
          url: addressSchema.describe('Its address, or the page of this site whose numbers are its own: "/lab/".'),
        }),
      )
      .superRefine(distinct('work', 'id', 'label'), ALWAYS)
      .default([])
      .describe('What sources of numbers point to, each with an id of its own.'),
  })
  .superRefine(
    across((site, context) => {
      const fail = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
      site.authors.forEach((author, index) => {
        for (const number of author.affiliations.filter((candidate) => candidate > site.affiliations.length))
          fail(
            ['authors', index, 'affiliations'],
            `There is no affiliation ${number}; "affiliations" lists ${site.affiliations.length}.`,
          );
      });
      // A key that is misspelt may be the one that is looked for.
      const isMisspelt = context.issues.some(({ code }) => code === 'unrecognized_keys');
      if (!isMisspelt && !site.venue && !site.arxiv && !site.date)
        fail([], 'A paper is cited by its year: "venue", "arxiv" or "date" says it.');
      if (isOfOtherPreprint(site.venue?.doi, site.arxiv?.id))
        fail(['venue', 'doi'], `It is the DOI of another preprint than ${site.arxiv?.id}, which "arxiv" names.`);
      for (const name of ['paper', 'pdf', 'arxiv'] as const)
        if (isOfOtherPreprint(site.links[name], site.arxiv?.id))
          fail(['links', name], `It leads to another preprint than ${site.arxiv?.id}, which "arxiv" names.`);
      if (!isMisspelt && !site.arxiv && !site.links.paper)
        fail(['links'], 'Readers look for the paper: "paper" says where it is, or "arxiv".');
      const numbers = site.authors.flatMap(({ affiliations }) => affiliations);
      // A wrong number may be meant for one that nobody has.
      if (numbers.some((number) => number < 1 || number > site.affiliations.length)) return;
      site.affiliations.forEach(({ name }, index) => {
        if (name && !numbers.includes(index + 1))
          fail(['affiliations', index], `No author belongs to "${name}": its number is ${index + 1}.`);
      });
    }),
    ALWAYS,
  )
  .describe('The identity of the paper: head, citation and footer of the site are made from it.');
export type Site = z.output<typeof siteSchema>;
