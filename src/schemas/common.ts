import { z } from 'astro/zod';
import { MISWRITTEN } from './miswritten.ts';
import { UNSEEN, unseenCharacters } from './unseen-characters.ts';

/** The longest text in characters; four times the longest of this paper. */
const LONGEST_TEXT = 2000;

/** A text of a form, with what to say of any other: the build says it, and so do editors. */
export function formSchema(form: RegExp, message: string) {
  return z.string().regex(form, message).meta({ patternErrorMessage: message });
}

/** In characters; twice the longest of this paper. */
const LONGEST_ID = 80;

/** Letters, digits and hyphens: usable as file name, anchor and part of an address. */
export const idSchema = formSchema(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'An id has lower-case letters, digits and single hyphens, for example "so16" or "ocr-chart".',
)
  .max(LONGEST_ID, `An id has at most ${LONGEST_ID} characters: it stands in addresses and in names of files.`)
  .meta({ id: 'id', description: 'Lower-case letters and digits, with single hyphens between them: "ocr-chart".' });

/** What something else says, sign by sign: never empty, no white space at its ends, nothing unseen in it. */
export const verbatimSchema = z
  .string()
  .min(1, 'A text must not be empty.')
  .max(LONGEST_TEXT, `A text has at most ${LONGEST_TEXT} characters.`)
  .regex(new RegExp(`^(?!\\s)[^${UNSEEN}]*(?<!\\s)$`, 'u'), {
    error: ({ input }) => sayUnreadable(String(input)),
  })
  .refine((text) => !unseenCharacters(text).some((sign) => JOINERS.test(sign)), {
    error: ({ input }) => sayUnreadable(String(input)),
  })
  .meta({
    patternErrorMessage: 'A text has no white space at its start or end, and nothing that no reader can see.',
  });

/** A sentence or label that a reader sees, in plain words. */
export const textSchema = verbatimSchema
  .refine((text) => !misreadIn(text), { error: ({ input }) => misreadIn(String(input)) ?? '' })
  .meta({
    id: 'text',
    description: 'A text that readers see.',
    patternErrorMessage: 'A text has no white space at its start or end, and nothing that no reader can see.',
  });

/** What a text prints as it is written, since only prose knows Markdown and TeX. */
const MARKUP = /\\[A-Za-z]+|\$[^\s$\d][^$]*\$|``|`[^`]+`|\*\*[^\s*][^*]*\*\*|\[[^[\]]*\]\([^)\s]+\)|\{[A-Z][^{},=]*\}/;

/** The same of plain texts, in which spaces do not run together as in Markdown. */
const MISWRITTEN_TEXT: typeof MISWRITTEN = [
  ...MISWRITTEN,
  [/(?<!\S)\S+\s{2,}\S+/, 'has a space too many. Delete it.'],
  [
    MARKUP,
    'would be printed as it stands: this text knows no Markdown and no TeX. Write plain words, and signs such as β themselves.',
  ],
];

/** Why a text would not be read as it was meant; undefined for a plain one. */
function misreadIn(text: string): string | undefined {
  for (const [form, cure] of MISWRITTEN_TEXT) {
    const [found] = text.match(form) ?? [];
    if (found) return `"${found}" ${cure}`;
  }
  return undefined;
}

/** Scripts of which the typefaces of pictures have no letter, and pictures among letters. */
const UNDRAWN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Emoji_Presentation}]/u;

/** A text that stands in pictures too, as in the files of a chart and in the preview of a page. */
export const drawnSchema = textSchema
  .refine((text) => !UNDRAWN.test(text), {
    error: ({ input }) =>
      `"${UNDRAWN.exec(String(input))?.[0]}" is in no typeface of the pictures that show this text. Write it in Latin, Greek or Cyrillic letters.`,
  })
  .meta({
    id: 'drawn',
    description: 'A text that stands in pictures too.',
    patternErrorMessage: 'A text has no white space at its start or end, and nothing that no reader can see.',
  });

/** What the set of unseen characters leaves out, since it does something to some signs. */
const JOINERS = /^U\+(?:200[CD]|FE0[\dA-F])$/;

/** What to say of a text that begins or ends with white space, or holds what no reader can see. */
export function sayUnreadable(text: string): string {
  const unseen = unseenCharacters(text.trim());
  if (!unseen.length) return 'A text has no white space at its start or end.';
  return `A text holds ${unseen.join(', ')}, which no reader can see. Delete it.`;
}

/** Words for a picture that say no more than that there is one, or name its file. */
export const SAYS_NOTHING =
  /^(?:an? )?(?:alt(?: text)?|figure|graphic|image|img|photo|picture|screenshot) ?\d*\.?$|\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** What a picture or a video shows, for readers who cannot see it. */
export const altSchema = textSchema.refine(
  (alt) => !SAYS_NOTHING.test(alt),
  'These words do not say what is to be seen, to those who cannot see it.',
);

/** In characters: searches and previews cut longer ones, and a heading would fill a phone. */
export const LONGEST = { title: 120, description: 170, summary: 200 } as const;
/** Of a description, which stands alone where its page is not: fewer characters say too little. */
export const SHORTEST = 50;

/** The name of a page in its head, in lists and in previews. */
export const titleSchema = drawnSchema.max(
  LONGEST.title,
  `A title has at most ${LONGEST.title} characters: searches and previews cut longer ones.`,
);

/** A sentence for the results of a search and for previews. */
export const descriptionSchema = drawnSchema
  .min(SHORTEST, `A description has at least ${SHORTEST} characters: searches and previews show it without its page.`)
  .max(
    LONGEST.description,
    `A description has at most ${LONGEST.description} characters: searches and previews cut longer ones.`,
  )
  .describe(`One sentence for search engines and link previews, of ${SHORTEST} to ${LONGEST.description} characters.`);

export const sha256Schema = formSchema(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits from 0 to 9 and a to f.');

export const yearSchema = z
  .int()
  .min(1800, 'A year lies between 1800 and 2100.')
  .max(2100, 'A year lies between 1800 and 2100.');

const DAY_FORM = 'A day is written as year, month and day: "2026-04-13".';
/** A day of the calendar. */
export const daySchema = z.iso.date(DAY_FORM).meta({ patternErrorMessage: DAY_FORM });
