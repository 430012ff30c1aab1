import { z } from 'astro/zod';
import { descriptionSchema, textSchema, titleSchema } from './common.ts';
import { betweenSchema } from './prose-component.ts';

export const typedNumbersSchema = z
  .record(z.string(), textSchema)
  .describe(
    "Numbers in the text that look like results and are typed by hand: each as it stands there, and what it is: '4.0': name of a license.",
  );

const testedSchema = z
  .record(z.string(), textSchema)
  .describe(
    "Sentences that speak of all results, or of the first among them: words as they stand there, and what tests them, 'ahead at each size': claims/scaling/above or charts/scaling, or why they need no test.",
  );

const pageShape = {
  title: titleSchema.describe('Heading of the page, and its name in links and search results.'),
  description: descriptionSchema,
};

/** Front matter of a file in `content/pages/`. */
export const pageSchema = z.strictObject({
  ...pageShape,
  width: z
    .enum(['text', 'wide'])
    .default('text')
    .describe('"wide" for a page of pictures, which uses the whole screen and has no list of contents.'),
  isUnlisted: z
    .boolean()
    .default(false)
    .describe(
      'Whether it is for those alone who are given its address: then no other page has to lead to it, and searches leave it out.',
    ),
  typedNumbers: typedNumbersSchema.optional(),
  tested: testedSchema.optional(),
});

const keySchema = z.strictObject({
  show: z
    .enum(['Value', 'Gap', 'GapRange', 'Lead', 'LeadRange', 'Difference'])
    .describe('Which number it is, by the name of the component that prints it in prose.'),
  of: textSchema.describe('What it is of, as the component is told: "llm-scaling/average".'),
  minus: textSchema.optional().describe('Of a difference: the value to take away.'),
  between: betweenSchema,
  label: textSchema.describe('What the number counts, in a few words below it.'),
});

/** Front matter of a file in `content/findings/`: a page, and its entry in the list of findings. */
export const findingSchema = z.strictObject({
  ...pageShape,
  number: z.int().positive().describe('Place in the list of findings: 1, 2, 3 and on, each once.'),
  claim: textSchema.describe('The finding in one sentence, as the list on the home page gives it.'),
  key: keySchema.optional().describe('The one number of the finding, printed large in the list on the home page.'),
  furtherKeys: z
    .array(keySchema)
    .optional()
    .describe('Numbers of the finding that open the page of all numbers, after the one of "key".'),
  typedNumbers: typedNumbersSchema.optional(),
  tested: testedSchema.optional(),
});
