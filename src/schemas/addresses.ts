import { z } from 'astro/zod';
import { formSchema, sayUnreadable } from './common.ts';
import { unseenCharacters } from './unseen-characters.ts';

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
