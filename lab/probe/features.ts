import type { Album } from '../album.ts';
import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import { encode, readText, type Model } from '../model/model.ts';
import { TOKENS } from '../model/model-shape.ts';
import type { Segment } from '../text/preference-pair.ts';
import { segmentBatch } from '../text/text-batch.ts';

/** Scenes that go through the encoder at once. */
const BATCH = 16;

/** Vision tokens [items 144, width] of scenes from a frozen encoder. */
export function encodeScenes(
  engine: Engine,
  { shape, parameters }: Model,
  album: Album,
  items: readonly number[],
): Float32Array {
  const size = TOKENS * shape.encoder.width;
  const out = new Float32Array(items.length * size);
  for (let at = 0; at < items.length; at += BATCH) {
    const some = items.slice(at, at + BATCH);
    const mark = engine.mark();
    const tape = new Tape(engine);
    const tokens = encode(tape, (name) => parameters.frozen(name), shape, album.pictures(some), some.length);
    out.set(engine.view(tokens.data, some.length * size), at * size);
    engine.release(mark);
  }
  return out;
}

/** Means [items, width] over the vision tokens of each scene. */
export function meanTokens(tokens: Float32Array, width: number): Float32Array {
  const items = tokens.length / (TOKENS * width);
  const out = new Float32Array(items * width);
  for (let at = 0; at < tokens.length; at += 1) {
    const place = Math.floor(at / (TOKENS * width)) * width + (at % width);
    out[place] = (out[place] as number) + (tokens[at] as number) / TOKENS;
  }
  return out;
}

/** Means [segments, width] of a language model's last states over each answer, read without a picture. */
export function meanTextStates(
  engine: Engine,
  { shape, parameters }: Model,
  segments: readonly Segment[],
): Float32Array {
  const { width } = shape.lm;
  const out = new Float32Array(segments.length * width);
  for (let at = 0; at < segments.length; at += BATCH) {
    const mark = engine.mark();
    const some = segments.slice(at, at + BATCH);
    const text = segmentBatch(some, some.length);
    const states = readText(new Tape(engine), (name) => parameters.frozen(name), shape, text);
    const values = engine.view(states.data, states.rows * width);
    for (const [index, { from, to }] of text.spans.entries()) {
      for (let row = from; row < to; row += 1) {
        for (let i = 0; i < width; i += 1) {
          const place = (at + index) * width + i;
          out[place] = (out[place] as number) + (values[row * width + i] as number) / (to - from);
        }
      }
    }
    engine.release(mark);
  }
  return out;
}
