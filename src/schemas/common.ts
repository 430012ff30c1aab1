import { z } from 'astro/zod';
import { MISREAD, UNSEEN, unseenCharacters } from './unseen-characters.ts';

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
const MARKUP = /\\[A-Za-z]+|\$[^\s$\d][^$]*\$|``|`[^`]+`|\*\*[^\s*][^*]*\*\*|\[[^[\]]*\]\([^)\s]+\)|\{[A-Z]\w*\}/;

/** Why a text would not be read as it was meant; undefined for a plain one. */
function misreadIn(text: string): string | undefined {
  const [word] = text.match(MISREAD) ?? [];
  if (word) return `"${word}" holds letters that only look like those that are meant. Type it anew.`;
  const [markup] = MARKUP.exec(text) ?? [];
  return (
    markup &&
    `"${markup}" would be printed as it stands: this text knows no Markdown and no TeX. Write plain words, and signs such as β themselves.`
  );
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

function sayUnreadable(text: string): string {
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

const WEB_FORM = 'An address starts with https:// and has a host.';
/** A name on the web: no number, and none of this machine. */
const HOST = /^(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i;

const isSecure = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';

/** An address from which a program takes a file. */
export const fileUrlSchema = z
  .url({ protocol: /^https$/, error: WEB_FORM })
  .refine((url) => !unseenCharacters(url).length, {
    error: ({ input }) => sayUnreadable(String(input)),
  })
  // A JSON Schema knows of no protocol.
  .meta({ pattern: '^https://[^/?#\\s]', patternErrorMessage: WEB_FORM });

/** An outside address; the page links only to https. */
export const urlSchema = fileUrlSchema
  .refine(
    (url) => !isSecure(url) || (HOST.test(new URL(url).hostname) && !/\s|^https:\/\/[^/?#]*@/.test(url)),
    'An address has a host such as example.org, and holds no white space, name or password.',
  )
  .meta({
    id: 'url',
    description: 'An address on the web that starts with https://.',
    pattern: '^https://[^/?#\\s@.]+\\.[^/?#\\s@]+',
    patternErrorMessage: WEB_FORM,
  });

/** An outside address, or a page of this site from its root: "/lab/". */
export const addressSchema = z
  .union([urlSchema, formSchema(/^\/(?:[a-z0-9-]+\/)*$/, 'A page of this site is named "/charts/".')], {
    error: 'An address starts with https:// and has a host, or is a path of this site such as "/charts/".',
  })
  .meta({ id: 'address', description: 'An address that starts with https://, or a page of this site: "/charts/".' });

/** A picture of the content, from the top of its folder. */
export const pictureSchema = formSchema(
  /^(?![./])[^\\]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i,
  'A picture is a file of the content, named from its top, such as "logos/example.svg".',
);

/** An outside address, or a file of the content to take away, from the top of its folder. */
export const targetSchema = z
  .union(
    [
      urlSchema,
      formSchema(
        /^(?![./])[^\\:]+\.(?:bib|csv|gz|ipynb|pdf|pptx|tsv|txt|zip)$/i,
        'A file of the content is named from its top, such as "files/poster.pdf".',
      ),
    ],
    {
      error:
        'An address starts with https:// and has a host, or is a file of the content, named from its top, such as "files/poster.pdf".',
    },
  )
  .meta({
    id: 'target',
    description: 'An address that starts with https://, or a file of the content: "files/poster.pdf".',
  });

export const sha256Schema = formSchema(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits from 0 to 9 and a to f.');

export const doiSchema = formSchema(/^10\.\d{4,}\/[!-~]+$/, 'A DOI looks like "10.48550/arXiv.2601.01234".');

/** A number in arXiv: of four digits from 2007 to 2014 and five since, and with the name of an archive before. */
const ARXIV_ID =
  '(?:(?:0[7-9]|1[0-4])\\d{2}\\.\\d{4}|(?:1[5-9]|[2-9]\\d)\\d{2}\\.\\d{5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})';

/** A number in arXiv, behind these letters. */
export const arxivIdSchema = (before = '') =>
  formSchema(
    new RegExp(`^${before}${ARXIV_ID}$`),
    `An arXiv id looks like "${before}2601.01234", or like "${before}hep-th/9901001" if it is old.`,
  );

/** Whether a DOI or an address is that of a preprint in arXiv, and of another one than the number says. */
export const isOfOtherPreprint = (place: string | undefined, number: string | undefined): boolean => {
  const [, own] =
    /^(?:10\.48550\/arxiv\.|https:\/\/arxiv\.org\/(?:abs|pdf)\/)(.+?)(?:v\d+)?(?:\.pdf)?$/i.exec(place ?? '') ?? [];
  return own !== undefined && number !== undefined && own !== number.replace('arXiv:', '');
};

export const yearSchema = z
  .int()
  .min(1800, 'A year lies between 1800 and 2100.')
  .max(2100, 'A year lies between 1800 and 2100.');

/**
 * A check of fields against each other, for `superRefine`. Zod leaves such checks out where one of the fields has a fault of
 * its own; with these it runs all the same, so that who mends that is not told of the next one only then.
 */
export function across<Data>(check: (data: Data, context: z.core.$RefinementCtx<Data>) => void) {
  return (data: Data, context: z.core.$RefinementCtx<Data>): void => {
    const { issues } = context;
    const { length } = issues;
    // A field with a fault of its own is told for that.
    const told = new Set(issues.map(({ path }) => path?.join('\n')));
    try {
      check(data, context);
    } catch (error) {
      // So is what is not of its type.
      if (!length || !(error instanceof TypeError)) throw error;
    }
    issues.push(...issues.splice(length).filter(({ path }) => !told.has(path?.join('\n'))));
  };
}

/** Lets a check of `across` run whatever is wrong. */
export const ALWAYS = { when: () => true };

/** A text as readers tell it from others: capitals and spaces aside. */
const asRead = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * A check of a list: no two entries have the same text in one of these fields, so that whoever names or reads one can tell
 * it from the others. Addresses are read by programs.
 */
export const distinct = <Field extends string>(what: string, ...fields: Field[]) =>
  across((entries: readonly { readonly [Key in Field]?: string | undefined }[], context) =>
    entries.forEach((entry, index) => {
      const read = (one: (typeof entries)[number], field: Field) => {
        const text = one[field];
        return /^(?:url|address)$/i.test(field) ? text : text && asRead(text);
      };
      const same = (field: Field) =>
        read(entry, field) !== undefined &&
        entries.slice(0, index).some((other) => read(other, field) === read(entry, field));
      const field = fields.find(same);
      const message = `The ${field} "${field && entry[field]}" is there twice; each ${what} has its own.`;
      if (field) context.addIssue({ code: 'custom', path: [index, field], message });
    }),
  );

/** Ids that occur more than once. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

const DAY_FORM = 'A day is written as year, month and day: "2026-04-13".';
/** A day of the calendar. */
export const daySchema = z.iso.date(DAY_FORM).meta({ patternErrorMessage: DAY_FORM });
