import { argmax } from '../engine/argmax.ts';
import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import { segmentOf } from '../text/preference-pair.ts';
import { END, encodeWords, VOCABULARY } from '../text/vocabulary.ts';
import { project, readText, type Model } from './model.ts';

/** The likeliest word after each other until the end, or until the text is full. `tokens` [144, width] of one picture. */
export function generateAnswer(
  engine: Engine,
  { shape, parameters }: Model,
  tokens: Float32Array,
  question: string,
): string {
  const weights = (name: string) => parameters.frozen(name);
  const { words, from } = segmentOf(question, '', shape.textLength);
  const [end] = encodeWords([END]);
  const answer: string[] = [];
  for (let at = from; at < shape.textLength; at += 1) {
    const mark = engine.mark();
    const tape = new Tape(engine);
    const vision = project(tape, weights, tape.input(tokens, shape.encoder.width));
    const hidden = readText(tape, weights, shape, { batch: 1, segments: 1, words }, vision);
    const out = tape.logProbs(hidden, weights('lm.word.embedding'), words);
    const probs = engine.view(out.probs + at * shape.vocabulary * 4, VOCABULARY.length);
    const best = argmax(probs);
    engine.release(mark);
    if (best === end) break;
    answer.push(VOCABULARY[best] as string);
    if (at + 1 < shape.textLength) words[at + 1] = best;
  }
  return answer.join(' ');
}
