import type { NumberNote } from '../../schemas/note.ts';
import { content } from '../reading/content-folder.ts';

/** The page on which the notes stand. */
export const NOTES_PAGE = 'notes-on-the-numbers';

/** Every number that the paper gives in two ways. */
export const numberNotes: readonly NumberNote[] = content().notes;
