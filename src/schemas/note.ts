import { z } from 'astro/zod';
import { ALWAYS, distinct, repeated } from './across-fields.ts';
import { idSchema, textSchema } from './common.ts';

const noteSchema = z
  .strictObject({
    id: idSchema.describe('Short name, for its address on the page of notes: "knowledge-gain".'),
    title: textSchema.describe(
      'Which number it is; charts link to the note with it: "The gain in Knowledge from B/16 to g/16".',
    ),
    charts: z
      .array(idSchema)
      .min(1, 'A note names at least one chart that it touches.')
      .refine((charts) => !repeated(charts).length, 'A note names each chart once.')
      .describe(
        'Charts that show it, each once: names of files in content/charts/. They lead to the note, and it to them.',
      ),
    said: z
      .array(textSchema)
      .min(2, 'A note says what stands in at least two places.')
      .describe('What stands where, each place first: ["Text: +1.9", "Figure 2: +1.6"].'),
    shown: textSchema
      .refine((text) => !text.endsWith('.'), 'The page puts a full stop behind "shown"; leave it out.')
      .describe(
        'What this site shows, and why. It completes "Shown here: …", so it starts small and has no full stop at its end.',
      ),
  })
  .describe('A number on which two places of the paper, or the paper and its page or code, do not agree.');
export type NumberNote = z.output<typeof noteSchema>;

export const notesSchema = z
  .array(noteSchema)
  .superRefine(distinct('note', 'id', 'title'), ALWAYS)
  .describe('Notes on numbers, each with an id of its own, in the order of their page.');
