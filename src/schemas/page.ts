import { z } from 'astro/zod';
import { textSchema } from './common.ts';

const pageShape = {
  title: textSchema.describe('Heading of the page, and its name in links and search results.'),
  description: textSchema.describe('One sentence for search engines and link previews.'),
};

/** Front matter of a file in `content/pages/`. */
export const pageSchema = z.strictObject({
  ...pageShape,
  width: z
    .enum(['text', 'wide'])
    .default('text')
    .describe('"wide" for a page of pictures, which uses the whole screen and has no list of contents.'),
});

/** Front matter of a file in `content/findings/`: a page, and its entry in the list of findings. */
export const findingSchema = z.strictObject({
  ...pageShape,
  number: z.int().positive().describe('Place in the list of findings: 1, 2, 3 and on, each once.'),
  claim: textSchema.describe('The finding in one sentence, as the list on the home page gives it.'),
});
