import { z } from 'astro/zod';
import { sceneSchema } from '../../lab/scene/scene-schema.ts';
import { idSchema, textSchema } from './common.ts';

const share = z.number().min(0).max(1);

/** Where an example stands among all held-out ones of its sort: 1 is the largest lead of DPO over SFT. */
const rankSchema = z.strictObject({ place: z.int().positive(), of: z.int().positive() });

const shared = {
  /** `random` examples are drawn by seed; `curated` ones by the rule in `selectedFor`. */
  selection: z.enum(['random', 'curated']),
  selectedFor: textSchema,
  /** Index among the held-out scenes. */
  heldOut: z.int().nonnegative(),
  scene: sceneSchema,
  rank: rankSchema,
};

/** A gradient map over 12 x 12 patches, row by row, with what it measures. */
const gradientMapSchema = z.strictObject({
  /** Length of the gradient at each patch, as a share of the longest. */
  map: z.array(share).length(144),
  /** Share of the map inside the region. */
  share,
  /** The same with the objects that show the rejected answer. */
  shareWithRivals: share,
  isHit: z.boolean(),
  entropy: share,
});

/** Patch classes as one digit for each of 12 x 12 patches: 0 background, 1 to 8 the classes in the lab's order. */
const patchClassesSchema = z.string().regex(/^[0-8]{144}$/, 'Patch classes are 144 digits from 0 to 8.');

/** One comparison of the lab, `content/gallery/lab/<id>.json`, as `npm run lab` writes it. */
export const labExampleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gradient'),
    id: idSchema,
    ...shared,
    questionKind: textSchema,
    question: textSchema,
    chosen: textSchema,
    rejected: textSchema,
    /** Whether the model's first choice is the right value. */
    isRight: z.boolean(),
    /** Objects that the question is about, and those that show the rejected answer. */
    about: z.array(z.int().nonnegative()),
    rivals: z.array(z.int().nonnegative()),
    /** Share of each patch that the region covers. */
    region: z.array(share).length(144),
    maps: z.strictObject({
      sft: gradientMapSchema,
      dpo: gradientMapSchema,
      'sft-differing': gradientMapSchema,
      'sft-shared': gradientMapSchema,
    }),
  }),
  z.strictObject({
    kind: z.literal('segmentation'),
    id: idSchema,
    ...shared,
    truth: patchClassesSchema,
    probes: z.record(
      z.enum(['base', 'sft', 'dpo']),
      z.strictObject({
        patches: patchClassesSchema,
        /** Share of the object patches that the probe gives the right class. */
        recall: share,
      }),
    ),
  }),
]);
export type LabExample = z.output<typeof labExampleSchema>;
