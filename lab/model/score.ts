import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import type { Segment } from '../text/preference-pair.ts';
import { segmentBatch } from '../text/text-batch.ts';
import { argmax } from '../train/tagging.ts';
import { encode, project, readText, type Model } from './model.ts';

/** What a model says to a given answer, word by word, the end included. */
export interface AnswerScore {
  /** Natural log-probability of each word, given the picture, the question and the words before. */
  logProbs: number[];
  /** Whether each word is the model's first choice. */
  isFirstChoice: boolean[];
}

/** Scores `segments` of `batch` pictures, the same number for each. Needs no gradients. */
export function scoreAnswers(
  engine: Engine,
  { shape, parameters }: Model,
  pictures: Float32Array,
  segments: readonly Segment[],
  batch: number,
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
  const scores = text.spans.map(({ from, to }) => {
    const rows = Array.from({ length: to - from }, (_, at) => from + at);
    return {
      logProbs: rows.map((row) => logProbs[row] as number),
      isFirstChoice: rows.map(
        (row) => argmax(probs.subarray(row * shape.vocabulary, (row + 1) * shape.vocabulary)) === text.targets[row],
      ),
    };
  });
  engine.release(mark);
  return scores;
}

/** Log-probability of a whole answer. */
export function sumLogProbs(score: AnswerScore): number {
  return score.logProbs.reduce((sum, value) => sum + value, 0);
}
