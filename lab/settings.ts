import { z } from 'astro/zod';
import { modelShapeSchema, type ModelShape } from './model/model-shape-schema.ts';

/** Studies with result files of their own; the others use checkpoints of the main one. */
export const STUDIES = ['main', 'wordings', 'even', 'dose'] as const;
export type Study = (typeof STUDIES)[number];

const count = z.int().positive();

/** How one stage of training runs. */
const stageSchema = z.strictObject({
  steps: count,
  /** Scenes a step. */
  batch: count,
  /** Highest learning rate, after the warm-up; it then stays and falls to 0 over the last third. */
  rate: z.number().positive(),
  warmup: count,
  weightDecay: z.number().nonnegative(),
});
export type Stage = z.output<typeof stageSchema>;

/** Everything that decides the lab's numbers. Its hash stands in every result file. */
export const settingsSchema = z
  .strictObject({
    /** Of scenes, pictures and pairs; runs have seeds of their own. */
    dataSeed: z.int(),
    /** One base model, one SFT run and one DPO run for each. */
    seeds: z.array(z.int()).min(2),
    /** How many scenes there are for each purpose; none is used for two. */
    scenes: z.strictObject({
      training: count,
      preference: count,
      /** To choose learning rates. */
      validation: count,
      probing: count,
      heldOut: count,
    }),
    model: modelShapeSchema,
    tagging: stageSchema,
    instruction: stageSchema.extend({
      questions: count,
      /** Weight of the value words and the caption's words in the loss, against 1 for the other words. */
      valueWeight: z.number().positive(),
      /** Share of the learning rate that the encoder gets. */
      encoderShare: z.number().min(0).max(1),
    }),
    postTraining: stageSchema.omit({ steps: true, rate: true }).extend({
      pairs: count,
      beta: z.number().positive(),
      /** Tried for both methods on a seed of their own, on the validation scenes. */
      rates: z.array(z.number().positive()).min(1),
      /** Seed of the base model on which learning rates are chosen. */
      sweepSeed: z.int(),
    }),
    probes: z.strictObject({
      seeds: count,
      epochs: count,
      hidden: count,
      rate: z.number().positive(),
      neighbours: count,
      alignmentScenes: count,
    }),
    gallery: z.strictObject({ random: count, curated: count }),
    /** Of the study of wordings, which the main study does not need. */
    wordings: z.strictObject({
      /** Base models whose gradients are looked at with other wordings of the rejected answer. */
      seeds: z.array(z.int()).min(2),
    }),
    /** Of the study of weights, which the main study does not need. */
    even: z.strictObject({
      /** Base models that are trained once more with the same weight for all words. */
      seeds: z.array(z.int()).min(1),
    }),
    /** Of the study of rates, which the main study does not need. */
    dose: z.strictObject({
      /** Base models that are post-trained with other rates than the chosen ones. */
      seeds: z.array(z.int()).min(2),
      rates: z.array(z.number().positive()).min(1),
      /** DPO is run once more with this beta, at some of the rates. */
      beta: z.strictObject({ value: z.number().positive(), rates: z.array(z.number().positive()).min(1) }),
    }),
  })
  .superRefine(({ seeds, postTraining, wordings, even, dose }, context) => {
    const fail = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (seeds.includes(postTraining.sweepSeed))
      fail(
        ['postTraining', 'sweepSeed'],
        `Seed ${postTraining.sweepSeed} is one of "seeds"; learning rates are chosen on one that is not.`,
      );
    for (const { path, own, known } of [
      { path: ['wordings', 'seeds'], own: wordings.seeds, known: [...seeds, postTraining.sweepSeed] },
      { path: ['even', 'seeds'], own: even.seeds, known: wordings.seeds },
      { path: ['dose', 'seeds'], own: dose.seeds, known: seeds },
    ])
      for (const seed of own.filter((one) => !known.includes(one)))
        fail(path, `There is no base model of seed ${seed} to compare with. Seeds: ${known.join(', ')}.`);
    for (const rate of dose.beta.rates.filter((one) => !dose.rates.includes(one)))
      fail(['dose', 'beta', 'rates'], `${rate} is not one of "rates", so there is no run with the usual beta.`);
  });

export type Settings = z.output<typeof settingsSchema>;

const MINIATURE: ModelShape = {
  encoder: { width: 64, blocks: 3, heads: 4, hidden: 192 },
  projectorHidden: 128,
  lm: { width: 64, blocks: 2, heads: 4, hidden: 192 },
  vocabulary: 88,
  textLength: 24,
};

/** The committed results come from these. */
export const FULL: Settings = settingsSchema.parse({
  dataSeed: 20251016,
  seeds: [1, 2, 3, 4, 5],
  scenes: { training: 10_000, preference: 2_000, validation: 300, probing: 1_600, heldOut: 500 },
  model: MINIATURE,
  tagging: { steps: 1_500, batch: 16, rate: 2e-3, warmup: 100, weightDecay: 0.05 },
  instruction: {
    steps: 2_400,
    batch: 8,
    rate: 2e-3,
    warmup: 100,
    weightDecay: 0.05,
    questions: 7,
    valueWeight: 4,
    encoderShare: 0.5,
  },
  postTraining: {
    batch: 8,
    warmup: 20,
    weightDecay: 0.01,
    pairs: 4,
    beta: 0.1,
    rates: [3e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3],
    sweepSeed: 6,
  },
  probes: { seeds: 3, epochs: 12, hidden: 64, rate: 3e-3, neighbours: 10, alignmentScenes: 500 },
  gallery: { random: 12, curated: 12 },
  wordings: { seeds: [1, 2, 3, 4, 5, 6] },
  even: { seeds: [1, 2, 3] },
  dose: { seeds: [1, 2, 3], rates: [3e-5, 1e-4, 3e-4, 1e-3], beta: { value: 1, rates: [3e-4, 1e-3] } },
});

/** The whole path in about a minute: its numbers mean nothing, but they are always the same. */
export const SMOKE: Settings = settingsSchema.parse({
  ...FULL,
  seeds: [1, 2],
  scenes: { training: 64, preference: 16, validation: 8, probing: 32, heldOut: 16 },
  model: {
    encoder: { width: 16, blocks: 1, heads: 2, hidden: 32 },
    projectorHidden: 16,
    lm: { width: 16, blocks: 1, heads: 2, hidden: 32 },
    vocabulary: 88,
    textLength: 24,
  },
  tagging: { ...FULL.tagging, steps: 8, batch: 8, warmup: 2 },
  instruction: { ...FULL.instruction, steps: 8, warmup: 2 },
  postTraining: { ...FULL.postTraining, warmup: 1, rates: [1e-4, 1e-3], sweepSeed: 3 },
  probes: { ...FULL.probes, seeds: 2, epochs: 2, alignmentScenes: 16, neighbours: 3 },
  gallery: { random: 2, curated: 2 },
  wordings: { seeds: [1, 2] },
  even: { seeds: [1] },
  dose: { seeds: [1, 2], rates: [1e-3], beta: { value: 1, rates: [1e-3] } },
});

/** What decides the numbers of one study: its own settings and those of the main study, on which it builds. */
export function settingsOf(study: Study, { wordings, even, dose, ...main }: Settings): object {
  const own = { main: {}, wordings: { wordings }, even: { wordings, even }, dose: { dose } };
  return { ...main, ...own[study] };
}
