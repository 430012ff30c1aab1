import type { Parameters } from '../engine/parameters.ts';
import { writeCheckpoint } from '../model/checkpoint.ts';
import { createModel, initializeModel, type Model } from '../model/model.ts';
import { startPositions } from '../model/model-shape.ts';
import { randomOf } from '../random.ts';
import { answerAccuracy } from '../probe/answers.ts';
import { trainInstruction } from '../train/instruction.ts';
import { POST_TRAINING_METHODS, postTrain, preferencePairs, type PostTrainingMethod } from '../train/post-training.ts';
import { createTagger, tagScenes, type TaggingResult } from '../train/tagging.ts';
import { DivergedError, epochItems, epochOrders, train } from '../train/training-run.ts';
import { range, modelOf, type Context } from './context.ts';
import { BASE_MOMENTS, baseId, RATES_ID, sweepId, TAGGING_ID, type Job } from './jobs.ts';

/** What a training job leaves beside its checkpoint. */
export interface TrainingLog {
  rate: number;
  steps: number;
  /** Means of the loss over tenths of the run. */
  losses: number[];
  /** Share of right value words by question kind on the validation scenes. */
  accuracy: Record<string, number>;
}

/** The learning rate of each method that was best on the validation scenes. */
export type ChosenRates = Record<
  PostTrainingMethod,
  { rate: number; tried: { rate: number; accuracy: number | null }[] }
>;

/** Stage 0, the encoder that every base model starts from. */
export function runTagging(context: Context): void {
  const { engine, settings, albums, store } = context;
  const { model: shape, tagging } = settings;
  const parameters = createTagger(engine, shape);
  // One pretrained encoder for all seeds, as the paper's runs share theirs.
  parameters.initialize((name) => randomOf(settings.dataSeed, 'tagging', name));
  startPositions(parameters.values('encoder.position.embedding'), shape.encoder.width);
  const orderOf = epochOrders(albums.training.scenes.length, settings.dataSeed, 'tagging', 'order');
  const losses = train({
    name: 'Tagging',
    engine,
    parameters,
    stage: tagging,
    shares: { encoder: 1, projector: 0, lm: 0, head: 1 },
    step: (at) =>
      tagScenes(engine, parameters, shape, albums.training, epochItems(at, tagging.batch, orderOf), true).loss,
    onStep: (done) => context.onProgress(done / tagging.steps),
  });
  const items = range(Math.min(100, albums.validation.scenes.length));
  const mark = engine.mark();
  const results = items.map((item) => tagScenes(engine, parameters, shape, albums.validation, [item], false));
  engine.release(mark);
  const accuracy: Record<string, number> = {};
  for (const name of Object.keys((results[0] as TaggingResult).accuracy)) {
    accuracy[name] = results.reduce((sum, result) => sum + (result.accuracy[name] as number), 0) / results.length;
  }
  // The whole model, so that a checkpoint has one form; projector and LM are still untrained.
  const model = createModel(engine, shape, false);
  copyEncoder(parameters, model.parameters);
  store.writeJson(`${TAGGING_ID}.json`, { rate: tagging.rate, steps: tagging.steps, losses: tenths(losses), accuracy });
  store.write(`${TAGGING_ID}.ckpt`, writeCheckpoint(model.parameters, shape));
}

/** Stage 1 of one seed. */
export function runBase(context: Context, job: Job & { kind: 'base' }): void {
  const { engine, settings, albums, store } = context;
  const { model: shape, instruction } = settings;
  const tagged = modelOf(context, TAGGING_ID);
  const model = createModel(engine, shape, true);
  initializeModel(model, (name) => randomOf(job.seed, 'base', name));
  copyEncoder(tagged.parameters, model.parameters);
  const { steps, rate } = instruction;
  const save = (id: string) => store.write(`${id}.ckpt`, writeCheckpoint(model.parameters, shape));
  const losses = keepLastGood(context, job, model, () =>
    trainInstruction({
      engine,
      model,
      album: albums.training,
      settings: job.isEven ? { ...instruction, valueWeight: 1 } : instruction,
      seed: job.seed,
      onStep(done) {
        context.onProgress(done / steps);
        const moment = BASE_MOMENTS.find((share) => share < 1 && Math.round(share * steps) === done);
        if (moment && !job.isEven) save(baseId(job.seed, moment));
      },
    }),
  );
  const accuracy = answerAccuracy(context, albums.validation, model);
  store.writeJson(`${job.id}.json`, { rate, steps, losses: tenths(losses), accuracy } satisfies TrainingLog);
  save(job.id);
}

