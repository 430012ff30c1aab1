import { notesSchema, type NumberNote } from '../../schemas/note.ts';
import { parseOptional } from '../base/content-file.ts';

/** The page on which the notes stand. */
export const NOTES_PAGE = 'notes-on-the-numbers';

// A glob, so that content without such notes needs no such file.
const files = import.meta.glob<unknown>('@content/notes.json', { eager: true, import: 'default' });

/** Every number that the paper gives in two ways. */
export const numberNotes: readonly NumberNote[] = parseOptional(notesSchema, files, 'content/notes.json') ?? [];
