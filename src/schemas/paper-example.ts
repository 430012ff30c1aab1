import { z } from 'astro/zod';
import { ALWAYS, across, distinct } from './across-fields.ts';
import { altSchema, idSchema, textSchema, verbatimSchema } from './common.ts';

const boxSchema = z
  .strictObject({
    left: z.int().nonnegative().describe('Pixels from the left edge of the figure to the panel.'),
    top: z.int().nonnegative().describe('Pixels from the top edge of the figure to the panel.'),
    width: z.int().min(16).describe('Width of the panel in pixels.'),
    height: z.int().min(16).describe('Height of the panel in pixels.'),
  })
  .describe('Where the panel lies in its picture, in pixels. Without it, the panel is the whole picture.');
export type Box = z.output<typeof boxSchema>;

/** Whether two parts of one picture have a pixel in common; without a box, it is the whole. */
const overlap = (one?: Box, other?: Box): boolean =>
  !one ||
  !other ||
  (Math.abs(2 * (one.left - other.left) + one.width - other.width) < one.width + other.width &&
    Math.abs(2 * (one.top - other.top) + one.height - other.height) < one.height + other.height);

/** Whether a picture lies beside the comparison, and not among the figures of the lock file. */
export const isLocal = (source: string): boolean => source.startsWith('./');

const panelSchema = z.strictObject({
  source: textSchema.optional().describe('A picture beside the comparison: "./ours.png". Without it, its "source".'),
  box: boxSchema.optional(),
  reading: textSchema
    .max(60, 'A reading stands below a small picture, so it has 60 characters at most.')
    .describe('What to see in this panel, printed below it in 60 characters at most: "One spot, on the hat."'),
  alt: altSchema.describe('What the panel shows, for readers who cannot see it.'),
});

const answerSchema = z
  .strictObject({
    name: textSchema.describe('What it is, before it: "Chosen".'),
    text: verbatimSchema.describe('The answer as the figure prints it.'),
    differing: z
      .array(verbatimSchema)
      .optional()
      .describe(
        'The words that the figure prints in color, which need not be all that differ: parts of the text in their order, each marked where it first comes after the one before.',
      ),
  })
  .superRefine(({ text, differing = [] }, context) => {
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

export const paperExampleSchema = z
  .strictObject({
    kind: idSchema.describe('A kind of content/gallery/kinds.json, which says what panels there are.'),
    title: textSchema.describe('What it is about: the question that was asked, or what was looked for.'),
    topics: z.array(textSchema).optional().describe('What readers find it by in the filter: "object".'),
    source: textSchema
      .optional()
      .describe(
        'The figure that holds all panels: a "file" of content/gallery/figures.lock.json, or one beside the comparison, "./results.png".',
      ),
    shownIn: textSchema.optional().describe('Where the paper shows it, if its pictures lie here: "Figure 4".'),
    caption: textSchema.describe('What is compared, in a sentence.'),
    answers: z
      .array(answerSchema)
      .superRefine(distinct('answer', 'name'), ALWAYS)
      .optional()
      .describe('What was answered, where that is part of the comparison.'),
    panels: z
      .record(idSchema, panelSchema)
      .describe('Each panel of its kind by id. Those cut from one figure have one size, so that they can be overlaid.'),
    notes: z.array(textSchema).optional().describe('What a careful reader of the picture should know, in sentences.'),
  })
  .superRefine(
    across(({ source, panels }, context) => {
      const entries = Object.entries(panels);
      const first = entries.find(([, { box }]) => box)?.[1].box;
      for (const [name, panel] of entries) {
        const say = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: ['panels', name, field], message });
        const { box } = panel;
        if (!source && !panel.source)
          say('source', '`source` is missing: a picture beside the comparison, such as "./ours.png".');
        if (source && !isLocal(source) && panel.source)
          say('source', `All panels are cut from ${source}. Delete this, or name a picture for each panel.`);
        if (source && !panel.source && !box) say('box', '`box` is missing: where the panel lies in the figure.');
        if (!box) continue;
        if (first?.width && (box.width !== first.width || box.height !== first.height)) {
          const message = `All panels have one size; the first is ${first.width} × ${first.height} pixels, this one ${box.width} × ${box.height}.`;
          say('box', message);
        }
      }
      entries.forEach(([name, panel], index) => {
        const say = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: ['panels', name, field], message });
        for (const [other, before] of entries.slice(0, index)) {
          if ((panel.source ?? source) === (before.source ?? source) && overlap(panel.box, before.box))
            say(
              panel.box ? 'box' : 'source',
              `It shows a part of "${other}" too. Each panel has a picture of its own.`,
            );
          if (panel.alt === before.alt)
            say('alt', `"${other}" has these words too. Say what is to be seen in this one.`);
        }
      });
    }),
    ALWAYS,
  )
  .describe('One comparison of the paper.');
export type PaperExample = z.output<typeof paperExampleSchema>;

/** One that is cut from a figure of the lock file. */
export type PinnedExample = PaperExample & {
  source: string;
  panels: Record<string, PaperExample['panels'][string] & { box: Box }>;
};

export const isPinned = (example: PaperExample): example is PinnedExample =>
  example.source !== undefined && !isLocal(example.source);
