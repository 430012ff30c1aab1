import { z } from 'astro/zod';
import { idSchema, repeated, textSchema } from './common.ts';

/** Levels of the result at which it is tested; all of them where none are named. */
const levels = z.array(idSchema).min(1).optional();

/** Minuend and subtrahend of a gap. */
const between = z.tuple([idSchema, idSchema]);

/** "result/level/method/measure", as prose names a value. */
const referenceSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){3}$/, 'A value is named "result/level/method/measure".');

/** What has to be so in the numbers; each test gives one case or more, and each case holds or does not. */
export const claimTestSchema = z.discriminatedUnion('kind', [
  /** The first method is above the second, at each level and in each measure. */
  z.strictObject({ kind: z.literal('above'), result: idSchema, between, measures: z.array(idSchema).min(1), levels }),
  /** The gap in `measure` is larger than the gap in `than`, at each level. */
  z.strictObject({
    kind: z.literal('wider-gap'),
    result: idSchema,
    between,
    measure: idSchema,
    than: idSchema,
    levels,
  }),
  /** The value rises from each level to the next. */
  z.strictObject({
    kind: z.literal('rises'),
    result: idSchema,
    method: idSchema,
    measures: z.array(idSchema).min(1),
    levels,
  }),
  /** The gap becomes smaller from each level to the next. */
  z.strictObject({ kind: z.literal('gap-shrinks'), result: idSchema, between, measure: idSchema, levels }),
  /** From the first level to the last, `measure` gains more than each of `than`. */
  z.strictObject({
    kind: z.literal('gains-more'),
    result: idSchema,
    method: idSchema,
    measure: idSchema,
    than: z.array(idSchema).min(1),
  }),
  /** Each first value is above the second. */
  z.strictObject({ kind: z.literal('exceeds'), pairs: z.array(z.tuple([referenceSchema, referenceSchema])).min(1) }),
]);
export type ClaimTest = z.output<typeof claimTestSchema>;

/** `holds`: in every case; `mostly`: in more than half of them; `fails`: in half of them or fewer. */
export const verdictSchema = z.enum(['holds', 'mostly', 'fails']);
export type Verdict = z.output<typeof verdictSchema>;

const claimSchema = z.strictObject({
  id: idSchema,
  /** The claim as a sentence that fits its verdict: one that mostly holds says so. */
  text: textSchema,
  /** Who makes it. */
  by: z.enum(['paper', 'site']),
  verdict: verdictSchema,
  test: claimTestSchema,
  /** The same looked at in another way, for example in single benchmarks; it is counted and shown, not judged. */
  also: z.array(z.strictObject({ label: textSchema, test: claimTestSchema })).default([]),
  /** What the numbers cannot say. */
  note: textSchema.optional(),
});
export type Claim = z.output<typeof claimSchema>;

/** Claims of one page, `content/claims/<page>.json`. */
export const claimsSchema = z
  .array(claimSchema)
  .min(1, 'A file of claims has at least one.')
  .superRefine((claims, context) => {
    for (const id of repeated(claims.map((claim) => claim.id)))
      context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each claim has its own.` });
  });
