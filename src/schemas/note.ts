import { z } from 'astro/zod';
import { idSchema, repeated, strict, textSchema } from './common.ts';

/** A number that the paper gives in two ways. */
const noteSchema = strict({
  id: idSchema,
  /** Which number it is. */
  title: textSchema,
  /** Charts that show it: they lead to the note, and the note to them. */
  charts: z.array(idSchema).min(1),
  /** What stands where: "text: +1.9". */
  said: z.array(textSchema).min(2),
  /** What this site shows. */
  shown: textSchema,
});
export type NumberNote = z.output<typeof noteSchema>;

/** The file `content/notes.json`. */
export const notesSchema = z.array(noteSchema).superRefine((notes, context) => {
  for (const id of repeated(notes.map((note) => note.id)))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each note has its own.` });
});
