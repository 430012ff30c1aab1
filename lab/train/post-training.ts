import type { Album } from '../album.ts';
import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import { encode, project, readText, type Model } from '../model/model.ts';
import { scoreAnswers, sumLogProbs } from '../model/score.ts';
import { randomOf } from '../random.ts';
import type { Settings } from '../settings.ts';
import { makePairs, segmentOf, type PreferencePair, type Segment } from '../text/preference-pair.ts';
import { segmentBatch } from '../text/text-batch.ts';
import { epochItems, train } from './training-run.ts';

export const POST_TRAINING_METHODS = ['sft', 'dpo'] as const;
export type PostTrainingMethod = (typeof POST_TRAINING_METHODS)[number];

export interface PostTrainingRun {
  engine: Engine;
  /** Starts as a copy of the reference. */
  model: Model;
  /** Frozen; DPO compares with it. */
  reference: Model;
  album: Album;
  /** Of each scene of the album. */
  pairs: readonly PreferencePair[][];
  method: PostTrainingMethod;
  settings: Settings['postTraining'];
  rate: number;
  seed: number;
  /** Margins of the reference at each step of this seed, where an earlier run left them; DPO adds what is missing. */
  referenceMargins?: number[][];
  onStep?(done: number, loss: number): void;
}

/** The preference pairs of an album, the same for every run and method. */
export function preferencePairs(album: Album, count: number, dataSeed: number): PreferencePair[][] {
  return album.scenes.map((scene, at) => makePairs(scene, count, randomOf(dataSeed, album.name, 'pairs', at)));
}

/**
 * Stage 2: one epoch over the pairs, all parts trained. SFT learns the chosen answers (mean over their words); DPO
 * raises chosen above rejected (mean over pairs of -log sigmoid(beta (margin - margin of the reference))).
 */
export function postTrain(run: PostTrainingRun): number[] {
  const { engine, model, reference, album, pairs, method, settings, rate, seed, referenceMargins = [], onStep } = run;
  const scenes = album.scenes.length;
  const { shape, parameters } = model;
  const weights = (name: string) => parameters.trained(name);
  const order = randomOf(seed, 'post-training', 'order').shuffle(Array.from({ length: scenes }, (_, at) => at));
  const steps = Math.floor(scenes / settings.batch);
  return train({
    name: `${method.toUpperCase()}, seed ${seed}`,
    engine,
    parameters,
    stage: { ...settings, steps, rate },
    shares: { encoder: 1, projector: 1, lm: 1, head: 0 },
    step(at) {
      const items = epochItems(at, settings.batch, () => order);
      const pictures = album.pictures(items);
      const shown = items.flatMap((item) => pairs[item] as PreferencePair[]);
      const segments = segmentsOf(shown, method, shape.textLength);
      if (method === 'dpo')
        referenceMargins[at] ??= marginsOf(scoreAnswers(engine, reference, pictures, segments, items.length));
      const tape = new Tape(engine);
      const text = segmentBatch(segments, items.length);
      const vision = project(tape, weights, encode(tape, weights, shape, pictures, items.length));
      const hidden = readText(tape, weights, shape, text, vision);
      const out = tape.logProbs(hidden, weights('lm.word.embedding'), text.targets);
      const logProbs = engine.view(out.data, out.rows);
      const gradient = engine.view(out.grad, out.rows);
      const loss =
        method === 'sft'
          ? sftLoss(logProbs, text.spans, gradient)
          : dpoLoss(logProbs, text.spans, referenceMargins[at] as number[], settings.beta, gradient);
      tape.backward();
      return loss;
    },
    ...(onStep && { onStep }),
  });
}

/** Chosen answers; for DPO each followed by the rejected one. */
function segmentsOf(pairs: readonly PreferencePair[], method: PostTrainingMethod, length: number): Segment[] {
  return pairs.flatMap(({ question, chosen, rejected }) =>
    (method === 'sft' ? [chosen] : [chosen, rejected]).map((answer) => segmentOf(question, answer, length)),
  );
}

/** Log-probability of chosen minus that of rejected, for answers that alternate. */
function marginsOf(scores: Parameters<typeof sumLogProbs>[0][]): number[] {
  const sums = scores.map(sumLogProbs);
  return sums.flatMap((sum, at) => (at % 2 === 0 ? [sum - (sums[at + 1] as number)] : []));
}

type Span = { from: number; to: number };

/** Mean of -log p over all answer words; writes its gradient with respect to each log p. */
export function sftLoss(logProbs: Float32Array, spans: readonly Span[], gradient: Float32Array): number {
  const words = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  let loss = 0;
  for (const { from, to } of spans) {
    for (let row = from; row < to; row += 1) loss -= (logProbs[row] as number) / words;
    gradient.fill(-1 / words, from, to);
  }
  return loss;
}

/** Mean over pairs of -log sigmoid(beta (margin - reference margin)); writes its gradient. */
export function dpoLoss(
  logProbs: Float32Array,
  spans: readonly Span[],
  referenceMargins: readonly number[],
  beta: number,
  gradient: Float32Array,
): number {
  const sums = spans.map(({ from, to }) => logProbs.subarray(from, to).reduce((sum, value) => sum + value, 0));
  let loss = 0;
  for (const [pair, referenceMargin] of referenceMargins.entries()) {
    const [chosen, rejected] = [2 * pair, 2 * pair + 1];
    const lead = beta * ((sums[chosen] as number) - (sums[rejected] as number) - referenceMargin);
    const share = 1 / referenceMargins.length;
    // log(1 + e^-lead), without overflow for large negative leads.
    loss += share * (Math.max(0, -lead) + Math.log1p(Math.exp(-Math.abs(lead))));
    const pull = (share * beta) / (1 + Math.exp(lead));
    gradient.fill(-pull, (spans[chosen] as Span).from, (spans[chosen] as Span).to);
    gradient.fill(pull, (spans[rejected] as Span).from, (spans[rejected] as Span).to);
  }
  return loss;
}
