import type { Engine } from '../engine/engine.ts';
import { Parameters } from '../engine/parameters.ts';
import { Tape, type Tensor } from '../engine/tape.ts';
import type { Random } from '../random.ts';
import { modelParameters, startPositions, stemLayers, TOKENS } from './model-shape.ts';
import type { ModelShape } from './model-shape-schema.ts';

/** Looks up a weight by name, trained or frozen. */
export type Weights = (name: string) => Tensor;

/** A miniature MLLM: vision encoder, projector and causal language model, as functions of named weights. */
export interface Model {
  shape: ModelShape;
  parameters: Parameters;
}

/** Random first weights; places in the picture start as waves. */
export function initializeModel({ shape, parameters }: Model, randomFor: (name: string) => Random): void {
  parameters.initialize(randomFor);
  startPositions(parameters.values('encoder.position.embedding'), shape.encoder.width);
  startPositions(parameters.values('lm.place.embedding'), shape.lm.width);
}

export function createModel(engine: Engine, shape: ModelShape, trains: boolean): Model {
  return { shape, parameters: new Parameters(engine, modelParameters(shape), trains) };
}

/**
 * Vision tokens [batch 144, width] of pictures [batch, 96, 96, 3] with values from 0 to 1. A fourth channel of ones
 * marks where the picture ends, and keeps rows a multiple of 16 bytes.
 */
export function encode(tape: Tape, weights: Weights, shape: ModelShape, rgb: Float32Array, batch: number): Tensor {
  let x = tape.input(withBorderChannel(rgb), 4);
  for (const [layer, { side }] of stemLayers(shape).entries()) {
    const name = `encoder.stem.${layer}`;
    x = tape.linear(tape.windows(x, batch, side), weights(name), weights(`${name}.bias`));
    x = tape.quickGelu(tape.layerNorm(x, weights(`${name}.norm.gain`), weights(`${name}.norm.bias`)));
  }
  x = tape.add(x, weights('encoder.position.embedding'));
  const { blocks, heads } = shape.encoder;
  for (let block = 0; block < blocks; block += 1) {
    const layout = { batch, heads, segments: 1, length: TOKENS, shared: TOKENS };
    x = transformerBlock(tape, weights, `encoder.block.${block}`, x, (query, keyValue) => {
      const width = query.width;
      const columns = [
        { tensor: keyValue, from: 0 },
        { tensor: keyValue, from: width },
      ] as const;
      return tape.attention(layout, width, { tensor: query, from: 0 }, [...columns]);
    });
  }
  return tape.layerNorm(x, weights('encoder.norm.gain'), weights('encoder.norm.bias'));
}

/** Vision tokens in the space of the language model, which adds where in the picture each one is. */
export function project(tape: Tape, weights: Weights, tokens: Tensor): Tensor {
  const hidden = tape.quickGelu(tape.linear(tokens, weights('projector.0'), weights('projector.0.bias')));
  const projected = tape.linear(hidden, weights('projector.1'), weights('projector.1.bias'));
  return tape.add(projected, weights('lm.place.embedding'));
}

/** Text that follows a picture: `segments` questions with their answers for each item of the batch. */
export interface TextBatch {
  batch: number;
  segments: number;
  /** [batch, segments, textLength] word indices, padded at the end. */
  words: Int32Array;
}

/**
 * Last hidden states [batch segments textLength, width] of a causal language model. `vision` [batch 144, width] is the
 * prefix that all segments of an item share; without it the text is read alone.
 */
export function readText(tape: Tape, weights: Weights, shape: ModelShape, text: TextBatch, vision?: Tensor): Tensor {
  const { batch, segments, words } = text;
  const { blocks, heads, width } = shape.lm;
  const length = shape.textLength;
  const embedded = tape.add(tape.gather(weights('lm.word.embedding'), words), weights('lm.position.embedding'));
  const prefixRows = vision ? batch * TOKENS : 0;
  let x = vision ? tape.concatenate(vision, embedded) : embedded;
  for (let block = 0; block < blocks; block += 1) {
    const isLast = block === blocks - 1;
    // Nothing reads the vision tokens after the last block, so only their keys and values are made there.
    const from = isLast ? prefixRows : 0;
    x = transformerBlock(tape, weights, `lm.block.${block}`, x, attend, from);
    function attend(query: Tensor, keyValue: Tensor): Tensor {
      const textQuery = tape.rowsFrom(query, prefixRows - from);
      const textKeys = tape.rowsFrom(keyValue, prefixRows);
      const own = halves(textKeys, width);
      const layout = { batch, heads, segments, length, shared: TOKENS };
      const shared = vision ? halves(keyValue, width) : undefined;
      const read = tape.attention(layout, width, { tensor: textQuery, from: 0 }, shared, own);
      if (from === prefixRows) return read;
      // The prefix reads itself causally, as one segment without shared keys.
      const prefix = { batch, heads, segments: 1, length: TOKENS, shared: 0 };
      const seen = tape.attention(
        prefix,
        width,
        { tensor: firstRows(query, prefixRows), from: 0 },
        undefined,
        halves(firstRows(keyValue, prefixRows), width),
      );
      return tape.concatenate(seen, read);
    }
  }
  return tape.layerNorm(x, weights('lm.norm.gain'), weights('lm.norm.bias'));
}

/** A pre-norm block: x + attention, then x + feed-forward; only rows from `from` on are carried further. */
function transformerBlock(
  tape: Tape,
  weights: Weights,
  name: string,
  x: Tensor,
  attend: (query: Tensor, keyValue: Tensor) => Tensor,
  from = 0,
): Tensor {
  const layer = (input: Tensor, part: string) =>
    tape.linear(input, weights(`${name}.${part}`), weights(`${name}.${part}.bias`));
  const norm = (input: Tensor, which: number) =>
    tape.layerNorm(input, weights(`${name}.norm.${which}.gain`), weights(`${name}.norm.${which}.bias`));
  const normal = norm(x, 0);
  const attended = attend(layer(tape.rowsFrom(normal, from), 'query'), layer(normal, 'key-value'));
  const middle = tape.add(tape.rowsFrom(x, from), layer(attended, 'out'));
  return tape.add(middle, layer(tape.quickGelu(layer(norm(middle, 1), 'up')), 'down'));
}

function halves(keyValue: Tensor, width: number): [{ tensor: Tensor; from: number }, { tensor: Tensor; from: number }] {
  return [
    { tensor: keyValue, from: 0 },
    { tensor: keyValue, from: width },
  ];
}

function firstRows(x: Tensor, rows: number): Tensor {
  return { ...x, rows };
}

function withBorderChannel(rgb: Float32Array): Float32Array {
  const pixels = rgb.length / 3;
  const image = new Float32Array(pixels * 4).fill(1);
  for (let at = 0; at < pixels; at += 1) {
    for (let channel = 0; channel < 3; channel += 1) image[at * 4 + channel] = (rgb[at * 3 + channel] as number) - 0.5;
  }
  return image;
}
