import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { fileUrlSchema, urlSchema } from './addresses.ts';
import { formSchema, sha256Schema, textSchema } from './common.ts';

/** Formats that a composite figure may have. */
const FIGURE_FORMATS = ['jpeg', 'png', 'webp'] as const;

/** An address of a file on GitHub that does not name its commit. */
const ON_A_BRANCH =
  /^https:\/\/(raw\.githubusercontent\.com\/[^/]+\/[^/]+|github\.com\/[^/]+\/[^/]+\/(raw|blob))\/(?![0-9a-f]{40}\/)/i;

const fileSchema = formSchema(
  /^[a-z0-9]+([.-][a-z0-9]+)*\.(jpeg|jpg|png|webp)$/,
  'A file name has lower-case letters, digits, hyphens and ends in .jpeg, .jpg, .png or .webp: no folder.',
);

const figureSourceSchema = z
  .strictObject({
    file: fileSchema.describe('Name by which examples name it, and under which it is kept: "gradcam-main.jpeg".'),
    url: fileUrlSchema
      .refine(
        (url) => !ON_A_BRANCH.test(url),
        'A file on GitHub is named by its commit, 40 digits from 0 to 9 and a to f: what a branch holds changes.',
      )
      .describe('Where its authors publish the file. One on GitHub is named by its commit, not by a branch.'),
    sha256: sha256Schema.describe('SHA-256 of the whole file in hexadecimal, as "sha256sum" prints it.'),
    bytes: z.int().positive().describe('Size of the file in bytes.'),
    width: z.int().positive().describe('Width in pixels.'),
    height: z.int().positive().describe('Height in pixels.'),
    format: z.enum(FIGURE_FORMATS).describe('Format of the picture, whatever the name of the file ends in.'),
    shownIn: textSchema.describe('Where readers find it: "Figure 7".'),
    madeWith: z
      .record(textSchema, textSchema.nullable())
      .default({})
      .describe(
        'What its pictures were made with, by name, for those who would make them again: { "Model": "large, at 336 pixels" }; null where it is not stated.',
      ),
    license: z
      .strictObject({
        name: textSchema.describe('Short name: "CC BY 4.0".'),
        url: urlSchema.describe('Where the text of the license stands.'),
      })
      .describe('The license under which its authors publish it; it has to allow reuse.'),
  })
  .describe(
    'One composite figure where its authors publish it. A file that differs from this in a single byte is refused.',
  );
export type FigureSource = z.output<typeof figureSourceSchema>;

export const figureLockSchema = z
  .strictObject({
    page: urlSchema.describe('The page on which the authors show the figures.'),
    attribution: z
      .array(
        z.strictObject({
          name: textSchema.describe('Who or what is named, in the middle of a sentence: "the project page of PIVOT".'),
          url: urlSchema.describe('The address that they ask to be linked.'),
        }),
      )
      .min(1)
      .describe('Whom the license asks to name.'),
    sources: z
      .array(figureSourceSchema)
      .superRefine(distinct('source', 'file'), ALWAYS)
      .describe('The figures that pictures are cut from, each under a name of its own.'),
  })
  .describe('The figures of the paper that the site shows without holding them.');
export type FigureLock = z.output<typeof figureLockSchema>;
