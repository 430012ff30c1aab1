import type { Album } from '../album.ts';
import type { Engine } from '../engine/engine.ts';
import { Parameters, type ParameterShape } from '../engine/parameters.ts';
import { argmax } from '../engine/argmax.ts';
import { Tape, type Tensor } from '../engine/tape.ts';
import { encode } from '../model/model.ts';
import { dense, modelParameters, TOKENS } from '../model/model-shape.ts';
import type { ModelShape } from '../model/model-shape-schema.ts';
import type { SceneObject } from '../scene/scene-schema.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS, SCENE_SIZE } from '../scene/scene-words.ts';

/** One answer of the tagger about a class: which of `values`, padded to a multiple of 4. */
interface Tag {
  name: string;
  size: number;
  /** Index of the value. A class that is not in the scene has the presence 0 and no other tag. */
  valueOf(object: SceneObject): number;
}

const third = (coordinate: number) => Math.min(2, Math.floor((3 * coordinate) / SCENE_SIZE));

const TAGS: Tag[] = [
  { name: 'presence', size: 4, valueOf: () => 1 },
  { name: 'color', size: 8, valueOf: (object) => COLORS.indexOf(object.color) },
  { name: 'pattern', size: 4, valueOf: (object) => PATTERNS.indexOf(object.pattern) },
  { name: 'column', size: 4, valueOf: (object) => third(object.x) },
  { name: 'row', size: 4, valueOf: (object) => third(object.y) },
];

/** Weights of encoder and tagging head. The head is thrown away after stage 0. */
function taggerParameters(shape: ModelShape): ParameterShape[] {
  const { width } = shape.encoder;
  return [
    ...modelParameters(shape).filter(({ part }) => part === 'encoder'),
    { name: 'head.class.embedding', part: 'head', rows: OBJECT_CLASSES.length, width, start: 0.5 },
    ...dense('head', 'head.query', width, width),
    ...dense('head', 'head.key-value', width, 2 * width),
    ...dense('head', 'head.out', width, width),
    ...dense('head', 'head.up', width, 2 * width),
    ...dense('head', 'head.down', 2 * width, width),
    ...TAGS.map(({ name, size }) => ({
      name: `head.${name}.embedding`,
      part: 'head' as const,
      rows: size,
      width,
      start: 1 / Math.sqrt(width),
    })),
  ];
}

export function createTagger(engine: Engine, shape: ModelShape): Parameters {
  return new Parameters(engine, taggerParameters(shape), true);
}

export interface TaggingResult {
  loss: number;
  /** Share of right answers by tag: presence over all classes, the others over the objects that are there. */
  accuracy: Record<string, number>;
}

/**
 * Stage 0, the stand-in for a pretrained encoder: for each of the 8 classes a query looks at the vision tokens and tells
 * whether the class is in the picture, and its color, pattern, column and row. No mask is used. With `trains` the
 * gradient of the mean loss is added to the weights.
 */
export function tagScenes(
  engine: Engine,
  parameters: Parameters,
  shape: ModelShape,
  album: Album,
  items: readonly number[],
  trains: boolean,
): TaggingResult {
  const tape = new Tape(engine);
  const weights = (name: string) => (trains ? parameters.trained(name) : parameters.frozen(name));
  const batch = items.length;
  const tokens = encode(tape, weights, shape, album.pictures(items), batch);
  const answers = answerQueries(tape, weights, shape, tokens, batch);
  const tagged = items.flatMap((item) =>
    OBJECT_CLASSES.map((name) => album.scenes[item]?.objects.find((object) => object.class === name)),
  );
  let loss = 0;
  const accuracy: Record<string, number> = {};
  for (const { name, size, valueOf } of TAGS) {
    const targets = tagged.map((object) => (object ? valueOf(object) : 0));
    const out = tape.logProbs(answers, weights(`head.${name}.embedding`), targets);
    const asked = tagged.flatMap((object, row) => (object || name === 'presence' ? [row] : []));
    const logProbs = engine.view(out.data, out.rows);
    const probs = engine.view(out.probs, out.rows * size);
    const gradient = engine.view(out.grad, trains ? out.rows : 0);
    let right = 0;
    for (const row of asked) {
      loss -= (logProbs[row] as number) / asked.length;
      if (trains) gradient[row] = -1 / asked.length;
      if (argmax(probs.subarray(row * size, (row + 1) * size)) === targets[row]) right += 1;
    }
    accuracy[name] = right / asked.length;
  }
  if (trains) tape.backward();
  return { loss, accuracy };
}

/** One vector [batch 8, width] for each class and picture. */
function answerQueries(
  tape: Tape,
  weights: (name: string) => Tensor,
  shape: ModelShape,
  tokens: Tensor,
  batch: number,
): Tensor {
  const { width, heads } = shape.encoder;
  const layer = (x: Tensor, name: string) => tape.linear(x, weights(`head.${name}`), weights(`head.${name}.bias`));
  const classes = OBJECT_CLASSES.length;
  const indices = Array.from({ length: batch * classes }, (_, at) => at % classes);
  const queries = tape.gather(weights('head.class.embedding'), indices);
  const keyValue = layer(tokens, 'key-value');
  const layout = { batch, heads, segments: 1, length: classes, shared: TOKENS };
  const read = tape.attention(layout, width, { tensor: layer(queries, 'query'), from: 0 }, [
    { tensor: keyValue, from: 0 },
    { tensor: keyValue, from: width },
  ]);
  const x = tape.add(queries, layer(read, 'out'));
  return tape.add(x, layer(tape.quickGelu(layer(x, 'up')), 'down'));
}
