import { z } from 'astro/zod';
import { repeated, textSchema, urlSchema } from './common.ts';

/** Formats that a composite figure may have. */
export const FIGURE_FORMATS = ['jpeg', 'png', 'webp'] as const;

/** An address of a file on GitHub that does not name its commit. */
const ON_A_BRANCH =
  /^https:\/\/(raw\.githubusercontent\.com\/[^/]+\/[^/]+|github\.com\/[^/]+\/[^/]+\/(raw|blob))\/(?![0-9a-f]{40}\/)/i;

/** One composite figure where its authors publish it. Whatever differs from this in a single byte is refused. */
const figureSourceSchema = z.strictObject({
  /** Name under which it is kept, and by which examples name it: a file name, never a path. */
  file: z
    .string()
    .regex(
      /^[a-z0-9]+([.-][a-z0-9]+)*\.(jpeg|jpg|png|webp)$/,
      'A file name has lower-case letters, digits, hyphens and ends in .jpeg, .jpg, .png or .webp: no folder.',
    ),
  url: urlSchema.refine(
    (url) => !ON_A_BRANCH.test(url),
    'A file on GitHub is named by its commit, 40 digits from 0 to 9 and a to f: what a branch holds changes.',
  ),
  /** Of the whole file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits from 0 to 9 and a to f.'),
  bytes: z.int().positive(),
  /** In pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(FIGURE_FORMATS),
  /** Where readers find it: "Figure 7". */
  shownIn: textSchema,
  /** Short name of the licence, "CC BY 4.0", and its text. */
  licence: z.strictObject({ name: textSchema, url: urlSchema }),
});
export type FigureSource = z.output<typeof figureSourceSchema>;

/** `content/gallery/figures.lock.json`: the figures of the paper that the site shows without holding them. */
export const figureLockSchema = z
  .strictObject({
    /** The page on which the authors show the figures. */
    page: urlSchema,
    /** Whom the licence asks to name, with the address that they ask for. */
    attribution: z.array(z.strictObject({ name: textSchema, url: urlSchema })).min(1),
    sources: z.array(figureSourceSchema),
  })
  .superRefine(({ sources }, context) => {
    for (const file of repeated(sources.map((source) => source.file))) {
      context.addIssue({ code: 'custom', path: ['sources'], message: `Two sources are named "${file}".` });
    }
  });
export type FigureLock = z.output<typeof figureLockSchema>;
