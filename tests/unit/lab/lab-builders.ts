import { readFileSync } from 'node:fs';
import { createAlbum, sampleScenes, type Album } from '../../../lab/album.ts';
import { Engine } from '../../../lab/engine/engine.ts';
import { createModel, initializeModel, type Model } from '../../../lab/model/model.ts';
import type { ModelShape } from '../../../lab/model/model-shape-schema.ts';
import { randomOf } from '../../../lab/random.ts';
import type { Scene, SceneObject } from '../../../lab/scene/scene-schema.ts';

const wasm = readFileSync(new URL('../../../lab/engine/kernels.wasm', import.meta.url));

export const createEngine = (megabytes = 256): Promise<Engine> => Engine.create(wasm, megabytes);

const transformer = { width: 16, blocks: 1, heads: 2, hidden: 32 };
export const TINY: ModelShape = {
  encoder: transformer,
  projectorHidden: 16,
  lm: transformer,
  vocabulary: 88,
  textLength: 24,
};

/** A model with random weights that depend on the seed alone. */
export function tinyModel(engine: Engine, seed: number, trains = true, shape = TINY): Model {
  const model = createModel(engine, shape, trains);
  initializeModel(model, (name) => randomOf(seed, name));
  return model;
}

/** Every weight of a model, one after the other. */
export function weightsOf({ parameters }: Model): number[] {
  return parameters.shapes.flatMap(({ name }) => [...parameters.values(name)]);
}

export function tinyAlbum(count: number, name = 'tiny'): Album {
  return createAlbum(name, sampleScenes(7, name, count));
}

export function makeObject(changes: Partial<SceneObject> = {}): SceneObject {
  return { class: 'mug', color: 'red', pattern: 'plain', x: 30, y: 30, radius: 12, rotation: 0, ...changes };
}

/** A red plain mug at the top left and a blue striped ball at the bottom right. */
export function makeScene(...objects: SceneObject[]): Scene {
  const two = [makeObject(), makeObject({ class: 'ball', color: 'blue', pattern: 'striped', x: 70, y: 70 })];
  return { background: { texture: 'plain', hue: 200 }, objects: objects.length ? objects : two };
}

export const normals = (count: number, ...key: (string | number)[]): Float32Array => {
  const random = randomOf(...key);
  return Float32Array.from({ length: count }, () => random.normal());
};

/** The largest distance between two lists of numbers, which have to be equally long. */
export function farthest(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  return Array.from(actual).reduce((most, value, at) => {
    const distance = Math.abs(value - (expected[at] as number));
    return Number.isNaN(distance) ? Infinity : Math.max(most, distance);
  }, 0);
}

/** A value that has to be there. */
export function given<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('A value is missing');
  return value;
}
