import { z } from 'astro/zod';
import { sceneSchema } from '../../lab/scene/scene-schema.ts';
import { formSchema, idSchema, textSchema, verbatimSchema } from './common.ts';

const share = z.number().min(0).max(1);

const rankSchema = z
  .strictObject({
    place: z.int().positive().describe('1 is the largest lead of DPO over SFT.'),
    of: z.int().positive().describe('Number of all held-out examples of its sort.'),
  })
  .describe('Where the example stands among all held-out ones of its sort.');

const shared = {
  selection: z
    .enum(['random', 'curated'])
    .describe('"random" examples are drawn by seed, "curated" ones by the rule in "selectedFor".'),
  selectedFor: textSchema.describe('Why it is shown, as it completes "Shown because it was …".'),
  heldOut: z.int().nonnegative().describe('Index among the held-out scenes, from 0.'),
  scene: sceneSchema.describe('What the picture shows.'),
  rank: rankSchema,
};

const gradientMapSchema = z
  .strictObject({
    map: z
      .array(share)
      .length(144)
      .describe('Length of the gradient at each of 12 × 12 patches, row by row, as a share of the longest.'),
    share: share.describe('Share of the map inside the region.'),
    shareWithRivals: share.describe('The same with the objects that show the rejected answer.'),
    isHit: z.boolean().describe('Whether the longest gradient lies inside the region.'),
    entropy: share.describe('0 for one patch, 1 for everywhere alike.'),
  })
  .describe('A gradient map, with what it measures.');

const patchClassesSchema = formSchema(/^[0-8]{144}$/, 'Patch classes are 144 digits from 0 to 8.');

export const labExampleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('gradient').describe('Gradient maps of both losses on one question.'),
      id: idSchema.describe('The name of the file, without ".json".'),
      ...shared,
      questionKind: textSchema.describe('What the question asks for: "color".'),
      question: verbatimSchema.describe('The question.'),
      chosen: verbatimSchema.describe('The answer that is preferred.'),
      rejected: verbatimSchema.describe('The answer that is rejected.'),
      isRight: z.boolean().describe("Whether the model's first choice is the right value."),
      about: z.array(z.int().nonnegative()).describe('Indices of the objects that the question is about, from 0.'),
      rivals: z.array(z.int().nonnegative()).describe('Indices of the objects that show the rejected answer, from 0.'),
      region: z
        .array(share)
        .length(144)
        .describe('Share of each of 12 × 12 patches that the region covers, row by row.'),
      maps: z
        .strictObject({
          sft: gradientMapSchema.describe('Map of the SFT loss.'),
          dpo: gradientMapSchema.describe('Map of the DPO loss.'),
          'sft-differing': gradientMapSchema.describe(
            'Map of the SFT loss on the words that the answers do not share.',
          ),
          'sft-shared': gradientMapSchema.describe('Map of the SFT loss on the words that the answers share.'),
        })
        .describe('One gradient map a loss.'),
    }),
    z.strictObject({
      kind: z.literal('segmentation').describe('Patches as a linear probe labels them.'),
      id: idSchema.describe('The name of the file, without ".json".'),
      ...shared,
      truth: patchClassesSchema.describe(
        'The right class of each of 12 × 12 patches, row by row, as one digit: 0 is background, 1 to 8 are the classes of the lab in their order.',
      ),
      probes: z
        .record(
          z.enum(['base', 'sft', 'dpo']),
          z.strictObject({
            patches: patchClassesSchema.describe('The class that the probe gives to each patch, as in "truth".'),
            recall: share.describe('Share of the object patches that the probe gives the right class.'),
          }),
        )
        .describe('What the probe finds before post-training ("base"), after SFT and after DPO.'),
    }),
  ])
  .describe('One comparison of the lab. "npm run lab" writes this file; it is never edited.');
export type LabExample = z.output<typeof labExampleSchema>;
