import { z } from 'astro/zod';
import { unseenCharacters } from './unseen-characters.ts';

/** The longest text in characters; four times the longest of this paper. */
const LONGEST_TEXT = 2000;

/** Letters, digits and hyphens: usable as file name, anchor and part of an address. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id has lower-case letters, digits and single hyphens, for example "so16" or "ocr-chart".',
  );

/** A sentence or label that a reader sees: never empty, no white space at its ends, nothing unseen in it. */
export const textSchema = z
  .string()
  .min(1, 'A text must not be empty.')
  .max(LONGEST_TEXT, `A text has at most ${LONGEST_TEXT} characters.`)
  .refine((text) => text.trim() === text, 'A text has no white space at its start or end.')
  .superRefine((text, context) => {
    const unseen = unseenCharacters(text.trim());
    if (unseen.length) context.addIssue(`A text holds ${unseen.join(', ')}, which no reader can see. Delete it.`);
  });

/** An outside address; the page links only to https. */
export const urlSchema = z.url({ protocol: /^https$/, error: 'An address starts with https:// and has a host.' });

/** An outside address, or a page of this site from its root: "/lab/". */
export const addressSchema = z.union([urlSchema, z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/)], {
  error: 'An address starts with https:// and has a host, or is a path of this site such as "/lab/".',
});

/** Ids that occur more than once. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
