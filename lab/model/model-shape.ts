import type { ParameterShape, Part } from '../engine/parameters.ts';
import type { ModelShape } from './model-shape-schema.ts';
import { SCENE_SIZE } from '../scene/scene-words.ts';

type Transformer = ModelShape['encoder'];

/** Pixels a side that one vision token stands for: three halvings of the stem. */
export const PATCH = 8;
/** Vision tokens a side. */
export const GRID = SCENE_SIZE / PATCH;
/** Vision tokens of a scene. */
export const TOKENS = GRID * GRID;
/** Channels after the first and the second layer of the stem. */
const STEM_CHANNELS = [16, 32] as const;

/** Pixels a side and channels before each layer of the stem. */
export function stemLayers(shape: ModelShape): { side: number; from: number; to: number }[] {
  const channels = [4, ...STEM_CHANNELS, shape.encoder.width];
  return [0, 1, 2].map((layer) => ({
    side: SCENE_SIZE >> layer,
    from: channels[layer] as number,
    to: channels[layer + 1] as number,
  }));
}

/** Every weight of the model, in the order in which a checkpoint holds them. */
export function modelParameters(shape: ModelShape): ParameterShape[] {
  const { encoder, lm, projectorHidden, vocabulary, textLength } = shape;
  return [
    ...stemLayers(shape).flatMap(({ from, to }, layer) => [
      ...dense('encoder', `encoder.stem.${layer}`, from * 16, to),
      ...norm('encoder', `encoder.stem.${layer}.norm`, to),
    ]),
    { name: 'encoder.position.embedding', part: 'encoder', rows: TOKENS, width: encoder.width, start: 0 },
    ...blocks('encoder', encoder),
    ...norm('encoder', 'encoder.norm', encoder.width),
    ...dense('projector', 'projector.0', encoder.width, projectorHidden),
    ...dense('projector', 'projector.1', projectorHidden, lm.width),
    { name: 'lm.word.embedding', part: 'lm', rows: vocabulary, width: lm.width, start: 0.05 },
    { name: 'lm.place.embedding', part: 'lm', rows: TOKENS, width: lm.width, start: 0 },
    { name: 'lm.position.embedding', part: 'lm', rows: textLength, width: lm.width, start: 0.02 },
    ...blocks('lm', lm),
    ...norm('lm', 'lm.norm', lm.width),
  ];
}

function blocks(part: Part, { width, blocks: count, hidden }: Transformer): ParameterShape[] {
  return Array.from({ length: count }, (_, block) => `${part}.block.${block}`).flatMap((name) => [
    ...norm(part, `${name}.norm.0`, width),
    ...dense(part, `${name}.query`, width, width),
    ...dense(part, `${name}.key-value`, width, 2 * width),
    // Layers that write to the residual stream start smaller, the more there are.
    ...dense(part, `${name}.out`, width, width, 1 / Math.sqrt(2 * count)),
    ...norm(part, `${name}.norm.1`, width),
    ...dense(part, `${name}.up`, width, hidden),
    ...dense(part, `${name}.down`, hidden, width, 1 / Math.sqrt(2 * count)),
  ]);
}

/** A linear layer with bias; variance kept from input to output, times `gain` squared. */
export function dense(part: Part, name: string, rows: number, width: number, gain = 1): ParameterShape[] {
  return [
    { name, part, rows, width, start: gain / Math.sqrt(rows) },
    { name: `${name}.bias`, part, rows: 1, width, start: 0 },
  ];
}

function norm(part: Part, name: string, width: number): ParameterShape[] {
  return [
    { name: `${name}.gain`, part, rows: 1, width, start: 'ones' },
    { name: `${name}.bias`, part, rows: 1, width, start: 0 },
  ];
}

/** Size of the waves that places start from: about that of what they are added to. */
const WAVE = 0.5;

/**
 * Fills the embeddings [144, width] of places in the picture with sines and cosines of column and row at falling
 * frequencies: from there a model learns where things are in far fewer steps than from random values.
 */
export function startPositions(values: Float32Array, width: number): void {
  const quarter = width / 4;
  for (let token = 0; token < TOKENS; token += 1) {
    for (let at = 0; at < quarter; at += 1) {
      const frequency = (Math.PI / 2) * GRID ** (-at / quarter);
      const column = (token % GRID) * frequency;
      const row = Math.floor(token / GRID) * frequency;
      const waves = [Math.sin(column), Math.cos(column), Math.sin(row), Math.cos(row)];
      for (const [part, wave] of waves.entries()) values[token * width + part * quarter + at] = WAVE * wave;
    }
  }
}
