import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { formSchema, idSchema, sha256Schema, textSchema } from './common.ts';

const spreadSchema = z.strictObject({
  mean: z.number().describe('Mean over seeds.'),
  deviation: z.number().nonnegative().describe('Sample standard deviation over seeds.'),
  values: z.array(z.number()).min(1).describe('One value a seed, in the order of "seeds".'),
});

const rateSchema = z.strictObject({
  rate: z.number().positive().describe('The rate that was taken.'),
  tried: z
    .array(
      z.strictObject({
        rate: z.number().positive().describe('A rate that was tried.'),
        accuracy: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe('Visual accuracy on the validation scenes, from 0 to 1; null where there is none.'),
      }),
    )
    .describe('Every rate that was tried.'),
});

const checkpointSchema = z.strictObject({
  id: idSchema.describe('Name of the file in content/lab/, without ".ckpt".'),
  label: textSchema.describe('Its name in the list that readers choose from.'),
  bytes: z.int().positive().describe('Size of the file in bytes.'),
  sha256: sha256Schema.describe('SHA-256 of the file.'),
  accuracy: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('Visual accuracy in percent on the held-out scenes; null where it was not measured.'),
});

const testSchema = z.strictObject({
  measure: idSchema.describe('An id of content/measures.json.'),
  difference: z.number().describe('Mean of DPO minus SFT over seeds.'),
  deviation: z.number().nonnegative().describe('Sample standard deviation of the difference over seeds.'),
  above: z.int().nonnegative().describe('Number of seeds in which DPO is above SFT.'),
  p: z.number().min(0).max(1).describe('p of a two-sided paired t-test.'),
  pHolm: z.number().min(0).max(1).describe("p after Holm's correction over all tests of this file."),
});

const provenanceSchema = z
  .strictObject({
    command: textSchema.describe('The command that writes this file.'),
    seeds: z
      .array(z.int())
      .min(1)
      .refine((seeds) => new Set(seeds).size === seeds.length, 'A seed is there twice: it would count as two runs.')
      .describe('Seeds of the runs.'),
    settings: formSchema(/^[0-9a-f]{16}$/, 'A digest of settings has 16 digits from 0 to 9 and a to f.').describe(
      'First 16 digits of the SHA-256 of the settings.',
    ),
    kernels: sha256Schema.describe('SHA-256 of the compiled kernels.'),
    smoke: sha256Schema.describe('SHA-256 of what "npm run lab -- --smoke" gives with the same code.'),
    node: textSchema.describe('Version of Node that it ran on.'),
    packages: z.record(z.string(), textSchema).describe('Versions of the packages that the numbers depend on.'),
  })
  .describe('With what the numbers were made.');

export const labSchema = z
  .strictObject({
    provenance: provenanceSchema,
    scenes: z.record(z.string(), z.int().positive()).describe('Number of scenes of each set.'),
    weights: z.int().positive().describe('Number of weights of the miniature.'),
    rates: z
      .strictObject({
        sft: rateSchema.describe('Learning rate of SFT.'),
        dpo: rateSchema.describe('Learning rate of DPO.'),
      })
      .describe('How the learning rates were chosen.'),
    tagging: z
      .record(z.string(), z.number().min(0).max(1))
      .describe('Accuracy of the tagging that the encoder is pre-trained with, from 0 to 1, by what is tagged.'),
    spreads: z
      .record(
        idSchema,
        z.strictObject({
          base: spreadSchema.describe('Before post-training.'),
          sft: spreadSchema.describe('After SFT.'),
          dpo: spreadSchema.describe('After DPO.'),
        }),
      )
      .describe('Each measure of the main miniature, by its id.'),
    tests: z
      .array(testSchema)
      .superRefine(distinct('test', 'measure'), ALWAYS)
      .describe('Paired differences DPO minus SFT over seeds, and whether they differ from noise.'),
    checkpoints: z
      .array(checkpointSchema)
      .superRefine(distinct('checkpoint', 'id', 'label'), ALWAYS)
      .describe('Checkpoints that readers can try, in the order of training.'),
  })
  .describe('Where the numbers of the lab come from. "npm run lab" writes this file; it is never edited.');
export type Lab = z.output<typeof labSchema>;

export const labStudySchema = provenanceSchema.describe(
  'With what the numbers of a study beside the main one were made. "npm run lab" writes this file; it is never edited.',
);
