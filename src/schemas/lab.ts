import { z } from 'astro/zod';
import { idSchema, textSchema } from './common.ts';

const spreadSchema = z.strictObject({
  mean: z.number(),
  /** Sample standard deviation over seeds. */
  deviation: z.number().nonnegative(),
  /** One value a seed, in the order of `seeds`. */
  values: z.array(z.number()).min(1),
});

const rateSchema = z.strictObject({
  rate: z.number().positive(),
  /** Every rate that was tried, with the visual accuracy on the validation scenes. */
  tried: z.array(z.strictObject({ rate: z.number().positive(), accuracy: z.number().nullable() })),
});

/** The file `content/lab/lab.json`: where the lab's numbers come from, each seed, and what differs from noise. */
export const labSchema = z.strictObject({
  provenance: z.strictObject({
    command: textSchema,
    seeds: z.array(z.int()).min(2),
    /** First 16 digits of the SHA-256 of the settings. */
    settings: z.string().regex(/^[0-9a-f]{16}$/),
    /** SHA-256 of the compiled kernels. */
    kernels: z.string().regex(/^[0-9a-f]{64}$/),
    /** SHA-256 of what `npm run lab -- --smoke` gives with the same code. */
    smoke: z.string().regex(/^[0-9a-f]{64}$/),
    node: textSchema,
    packages: z.record(z.string(), textSchema),
  }),
  scenes: z.record(z.string(), z.int()),
  weights: z.record(z.string(), z.int()),
  rates: z.strictObject({ sft: rateSchema, dpo: rateSchema }),
  tagging: z.record(z.string(), z.number()),
  /** Main miniature: each measure before post-training, after SFT and after DPO. */
  spreads: z.record(idSchema, z.strictObject({ base: spreadSchema, sft: spreadSchema, dpo: spreadSchema })),
  /** Paired differences DPO minus SFT over seeds. */
  tests: z.array(
    z.strictObject({
      measure: idSchema,
      difference: z.number(),
      deviation: z.number().nonnegative(),
      /** Seeds in which DPO is above SFT. */
      above: z.int().nonnegative(),
      /** Two-sided paired t-test. */
      p: z.number().min(0).max(1),
      /** After Holm's correction over all tests of this file. */
      pHolm: z.number().min(0).max(1),
    }),
  ),
  /** Checkpoints that the page lets readers try, in the order of training. */
  checkpoints: z.array(
    z.strictObject({
      id: idSchema,
      label: textSchema,
      bytes: z.int().positive(),
      /** SHA-256 of the file. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Visual accuracy in percent on the held-out scenes, where it was measured. */
      accuracy: z.number().nullable(),
    }),
  ),
});
export type Lab = z.output<typeof labSchema>;
