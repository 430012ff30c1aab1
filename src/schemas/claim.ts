import { z } from 'astro/zod';
import { ALWAYS, across, distinct } from './across-fields.ts';
import { formSchema, idSchema, textSchema } from './common.ts';

const result = idSchema.describe(
  'The result it is tested on: the name of a file in content/results/, without ".json".',
);
const levels = z
  .array(idSchema)
  .min(1)
  .optional()
  .describe('Levels at which it is tested: ids of "factor.levels" in the result. Without it, all of them.');
const between = z
  .tuple([idSchema, idSchema])
  .describe('The two methods that are compared, ["dpo", "sft"] for DPO − SFT: ids of content/methods.json.');
const method = idSchema.describe('The method whose values are compared: an id of content/methods.json.');
const measures = z.array(idSchema).min(1).describe('Measures in which it is tested: ids of content/measures.json.');

export const referenceSchema = formSchema(
  /^[a-z0-9-]+(\/[a-z0-9-]+){3}$/,
  'A value is named "result/level/method/measure".',
);

export const claimTestSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('above').describe('The first method is above the second, at each level and in each measure.'),
      result,
      between,
      measures,
      levels,
    }),
    z.strictObject({
      kind: z
        .literal('below')
        .describe('The first method is below the second, at each level and in each measure: for errors and times.'),
      result,
      between,
      measures,
      levels,
    }),
    z.strictObject({
      kind: z
        .literal('not-below')
        .describe('The first method is nowhere below the second, at each level and in each measure; it may be level.'),
      result,
      between,
      measures,
      levels,
    }),
    z.strictObject({
      kind: z.literal('wider-gap').describe('The gap in "measure" is larger than the gap in "than", at each level.'),
      result,
      between,
      measure: idSchema.describe('The measure whose gap is the larger one.'),
      than: idSchema.describe('The measure whose gap is the smaller one.'),
      levels,
    }),
    z.strictObject({
      kind: z.literal('rises').describe('The value rises from each level to the next.'),
      result,
      method,
      measures,
      levels,
    }),
    z.strictObject({
      kind: z.literal('gap-shrinks').describe('The gap becomes smaller from each level to the next.'),
      result,
      between,
      measure: idSchema.describe('The measure whose gap it is: an id of content/measures.json.'),
      levels,
    }),
    z.strictObject({
      kind: z
        .literal('gains-more')
        .describe('From the first level to the last, "measure" gains more than each of "than".'),
      result,
      method,
      measure: idSchema.describe('The measure that gains most: an id of content/measures.json.'),
      than: z.array(idSchema).min(1).describe('The measures that gain less: ids of content/measures.json.'),
    }),
    z.strictObject({
      kind: z.literal('exceeds').describe('The first value of each pair is above the second.'),
      pairs: z
        .array(z.tuple([referenceSchema, referenceSchema]))
        .min(1)
        .describe(
          'Pairs of values, the larger one first, each named "result/level/method/measure": "encoder-scaling/b16/dpo/average".',
        ),
    }),
  ])
  .superRefine(
    across((test, context) => {
      const isItself =
        (test.kind === 'wider-gap' && test.than === test.measure) ||
        (test.kind === 'gains-more' && test.than.includes(test.measure));
      if (isItself)
        context.addIssue({ code: 'custom', path: ['than'], message: `"${test.measure}" is compared with itself.` });
      if (test.kind !== 'exceeds') return;
      test.pairs.forEach(([more, less], index) => {
        if (more === less)
          context.addIssue({ code: 'custom', path: ['pairs', index], message: `"${more}" is compared with itself.` });
      });
    }),
    ALWAYS,
  )
  .describe('What has to be so in the numbers; a test looks at one case or more, and in each it holds or does not.');
export type ClaimTest = z.output<typeof claimTestSchema>;

const verdictSchema = z.enum(['holds', 'mostly', 'fails']);
export type Verdict = z.output<typeof verdictSchema>;

const claimSchema = z
  .strictObject({
    id: idSchema.describe('Short name, for its address on the page.'),
    text: textSchema.describe('The claim as a sentence that fits its verdict: one that mostly holds says so.'),
    by: z.enum(['paper', 'site']).describe('Who makes it: the paper, or this site, which reads its numbers.'),
    verdict: verdictSchema.describe(
      'What the numbers say; the build compares it. "holds": in every case; "mostly": in more than half of them; "fails": in half of them or fewer.',
    ),
    test: claimTestSchema,
    also: z
      .array(
        z.strictObject({
          label: textSchema.describe('What is looked at: "The same after SFT".'),
          test: claimTestSchema,
        }),
      )
      .default([])
      .superRefine(distinct('entry', 'label'), ALWAYS)
      .describe('The same in another way, for example in single benchmarks: counted and shown, not judged.'),
    note: textSchema.optional().describe('What the numbers cannot say, in a sentence.'),
  })
  .describe('One claim, with the test that decides it.');
export type Claim = z.output<typeof claimSchema>;

export const claimsSchema = z
  .array(claimSchema)
  .min(1, 'A file of claims has at least one.')
  .superRefine(distinct('claim', 'id', 'text'), ALWAYS)
  .describe('Claims of the page that has the name of the file, each with an id of its own.');
