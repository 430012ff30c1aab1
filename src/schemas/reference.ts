import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { arxivIdSchema, doiSchema, isOfOtherPreprint, urlSchema } from './addresses.ts';
import { formSchema, idSchema, textSchema, verbatimSchema, yearSchema } from './common.ts';

const ONE_NAME =
  'An entry is one author, as { "family": "Rafailov", "given": "Rafael" }; { "literal": "others" } stands for the rest.';

const nameSchema = z.union([
  z.strictObject({
    family: textSchema
      .refine((name) => !/, |\band\b|\bet al\b/.test(name), ONE_NAME)
      .describe('Family name: "Rafailov".'),
    given: textSchema.optional().describe('Given name, as the work writes it: "Rafael".'),
    'dropping-particle': textSchema
      .optional()
      .describe('What stands before a family name and is left out alone: "de".'),
    'non-dropping-particle': textSchema.optional().describe('What always stands before it: "van der".'),
    suffix: textSchema.optional().describe('What stands behind it: "Jr.".'),
  }),
  z.strictObject({
    literal: textSchema
      .refine((name) => !/, \p{Lu}\.|\bet al\b/u.test(name), ONE_NAME)
      .describe('Name of a group that is no person: "Qwen Team".'),
  }),
]);
export type ReferenceName = z.output<typeof nameSchema>;

/** A number, which programs write with quotes as well. */
const written = (schema: z.ZodInt) =>
  z.union([schema, formSchema(/^\d+$/, 'A part of a date is a number.').transform(Number).pipe(schema)]);

const daySchema = z
  .union([
    z.tuple([written(yearSchema)]),
    z.tuple([written(yearSchema), written(z.int().min(1).max(12))]),
    z.tuple([written(yearSchema), written(z.int().min(1).max(12)), written(z.int().min(1).max(31))]),
  ])
  .refine(
    ([year, month = 1, day = 1]) => new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day,
    'No month has such a day.',
  )
  .describe('The year, and if it is known month and day: [2023, 5, 29].');

/** What programs such as Zotero write of a work beside what is shown. */
const UNREAD = [
  'abstract',
  'accessed',
  'archive',
  'archive_location',
  'call-number',
  'citation-key',
  'collection-title',
  'container-title-short',
  'edition',
  'editor',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'journalAbbreviation',
  'language',
  'license',
  'note',
  'publisher-place',
  'shortTitle',
  'source',
  'title-short',
  'version',
] as const;
const unread = Object.fromEntries(
  UNREAD.map((key) => [key, z.unknown().optional().describe('Written by other programs, and not shown.')]),
) as Record<(typeof UNREAD)[number], z.ZodOptional<z.ZodUnknown>>;

/** A title without the marks that Zotero and its like write into it, which readers would see as they are written. */
const workTitleSchema = textSchema.transform((title) =>
  title.replaceAll(/<sup>(.*?)<\/sup>/g, '^$1').replaceAll(/<\/?(?:i|b|sc|sub|span)(?: [^<>]*)?>/g, ''),
);

const placeSchema = z.union([verbatimSchema, z.int().transform(String)]).optional();

const referenceSchema = z
  .strictObject({
    id: idSchema.describe('Short name, by which prose cites it: "dpo" for <Cite id="dpo" />.'),
    type: z
      .enum([
        'paper-conference',
        'article-journal',
        'article',
        'webpage',
        'book',
        'chapter',
        'thesis',
        'report',
        'dataset',
        'software',
      ])
      .describe('Kind of work: "paper-conference" for one in proceedings, "article" for a preprint.'),
    title: workTitleSchema.describe('Title as the work writes it.'),
    author: z.array(nameSchema).min(1).describe('Authors in the order of the work.'),
    'container-title': workTitleSchema.optional().describe('Proceedings, journal or book: "NeurIPS".'),
    volume: placeSchema.describe('Volume: "12".'),
    issue: placeSchema.describe('Issue of a journal: "3".'),
    page: placeSchema
      .refine((pages = '') => {
        const [first, last] = pages.split(/[-–]+/).map(Number);
        return !(Number(first) > Number(last));
      }, 'The first page comes first: "12-34".')
      .describe('Pages: "12-34".'),
    publisher: textSchema.optional().describe('Publisher, university or institution.'),
    issued: z
      .strictObject({
        'date-parts': z.tuple([daySchema]).describe('The year in two pairs of brackets: [[2023]].'),
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
      .optional()
      .describe('What this site adds; CSL-JSON leaves this place to its users.'),
    ...unread,
  })
  .refine((work) => work.number ?? work.DOI ?? work.URL, 'A work has a number in arXiv, a DOI or a URL.')
  .refine(({ DOI, number }) => !isOfOtherPreprint(DOI, number), {
    path: ['DOI'],
    message: 'It is the DOI of another preprint than "number" says.',
  })
  .refine(({ URL, number }) => !isOfOtherPreprint(URL, number), {
    path: ['URL'],
    message: 'It is the address of another preprint than "number" says.',
  })
  .describe('One work in CSL-JSON, with a number in arXiv, a DOI or a URL.');
export type Reference = z.output<typeof referenceSchema>;

export const referencesSchema = z
  .array(referenceSchema)
  .superRefine(distinct('work', 'id', 'title', 'number', 'DOI', 'URL'), ALWAYS)
  .describe('Works to cite, each with an id of its own, in any order.');
