import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import { project, readText, type Model } from '../model/model.ts';
import { TOKENS } from '../model/model-shape.ts';
import { differingWords, segmentOf, type PreferencePair, type Segment } from '../text/preference-pair.ts';
import { segmentBatch } from '../text/text-batch.ts';

/** A chosen and a rejected answer as the model reads them, and where they differ. */
export interface PairSegments {
  chosen: Segment;
  rejected: Segment;
  /** For each word of each answer, the end included. */
  differs: [boolean[], boolean[]];
}

export function pairSegments(
  pair: Pick<PreferencePair, 'question' | 'chosen' | 'rejected'>,
  length: number,
): PairSegments {
  return {
    chosen: segmentOf(pair.question, pair.chosen, length),
    rejected: segmentOf(pair.question, pair.rejected, length),
    differs: differingWords(pair.chosen, pair.rejected),
  };
}

/**
 * Losses whose gradient is looked at, as a factor for log p of each word of the chosen and of the rejected answer.
 * DPO's gradient is beta sigmoid(-lead) times that of log p(rejected) - log p(chosen): beta and the reference change
 * the strength of its map, not its form, so they do not occur.
 */
export const MAP_LOSSES = {
  /** All words of the chosen answer. */
  sft: () => [-1, 0],
  /** Chosen against rejected, all words of both. */
  dpo: () => [-1, 1],
  /** Either with only the words in which the answers differ, and with only those that they share. */
  'sft-differing': (differs) => [differs ? -1 : 0, 0],
  'dpo-differing': (differs) => (differs ? [-1, 1] : [0, 0]),
  'sft-shared': (differs) => [differs ? 0 : -1, 0],
  'dpo-shared': (differs) => (differs ? [0, 0] : [-1, 1]),
} as const satisfies Record<string, (differs: boolean) => readonly [number, number]>;
export type MapLoss = keyof typeof MAP_LOSSES;

/**
 * Gradient [pairs 144, width] with respect to the vision tokens of the encoder of `sum of factor x log p(word)`.
 * `tokens` [pairs 144, width] holds the tokens of the picture of each pair, so that gradients of two questions about
 * one picture stay apart. `factors` gives one number for each word of the chosen and of the rejected answer.
 */
export function tokenGradient(
  engine: Engine,
  { shape, parameters }: Model,
  tokens: Float32Array,
  pairs: readonly PairSegments[],
  factors: (pair: PairSegments) => [number[], number[]],
): Float32Array {
  const mark = engine.mark();
  const tape = new Tape(engine);
  const weights = (name: string) => parameters.frozen(name);
  const vision = tape.input(tokens, shape.encoder.width, true);
  const text = segmentBatch(
    pairs.flatMap(({ chosen, rejected }) => [chosen, rejected]),
    pairs.length,
  );
  const hidden = readText(tape, weights, shape, text, project(tape, weights, vision));
  const out = tape.logProbs(hidden, weights('lm.word.embedding'), text.targets);
  const gradient = engine.view(out.grad, out.rows);
  for (const [at, pair] of pairs.entries()) {
    for (const [which, words] of factors(pair).entries()) gradient.set(words, text.spans[2 * at + which]?.from);
  }
  tape.backward();
  const result = engine.view(vision.grad, tokens.length).slice();
  engine.release(mark);
  return result;
}

/** Factors of one of the MAP_LOSSES. */
export function lossFactors(loss: MapLoss): (pair: PairSegments) => [number[], number[]] {
  const factorsOf: (differs: boolean) => readonly number[] = MAP_LOSSES[loss];
  return ({ differs }) => [
    differs[0].map((word) => factorsOf(word)[0] as number),
    differs[1].map((word) => factorsOf(word)[1] as number),
  ];
}

/** Maps [pairs][144]: length of the gradient at each vision token. */
export function gradientMaps(gradient: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: gradient.length / (TOKENS * width) }, (_, pair) =>
    Float32Array.from({ length: TOKENS }, (_unused, token) => {
      const from = (pair * TOKENS + token) * width;
      return Math.hypot(...gradient.subarray(from, from + width));
    }),
  );
}
