import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import type { Segment } from '../text/preference-pair.ts';
import { segmentBatch } from '../text/text-batch.ts';
import { argmax } from '../engine/argmax.ts';
import { encode, project, readText, type Model } from './model.ts';

/** What a model says to a given answer, word by word, the end included. */
export interface AnswerScore {
  /** Natural log-probability of each word, given the picture, the question and the words before. */
  logProbs: number[];
  /** For each slot that was asked for: the place of the likeliest candidate in its list. */
  choices: number[];
}

/** A place in an answer with words that could stand there. */
export interface Slot {
  /** Place in the answer. */
  word: number;
  /** Word indices. */
  candidates: number[];
}

/**
 * Scores `segments` of `batch` pictures, the same number for each. `slotsOf` gives the places of a segment at which
 * candidates are compared; what stands before a slot is the given answer. Needs no gradients.
 */
export function scoreAnswers(
  engine: Engine,
  { shape, parameters }: Model,
  pictures: Float32Array,
  segments: readonly Segment[],
  batch: number,
  slotsOf: (segment: number) => readonly Slot[] = () => [],
): AnswerScore[] {
  const mark = engine.mark();
  const tape = new Tape(engine);
  const weights = (name: string) => parameters.frozen(name);
  const text = segmentBatch(segments, batch);
  const vision = project(tape, weights, encode(tape, weights, shape, pictures, batch));
  const hidden = readText(tape, weights, shape, text, vision);
  const out = tape.logProbs(hidden, weights('lm.word.embedding'), text.targets);
  const logProbs = engine.view(out.data, out.rows);
  const probs = engine.view(out.probs, out.rows * shape.vocabulary);
  const scores = text.spans.map(({ from, to }, at) => ({
    logProbs: Array.from(logProbs.subarray(from, to)),
    choices: slotsOf(at).map(({ word, candidates }) => {
      const row = (from + word) * shape.vocabulary;
      return argmax(Float32Array.from(candidates, (candidate) => probs[row + candidate] as number));
    }),
  }));
  engine.release(mark);
  return scores;
}

/** Log-probability of a whole answer. */
export function sumLogProbs(score: AnswerScore): number {
  return score.logProbs.reduce((sum, value) => sum + value, 0);
}
