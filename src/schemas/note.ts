import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

/** A number on which two places of the paper, or the paper and its page or code, do not agree. */
const noteSchema = z.strictObject({
  id: idSchema,
  /** Which number it is; charts link to the note with it. */
  title: textSchema,
  /** Charts that show it: they lead to the note, and the note to them. */
  charts: z
    .array(idSchema)
    .min(1, 'A note names at least one chart that it touches.')
    .refine((charts) => !repeated(charts).length, 'A note names each chart once.'),
  /** What stands where, each place first: "Text: +1.9". */
  said: z.array(textSchema).min(2, 'A note says what stands in at least two places.'),
  /** What this site shows, and why; it completes "Shown here: …", so it has no full stop at its end. */
  shown: textSchema.regex(/[^.]$/, 'The page puts a full stop behind "shown"; leave it out.'),
});
export type NumberNote = z.output<typeof noteSchema>;

/** The file `content/notes.json`. */
export const notesSchema = z.array(noteSchema).superRefine((notes, context) => {
  for (const id of repeated(notes.map((note) => note.id)))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each note has its own.` });
});
