import { z } from 'astro/zod';
import { repeated } from './across-fields.ts';
import { altSchema, idSchema, textSchema } from './common.ts';

const repeatedIn = (ids: string) => repeated(ids.split(/[ |]/));
const idsSchema = z
  .string()
  .regex(/^\S+(?: \S+)*$/, 'Ids stand in quotes, with one space between.')
  .refine((ids) => !repeatedIn(ids).length, {
    error: ({ input }) => `"${repeatedIn(String(input))[0]}" stands there twice. Keep one.`,
  });
export const betweenSchema = textSchema
  .refine((pair) => !/^(.+)-\1$/.test(pair), 'A method is compared with itself.')
  .optional()
  .describe('The two methods of the gap, "dpo-sft" for DPO − SFT. Without it, those of "gap" in content/site.json.');
const valueSchema = textSchema.describe('A value, by result, level, method and measure: "scaling/large/dpo/accuracy".');

/** Stands between paragraphs. */
const block = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  ({ place: 'block', attributes: z.strictObject(shape) }) as const;
/** Stands between paragraphs, with paragraphs between its tags. */
const box = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  ({ place: 'box', attributes: z.strictObject(shape) }) as const;
/** Stands in a sentence. */
const inline = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  ({ place: 'inline', attributes: z.strictObject(shape) }) as const;
/** Stands in a sentence, as a number that comes from the data. */
const number = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  ({ place: 'number', attributes: z.strictObject(shape) }) as const;
/** Stands in a sentence, with text between its tags. */
const around = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  ({ place: 'around', attributes: z.strictObject(shape) }) as const;

/** Every component that prose may use: where it stands, and its attributes. */
export const proseComponents = {
  Best: number({
    of: textSchema.describe('The largest value of all levels, by result, method and measure: "scaling/dpo/accuracy".'),
  }),
  Callout: box({
    kind: z.enum(['note', 'tip', 'warning']).describe('What it is, which is its title where it has no other.'),
    title: textSchema.optional().describe('Its title: "License of the data".'),
  }),
  Chart: block({ id: textSchema.describe('The name of a file in content/charts/, without ".json".') }),
  Citation: block({}),
  Cite: inline({ id: idsSchema.describe('Works: ids of content/references.json, with spaces between.') }),
  Claims: block({
    of: textSchema.describe('The page whose claims these are: the name of a file in content/claims/, without ".json".'),
  }),
  ClaimsFilter: block({}),
  ComparisonRow: block({
    of: idsSchema.describe(
      'Examples of the gallery, by id, with spaces between: "curtains|gradient-04 gradient-16". Of several with | between, the first with pictures is shown.',
    ),
  }),
  Comparisons: block({
    kind: idSchema.describe('Which comparisons: an id of content/gallery/kinds.json.'),
    selection: z.enum(['published', 'random', 'curated']).describe('How the examples came to be shown.'),
    count: z.int().positive().optional().describe('How many, from the first on: count={2}. Without it, all.'),
  }),
  Columns: box({}),
  Correspondence: block({}),
  DataExperiments: block({}),
  DataExplorer: block({}),
  DataFiles: block({}),
  DataHeadlines: block({}),
  DataTable: block({ id: textSchema.describe('The name of a file in content/tables/, without ".json".') }),
  Difference: number({ of: valueSchema, minus: valueSchema }),
  Drawings: block({
    of: idsSchema.describe('Drawings, in their order: names of files in content/drawings/, with spaces between.'),
  }),
  Figure: box({
    id: idSchema.optional().describe('Gives it a number among the figures of the page, to which <Ref to="…" /> leads.'),
  }),
  Findings: block({}),
  Gallery: block({}),
  Gap: number({
    of: textSchema.describe('A gap, by result, level and measure: "scaling/large/accuracy".'),
    between: betweenSchema,
  }),
  GapRange: number({
    of: textSchema.describe(
      'The smallest and the largest gap of all levels, by result and measure: "scaling/accuracy".',
    ),
    between: betweenSchema,
  }),
  Glossary: block({}),
  KeyNumbers: block({
    of: idSchema.describe(
      'A finding whose numbers stand in the margin, beside the paragraph before: the name of a file in content/findings/.',
    ),
  }),
  LabDifference: inline({
    of: textSchema.describe('DPO − SFT over the seeds of the lab: a measure that content/lab/lab.json tests.'),
  }),
  LabLive: block({}),
  LabProvenance: block({}),
  LabTests: block({}),
  Lead: number({
    of: textSchema.describe(
      'A gap without its sign, for "leads by", by result, level and measure: "scaling/large/accuracy".',
    ),
    between: betweenSchema,
  }),
  LeadComparison: block({
    of: idsSchema.describe('Examples of the gallery, by id, with spaces between. The first with pictures is shown.'),
  }),
  LeadRange: number({
    of: idsSchema.describe(
      'The smallest and the largest lead of all levels, by result and measure, of one or several: "scaling/accuracy data/accuracy".',
    ),
    between: betweenSchema,
  }),
  Note: around({}),
  NumberNotes: block({}),
  Ref: inline({ to: textSchema.describe('A chart or a figure of the same page, by its id.') }),
  Term: around({ id: textSchema.describe('An id of content/glossary.json.') }),
  Value: number({ of: valueSchema }),
  Video: block({
    src: textSchema.describe('A file beside the page, "./clip.mp4", or the address of a video on YouTube or Vimeo.'),
    alt: altSchema.describe('What it shows, for those who cannot see it.'),
    poster: textSchema
      .optional()
      .describe(
        'A picture beside the page, "./clip.jpg", that stands there until it plays; YouTube and Vimeo need one.',
      ),
    captions: textSchema.optional().describe('What is said in it: a file of WebVTT beside the page, "./clip.vtt".'),
    plays: z
      .literal('loop')
      .optional()
      .describe(
        '"loop" for a silent one that plays again and again while it is in sight, unless readers want no motion.',
      ),
  }),
  Wins: number({
    of: textSchema.describe('A result with single scores: the name of a file in content/results/, without ".json".'),
    between: betweenSchema,
    among: idsSchema
      .optional()
      .describe('Means or single scores to count: ids of content/measures.json, with spaces between. Without it, all.'),
  }),
};

export type ProseComponentName = keyof typeof proseComponents;

/** The components that print a number. */
type ProseNumberName = {
  [Name in ProseComponentName]: (typeof proseComponents)[Name]['place'] extends 'number' ? Name : never;
}[ProseComponentName];

/** What an author writes in the tag of a component. */
export type ProseAttributes<Name extends ProseComponentName> = z.output<(typeof proseComponents)[Name]['attributes']>;

/** What a component receives: its attributes, and what `remarkComponents` adds to them. */
export type ProseProps<Name extends ProseComponentName> = ProseAttributes<Name> &
  (Name extends ProseNumberName ? { kind: Name } : unknown) & {
    /** Of a chart or figure, or of one that is referred to: its place among those of the page. */
    number?: string;
    /** Of a reference: the id of the element that it leads to. */
    anchor?: string;
    /** Of a number: the charts of the page, with spaces between. */
    charts?: string;
    /** Of a gallery: the comparison that stands over it, of several with spaces between the first that is there. */
    lead?: string;
    /** Of a citation: the works that it is the first to cite, with spaces between. */
    first?: string;
  };
