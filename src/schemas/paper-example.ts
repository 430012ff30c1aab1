import { z } from 'astro/zod';
import { idSchema, textSchema } from './common.ts';

/** A rectangle of a composite figure in its pixels, from the top left. */
const boxSchema = z.strictObject({
  left: z.int().nonnegative(),
  top: z.int().nonnegative(),
  width: z.int().min(16),
  height: z.int().min(16),
});
export type Box = z.output<typeof boxSchema>;

/** One picture of a comparison: where it lies, and what a reader who cannot see it should know. */
const panelSchema = z.strictObject({
  box: boxSchema,
  reading: textSchema
    .max(60, 'A reading stands below a small picture, so it has 60 characters at most.')
    .describe('What to see in this panel, printed below it: "One spot, on the hat."'),
  alt: textSchema,
});

/** An answer, and the words in it that the other answer has not, as the figure marks them. */
const answerSchema = z
  .strictObject({
    text: textSchema,
    /** Parts of the text in their order; each is marked where it first comes after the one before. */
    differing: z.array(textSchema),
  })
  .superRefine(({ text, differing }, context) => {
    let from = 0;
    for (const [at, words] of differing.entries()) {
      const found = text.indexOf(words, from);
      if (found < 0) {
        const message = `"${words}" does not come in the text after the words before it.`;
        context.addIssue({ code: 'custom', path: ['differing', at], message });
        return;
      }
      from = found + words.length;
    }
  });
export type Answer = z.output<typeof answerSchema>;

const shared = {
  /** Name of the composite figure in `figures.lock.json`. */
  source: textSchema,
  caption: textSchema,
  /** What a careful reader of the picture should know. */
  notes: z.array(textSchema),
};

/** One comparison of the paper, `content/gallery/paper/<id>.json`. Its panels have one size, so that they can be overlaid. */
export const paperExampleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('gradient'),
      ...shared,
      /** What the question asks for, in one word: a value of the gallery's filter. */
      questionKind: idSchema,
      question: textSchema,
      chosen: answerSchema,
      rejected: answerSchema,
      panels: z.strictObject({ input: panelSchema, sft: panelSchema, dpo: panelSchema }),
    }),
    z.strictObject({
      kind: z.literal('segmentation'),
      ...shared,
      /** The class whose patches are marked, as printed. */
      class: textSchema,
      panels: z.strictObject({ truth: panelSchema, sft: panelSchema, dpo: panelSchema }),
    }),
  ])
  .superRefine(({ panels }, context) => {
    const entries = Object.entries(panels);
    const first = entries[0]?.[1].box;
    for (const [name, { box }] of entries) {
      if (box.width !== first?.width || box.height !== first?.height) {
        const message = `All panels have one size; the first is ${first?.width} × ${first?.height} pixels, this one ${box.width} × ${box.height}.`;
        context.addIssue({ code: 'custom', path: ['panels', name, 'box'], message });
      }
    }
  });
export type PaperExample = z.output<typeof paperExampleSchema>;
