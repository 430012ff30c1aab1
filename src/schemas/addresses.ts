import { z } from 'astro/zod';
import { formSchema, sayUnreadable } from './common.ts';
import { unseenCharacters } from './unseen-characters.ts';

const WEB_FORM = 'An address starts with https:// and has a host.';
const HOST_FORM = 'An address has a host such as example.org, and holds no name or password.';
/** A name on the web: no number, and none of this machine. */
const HOST = /^(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i;

/** Signs that an address has as codes alone, in a set of a regular expression. */
const CODED = String.raw`\s"<>\\^\x60{|}`;
const ADDRESS = new RegExp(`^https://[^/?#@.${CODED}]+\\.[^/?#@${CODED}]+(?:[/?#][^${CODED}]*)?$`);

/** What is wrong with a text that is no `ADDRESS`. */
function sayNoAddress(text: string): string {
  if (!/^https:\/\/[^/?#\\\s]/.test(text)) return WEB_FORM;
  if (text !== text.trim()) return sayUnreadable(text);
  const [sign] = new RegExp(`[${CODED}]`).exec(text) ?? [];
  return sign ? `An address holds "${sign}", which is written "${encodeURI(sign)}" there.` : HOST_FORM;
}

/** A check of what has the form of an address; what has not is told for that alone. */
const isNoneOr = (isRight: (url: string) => boolean) => (url: string) => !ADDRESS.test(url) || isRight(url);

/** An address from which a program takes a file. Written in full, since browsers take "https:/x" for a place on the site. */
export const fileUrlSchema = z
  .string()
  .regex(ADDRESS, { error: ({ input }) => sayNoAddress(String(input)) })
  .refine(isNoneOr(URL.canParse), WEB_FORM)
  .refine(
    isNoneOr((url) => !unseenCharacters(url).length),
    { error: ({ input }) => sayUnreadable(String(input)) },
  )
  .meta({ format: 'uri', patternErrorMessage: WEB_FORM });

/** An outside address; the page links only to https. */
export const urlSchema = fileUrlSchema
  .refine(
    isNoneOr((url) => !URL.canParse(url) || HOST.test(new URL(url).hostname)),
    HOST_FORM,
  )
  .meta({ id: 'url', description: 'An address on the web that starts with https://.' });

/** An outside address, or something of this site; what begins as an outside one is told what is wrong with it as that. */
const urlOr = (ofThisSite: z.ZodString, message: string) =>
  z.union([urlSchema, ofThisSite], {
    error: ({ input, errors }) => (String(input).startsWith('https://') && errors?.[0]?.[0]?.message) || message,
  });

/** An outside address, or a page of this site from its root: "/lab/". */
export const addressSchema = urlOr(
  formSchema(/^\/(?:[a-z0-9-]+\/)*$/, 'A page of this site is named "/charts/".'),
  'An address starts with https:// and has a host, or is a path of this site such as "/charts/".',
).meta({ id: 'address', description: 'An address that starts with https://, or a page of this site: "/charts/".' });

const MAIL_FORM = 'An address for mail looks like ada@example.org.';

export const mailSchema = z.email(MAIL_FORM).meta({ patternErrorMessage: MAIL_FORM });

/** A picture of the content, from the top of its folder. */
export const pictureSchema = formSchema(
  /^(?![./])[^\\]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i,
  'A picture is a file of the content, named from its top, such as "logos/example.svg".',
);

/** An outside address, or a file of the content to take away, from the top of its folder. */
export const targetSchema = urlOr(
  formSchema(
    /^(?![./])[^\\:]+\.(?:bib|csv|gz|ipynb|pdf|pptx|tsv|txt|zip)$/i,
    'A file of the content is named from its top, such as "files/poster.pdf".',
  ),
  'An address starts with https:// and has a host, or is a file of the content, named from its top, such as "files/poster.pdf".',
).meta({
  id: 'target',
  description: 'An address that starts with https://, or a file of the content: "files/poster.pdf".',
});

/** Without the sign of a sentence behind it, which comes along when one is copied. */
export const doiSchema = formSchema(
  /^10\.\d{4,}(?:\.\d+)*\/[!-~]+(?<![.,;])$/,
  'A DOI looks like "10.48550/arXiv.2601.01234".',
);

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
    /^(?:10\.48550\/arxiv\.|https:\/\/arxiv\.org\/(?:abs|pdf)\/)(.+?)(?:v\d+)?(?:\.pdf)?(?:[?#].*)?$/i.exec(
      place ?? '',
    ) ?? [];
  return own !== undefined && number !== undefined && own !== number.replace('arXiv:', '');
};

/** Where a preprint in arXiv is read. */
export const arxivAddress = (id: string) => `https://arxiv.org/abs/${id}`;

/** Where a DOI leads; old ones hold signs that an address has as codes. */
export const doiAddress = (doi: string) => `https://doi.org/${encodeURI(doi).replaceAll(/[#?]/g, encodeURIComponent)}`;
