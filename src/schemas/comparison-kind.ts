import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { idSchema, textSchema } from './common.ts';

const LONGEST_NAME = 40;
const nameSchema = textSchema.max(
  LONGEST_NAME,
  `A name stands above a small picture, so it has ${LONGEST_NAME} characters at most.`,
);

const panelKindSchema = z
  .strictObject({
    id: idSchema.describe('By which comparisons name it: "after".'),
    name: nameSchema.describe('What stands above it: "After training".'),
    heading: nameSchema
      .optional()
      .describe('The same where one comparison is shown large: "Where it looks". Without it, the name.'),
    method: idSchema
      .optional()
      .describe('Whose picture it is: a method of content/methods.json, in the color of which its name is written.'),
    isGiven: z
      .boolean()
      .optional()
      .describe(
        'Whether it is what the others start from or are measured by, as the input or the right answer is. On a phone it stands after them.',
      ),
  })
  .describe('One picture of each comparison.');

const comparisonKindSchema = z
  .strictObject({
    id: idSchema.describe('By which comparisons and prose name it: "segmentation".'),
    name: textSchema.describe('Of one comparison: "Segmentation".'),
    plural: textSchema.describe('Of several, as the heading in the gallery and in its filter: "Segmentations".'),
    meaning: textSchema.describe('What the panels show, in a sentence.'),
    asks: textSchema.describe('What stands before the title of one that is shown large: "Asked", "Looked for".'),
    topic: textSchema.optional().describe('What "topics" of its comparisons are, in the filter: "Class".'),
    isSharp: z
      .boolean()
      .optional()
      .describe('Whether pixels keep their edges when a reader zooms in, as those of masks should.'),
    panels: z
      .array(panelKindSchema)
      .min(2, 'A comparison has two panels at least.')
      .max(8, 'A comparison has eight panels at most.')
      .superRefine(distinct('panel', 'id', 'name'), ALWAYS)
      .refine((panels) => panels.filter(({ isGiven }) => isGiven).length < 2, 'One panel at most is given.')
      .describe('The pictures of each comparison, in their order.'),
  })
  .describe('A kind of comparison: what its pictures are, and how they are called.');
export type ComparisonKind = z.output<typeof comparisonKindSchema>;

export const comparisonKindsSchema = z
  .array(comparisonKindSchema)
  .superRefine(distinct('kind', 'id', 'name', 'plural'), ALWAYS)
  .describe('Kinds of comparisons in the order of the gallery.');
