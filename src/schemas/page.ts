import { z } from 'astro/zod';
import { textSchema } from './common.ts';

const pageShape = {
  title: textSchema,
  /** One sentence for search engines and link previews. */
  description: textSchema,
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
  /** Place in the paper's list of findings. */
  number: z.int().positive(),
  /** The finding in one sentence, as the list on the home page gives it. */
  claim: textSchema,
});
