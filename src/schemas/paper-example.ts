import { z } from 'astro/zod';
import { idSchema, textSchema } from './common.ts';

const boxSchema = z
  .strictObject({
    left: z.int().nonnegative().describe('Pixels from the left edge of the figure to the panel.'),
    top: z.int().nonnegative().describe('Pixels from the top edge of the figure to the panel.'),
    width: z.int().min(16).describe('Width of the panel in pixels.'),
    height: z.int().min(16).describe('Height of the panel in pixels.'),
  })
  .describe('Where the panel lies in the composite figure, in its pixels; all panels of a comparison have one size.');
export type Box = z.output<typeof boxSchema>;

const panelSchema = z.strictObject({
  box: boxSchema,
  reading: textSchema
    .max(60, 'A reading stands below a small picture, so it has 60 characters at most.')
    .describe('What to see in this panel, printed below it in 60 characters at most: "One spot, on the hat."'),
  alt: textSchema.describe('What the panel shows, for readers who cannot see it.'),
});

const answerSchema = z
  .strictObject({
    text: textSchema.describe('The answer as the figure prints it.'),
    differing: z
      .array(textSchema)
      .describe(
        'The words that the figure prints in color, which need not be all that differ: parts of the text in their order, each marked where it first comes after the one before.',
      ),
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
  source: textSchema.describe('The composite figure: a "file" of content/gallery/figures.lock.json.'),
  caption: textSchema.describe('What is compared, in a sentence.'),
  notes: z.array(textSchema).describe('What a careful reader of the picture should know, in sentences.'),
};

const sftPanelSchema = panelSchema.describe('The picture after SFT.');
const dpoPanelSchema = panelSchema.describe('The picture after DPO.');

export const paperExampleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('gradient').describe('Gradient maps of both losses on one question.'),
      ...shared,
      questionKind: idSchema.describe('What the question asks for, in one word, as the filter lists it: "object".'),
      question: textSchema.describe('The question as the figure prints it.'),
      chosen: answerSchema.describe('The answer that is preferred.'),
      rejected: answerSchema.describe('The answer that is rejected.'),
      panels: z
        .strictObject({
          input: panelSchema.describe('The image that the question is about.'),
          sft: sftPanelSchema,
          dpo: dpoPanelSchema,
        })
        .describe('The pictures of the comparison, all of one size, so that they can be overlaid.'),
    }),
    z.strictObject({
      kind: z.literal('segmentation').describe('Patches that a linear probe gives to one class.'),
      ...shared,
      class: textSchema.describe('The class whose patches are marked, as printed: "signal box".'),
      panels: z
        .strictObject({
          truth: panelSchema.describe('The image with the patches that are labeled with the class.'),
          sft: sftPanelSchema,
          dpo: dpoPanelSchema,
        })
        .describe('The pictures of the comparison, all of one size, so that they can be overlaid.'),
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
  })
  .describe('One comparison of the paper, cut from a composite figure.');
export type PaperExample = z.output<typeof paperExampleSchema>;