/** Stage 2 of one base model with one method. */
export function runPostTraining(context: Context, job: Job & { kind: 'post' }): void {
  const { engine, settings, albums, store } = context;
  const base = baseId(job.seed);
  const reference = modelOf(context, base);
  const model = modelOf(context, base, true);
  const beta = job.beta ?? settings.postTraining.beta;
  const rate = job.rate === 'chosen' ? store.readJson<ChosenRates>(`${RATES_ID}.json`)[job.method].rate : job.rate;
  const steps = Math.floor(settings.scenes.preference / settings.postTraining.batch);
  const losses = keepLastGood(context, job, model, () =>
    postTrain({
      engine,
      model,
      reference,
      album: albums.preference,
      pairs: preferencePairs(albums.preference, settings.postTraining.pairs, settings.dataSeed),
      method: job.method,
      settings: { ...settings.postTraining, beta },
      rate,
      seed: job.seed,
      referenceMargins: marginsOf(context, job.seed),
      onStep: (done) => context.onProgress(done / steps),
    }),
  );
  const accuracy = answerAccuracy(context, albums.validation, model);
  store.writeJson(`${job.id}.json`, { rate, steps, losses: tenths(losses), accuracy } satisfies TrainingLog);
  store.write(`${job.id}.ckpt`, writeCheckpoint(model.parameters, model.shape));
}

/** By seed: all DPO runs of a seed see the same pairs in the same order, and compare with the same base model. */
const knownMargins = new WeakMap<Context, Map<number, number[][]>>();

function marginsOf(context: Context, seed: number): number[][] {
  const ofSeeds = knownMargins.get(context) ?? new Map<number, number[][]>();
  knownMargins.set(context, ofSeeds);
  const margins = ofSeeds.get(seed) ?? [];
  ofSeeds.set(seed, margins);
  return margins;
}

/** The best rate of each method by mean accuracy over the kinds that need eyes; the lower one where two tie. */
export function runChooseRates({ store, settings }: Context): void {
  const chosen = Object.fromEntries(
    POST_TRAINING_METHODS.map((method) => {
      const tried = settings.postTraining.rates.map((rate) => {
        const { accuracy } = store.readJson<TrainingLog>(`${sweepId(method, rate)}.json`);
        return { rate, accuracy: accuracy['visual'] ?? null };
      });
      const best = tried.reduce((a, b) => ((b.accuracy ?? 0) > (a.accuracy ?? 0) ? b : a));
      return [method, { rate: best.rate, tried }];
    }),
  );
  store.writeJson(`${RATES_ID}.json`, chosen);
}

function copyEncoder(from: Parameters, to: Parameters): void {
  for (const { name, part } of to.shapes) if (part === 'encoder') to.values(name).set(from.values(name));
}

/** Where training diverges, the weights of the last finite step are kept beside the place of the checkpoint. */
function keepLastGood<Value>({ store }: Context, job: Job, model: Model, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof DivergedError) {
      const name = `${job.id}-before-step-${error.step}.ckpt`;
      store.write(name, writeCheckpoint(model.parameters, model.shape));
      error.message += `: ${store.path(name)}`;
    }
    throw error;
  }
}

function tenths(losses: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(losses.length / 10));
  return range(Math.ceil(losses.length / size)).map((at) => {
    const some = losses.slice(at * size, (at + 1) * size);
    return some.reduce((sum, loss) => sum + loss, 0) / some.length;
  });
}
