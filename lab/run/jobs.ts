import type { Settings } from '../settings.ts';
import { POST_TRAINING_METHODS, type PostTrainingMethod } from '../train/post-training.ts';

/** Parts of a run that can be redone alone, in the order in which they follow each other. */
export const PARTS = ['tagging', 'base', 'sweep', 'post-training', 'probes', 'maps', 'report'] as const;
export type Part = (typeof PARTS)[number];

export type Job = { id: string; needs: string[]; part: Part; seconds: number } & (
  | { kind: 'tagging'; model: string }
  | { kind: 'base'; model: string; seed: number }
  | { kind: 'post'; model: string; seed: number; method: PostTrainingMethod; scenes: number; rate: number | 'chosen' }
  | { kind: 'choose-rates' }
  | { kind: 'probe'; checkpoint: string; model: string; seed: number }
  | { kind: 'maps'; checkpoint: string; scenes: number }
);

/** Checkpoints that stage 1 leaves on its way, as shares of its steps; the last one is the base model. */
export const BASE_MOMENTS = [0.25, 0.5, 0.75, 1] as const;

export const taggingId = (model: string) => `tagging/${model}`;
export const baseId = (model: string, seed: number, moment = 1) =>
  `base/${model}-${seed}${moment === 1 ? '' : `-at-${moment * 100}`}`;
export const postId = (model: string, seed: number, method: PostTrainingMethod, scenes: number) =>
  `post/${model}-${seed}-${method}-${scenes}`;
export const sweepId = (method: PostTrainingMethod, rate: number) => `sweep/${method}-${rate}`;
export const probeId = (checkpoint: string) => `probe/${checkpoint}`;
export const mapsId = (checkpoint: string) => `maps/${checkpoint}`;
export const RATES_ID = 'rates';

/** Seeds that the models of the scaling study have, out of those of the main model. */
export function scalingSeeds({ seeds }: Settings): number[] {
  return seeds.slice(0, 3);
}

/** Scenes over which maps are measured during training; the base models are measured on all held-out scenes. */
export function sampledScenes(settings: Settings): number {
  return Math.ceil(settings.scenes.heldOut / 4);
}

/** Everything that the settings ask for, each job after those that it needs. */
export function planJobs(settings: Settings): Job[] {
  const { postTraining, seeds, scenes } = settings;
  const models = Object.keys(settings.models);
  const seedsOf = (model: string) => (model === 'base' ? [...seeds, postTraining.sweepSeed] : scalingSeeds(settings));
  const bases = models.flatMap((model) => seedsOf(model).map((seed) => ({ model, seed })));
  const main = bases.filter(({ seed }) => seed !== postTraining.sweepSeed);
  const posts = main.flatMap((base) =>
    POST_TRAINING_METHODS.flatMap((method) => {
      const sizes = base.model === 'base' ? [scenes.preference, ...postTraining.dataSizes] : [scenes.preference];
      return sizes.map((size) => ({ ...base, method, scenes: size }));
    }),
  );
  const isMain = (post: { model: string; scenes: number }) =>
    post.model === 'base' && post.scenes === scenes.preference;
  return [
    ...models.filter((model) => encoderOf(settings, model) === model).map((model) => taggingJob(settings, model)),
    // The sweep needs its base model first.
    ...bases
      .toSorted((a, b) => Number(b.seed === postTraining.sweepSeed) - Number(a.seed === postTraining.sweepSeed))
      .map(({ model, seed }) => baseJob(settings, model, seed)),
    ...POST_TRAINING_METHODS.flatMap((method) =>
      postTraining.rates.map((rate): Job => {
        const seed = postTraining.sweepSeed;
        const needs = [baseId('base', seed)];
        const seconds = postSeconds(settings, 'base', method, scenes.preference);
        const what = { model: 'base', seed, method, scenes: scenes.preference, rate };
        return { kind: 'post', id: sweepId(method, rate), needs, part: 'sweep', seconds, ...what };
      }),
    ),
    {
      kind: 'choose-rates',
      id: RATES_ID,
      part: 'sweep',
      needs: POST_TRAINING_METHODS.flatMap((method) => postTraining.rates.map((rate) => sweepId(method, rate))),
      seconds: 1,
    },
    ...posts.map((post): Job => {
      const id = postId(post.model, post.seed, post.method, post.scenes);
      const seconds = postSeconds(settings, post.model, post.method, post.scenes);
      const needs = [baseId(post.model, post.seed), RATES_ID];
      return { kind: 'post', id, needs, part: 'post-training', seconds, ...post, rate: 'chosen' };
    }),
    ...main.map(({ model, seed }) => probeJob(settings, baseId(model, seed), model, seed)),
    ...posts.map((post) =>
      probeJob(settings, postId(post.model, post.seed, post.method, post.scenes), post.model, post.seed),
    ),
    ...seeds.flatMap((seed) => [
      mapsJob(baseId('base', seed), baseId('base', seed), scenes.heldOut),
      ...BASE_MOMENTS.filter((moment) => moment < 1).map((moment) =>
        mapsJob(baseId('base', seed, moment), baseId('base', seed), sampledScenes(settings)),
      ),
    ]),
    ...posts
      .filter(isMain)
      .map((post) => postId(post.model, post.seed, post.method, post.scenes))
      .map((id) => mapsJob(id, id, sampledScenes(settings))),
  ];
}

/** Models with the same encoder share its stage 0. */
export function encoderOf(settings: Settings, model: string): string {
  const shape = JSON.stringify(settings.models[model]?.encoder);
  const first = Object.entries(settings.models).find(([, other]) => JSON.stringify(other.encoder) === shape);
  return first?.[0] ?? model;
}

// Estimates in seconds on one core of an ordinary machine; the first finished jobs put them right.

function weightOf(settings: Settings, model: string): number {
  const shape = settings.models[model];
  return shape ? (shape.encoder.width * shape.encoder.blocks + shape.lm.width * shape.lm.blocks) / 320 : 1;
}

function taggingJob(settings: Settings, model: string): Job {
  const { steps, batch } = settings.tagging;
  const seconds = steps * batch * 0.009 * weightOf(settings, model);
  return { kind: 'tagging', id: taggingId(model), needs: [], part: 'tagging', seconds, model };
}

function baseJob(settings: Settings, model: string, seed: number): Job {
  const { steps, batch } = settings.instruction;
  const seconds = steps * batch * 0.015 * weightOf(settings, model);
  const needs = [taggingId(encoderOf(settings, model))];
  return { kind: 'base', id: baseId(model, seed), needs, part: 'base', seconds, model, seed };
}

function postSeconds(settings: Settings, model: string, method: PostTrainingMethod, scenes: number): number {
  return scenes * (method === 'dpo' ? 0.021 : 0.011) * weightOf(settings, model);
}

function probeJob({ scenes, postTraining }: Settings, checkpoint: string, model: string, seed: number): Job {
  const seconds = (scenes.probing + 2 * scenes.heldOut) * 0.01;
  return {
    kind: 'probe',
    id: probeId(checkpoint),
    // Captions are read by the base model of the sweep seed.
    needs: [checkpoint, baseId('base', postTraining.sweepSeed)],
    part: 'probes',
    seconds,
    checkpoint,
    model,
    seed,
  };
}

function mapsJob(checkpoint: string, needed: string, scenes: number): Job {
  return {
    kind: 'maps',
    id: mapsId(checkpoint),
    needs: [needed],
    part: 'maps',
    seconds: scenes * 0.11,
    checkpoint,
    scenes,
  };
}
