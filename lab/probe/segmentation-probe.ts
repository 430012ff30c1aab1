import type { Engine } from '../engine/engine.ts';
import { Parameters } from '../engine/parameters.ts';
import { Tape, type Tensor } from '../engine/tape.ts';
import { dense, TOKENS } from '../model/model-shape.ts';
import { randomOf } from '../random.ts';
import { OBJECT_CLASSES } from '../scene/scene-words.ts';
import type { Settings } from '../settings.ts';
import { argmax } from '../engine/argmax.ts';
import { train } from '../train/training-run.ts';

/** What a patch can be; 0 is the background. */
export const PATCH_CLASSES = ['background', ...OBJECT_CLASSES] as const;
/** Outputs of the probe, padded to a multiple of 4; the last are never right, and never given as a prediction. */
const OUTPUTS = 12;
/** Scenes a step. */
const BATCH = 32;

/** Vision tokens [scenes 144, width] with the class of the object that owns most of each patch. */
export interface PatchSet {
  tokens: Float32Array;
  width: number;
  labels: Uint8Array;
}

/** Recall of each patch class, in the order of PATCH_CLASSES, and their mean. */
export interface SegmentationScore {
  macroRecall: number;
  recalls: number[];
  /** Class that the probe gives each patch of the test set. */
  predictions: Uint8Array;
}

/** A two-layer MLP from frozen vision tokens to patch classes, trained on one set and measured on the other. */
export function segmentationProbe(
  engine: Engine,
  training: PatchSet,
  test: PatchSet,
  settings: Settings['probes'],
  seed: number,
): SegmentationScore {
  const mark = engine.mark();
  const { width } = training;
  const parameters = new Parameters(
    engine,
    [
      ...dense('head', 'probe.0', width, settings.hidden),
      { name: 'probe.class.embedding', part: 'head', rows: OUTPUTS, width: settings.hidden, start: 0.1 },
    ],
    true,
  );
  parameters.initialize((name) => randomOf(seed, 'segmentation-probe', name));
  const scenes = training.labels.length / TOKENS;
  const stepsAnEpoch = Math.max(1, Math.floor(scenes / BATCH));
  const all = Array.from({ length: scenes }, (_, at) => at);
  let order = all;
  train({
    name: `Segmentation probe, seed ${seed}`,
    engine,
    parameters,
    stage: { steps: settings.epochs * stepsAnEpoch, warmup: 10, rate: settings.rate, weightDecay: 0.01 },
    shares: { encoder: 0, projector: 0, lm: 0, head: 1 },
    step(at) {
      const place = at % stepsAnEpoch;
      if (place === 0) order = randomOf(seed, 'segmentation-probe', 'order', at).shuffle(all);
      const items = order.slice(place * BATCH, (place + 1) * BATCH);
      const tokens = new Float32Array(items.length * TOKENS * width);
      const labels = new Uint8Array(items.length * TOKENS);
      for (const [index, item] of items.entries()) {
        tokens.set(
          training.tokens.subarray(item * TOKENS * width, (item + 1) * TOKENS * width),
          index * TOKENS * width,
        );
        labels.set(training.labels.subarray(item * TOKENS, (item + 1) * TOKENS), index * TOKENS);
      }
      const tape = new Tape(engine);
      const out = classify(tape, (name) => parameters.trained(name), tokens, width, labels);
      engine.view(out.grad, out.rows).fill(-1 / out.rows);
      const loss = -engine.view(out.data, out.rows).reduce((sum, value) => sum + value, 0) / out.rows;
      tape.backward();
      return loss;
    },
  });
  const predictions = predict(engine, parameters, test);
  engine.release(mark);
  return { ...recallsOf(test.labels, predictions), predictions };
}

function classify(
  tape: Tape,
  weights: (name: string) => Tensor,
  tokens: Float32Array,
  width: number,
  labels: Uint8Array,
) {
  const hidden = tape.linear(tape.input(tokens, width), weights('probe.0'), weights('probe.0.bias'));
  return tape.logProbs(tape.quickGelu(hidden), weights('probe.class.embedding'), labels);
}

function predict(engine: Engine, parameters: Parameters, { tokens, width, labels }: PatchSet): Uint8Array {
  const predictions = new Uint8Array(labels.length);
  const rows = BATCH * TOKENS;
  for (let from = 0; from < labels.length; from += rows) {
    const mark = engine.mark();
    const some = labels.subarray(from, from + rows);
    const values = tokens.subarray(from * width, (from + some.length) * width);
    const out = classify(new Tape(engine), (name) => parameters.frozen(name), values, width, some);
    const probs = engine.view(out.probs, some.length * OUTPUTS);
    for (let row = 0; row < some.length; row += 1) {
      predictions[from + row] = argmax(probs.subarray(row * OUTPUTS, row * OUTPUTS + PATCH_CLASSES.length));
    }
    engine.release(mark);
  }
  return predictions;
}

/** Share of the patches of each class that were given that class; the mean is over the classes that occur. */
export function recallsOf(labels: Uint8Array, predictions: Uint8Array): { macroRecall: number; recalls: number[] } {
  const found = PATCH_CLASSES.map(() => 0);
  const all = PATCH_CLASSES.map(() => 0);
  for (const [at, label] of labels.entries()) {
    all[label] = (all[label] as number) + 1;
    if (predictions[at] === label) found[label] = (found[label] as number) + 1;
  }
  const recalls = found.map((count, label) => count / (all[label] as number));
  const known = recalls.filter(Number.isFinite);
  return { macroRecall: known.reduce((sum, recall) => sum + recall, 0) / known.length, recalls };
}
