import { z } from 'astro/zod';

/** The sizes of one transformer. */
const transformerSchema = z
  .strictObject({
    width: z.int().multipleOf(4).positive(),
    blocks: z.int().positive(),
    heads: z.int().positive(),
    /** Width between the two layers of the feed-forward part. */
    hidden: z.int().multipleOf(4).positive(),
  })
  .refine(({ width, heads }) => width % heads === 0, {
    error: ({ input }) => {
      const { width, heads } = input as { width: number; heads: number };
      return `${heads} heads cannot share a width of ${width} evenly`;
    },
  });

/** The sizes of a miniature MLLM. */
export const modelShapeSchema = z.strictObject({
  encoder: transformerSchema,
  projectorHidden: z.int().multipleOf(4).positive(),
  lm: transformerSchema,
  /** Words of the vocabulary, padded to a multiple of 8. */
  vocabulary: z.int().multipleOf(8).positive(),
  /** Words of a question and its answer together, padded. */
  textLength: z.int().positive(),
});

export type ModelShape = z.output<typeof modelShapeSchema>;
