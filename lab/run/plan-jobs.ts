import type { Settings } from '../settings.ts';
import { WORDINGS, type Wording } from '../text/wording.ts';
import { POST_TRAINING_METHODS } from '../train/post-training.ts';
import {
  BASE_MOMENTS,
  baseId,
  doseId,
  evenId,
  mapsId,
  postId,
  probeId,
  pushId,
  RATES_ID,
  sweepId,
  TAGGING_ID,
  wordingsId,
  type Job,
  type Part,
  type PostTraining,
} from './jobs.ts';

/** Scenes over which maps are measured during training; the base models are measured on all held-out scenes. */
export function sampledScenes(settings: Settings): number {
  return Math.ceil(settings.scenes.heldOut / 4);
}

/** Everything that the settings ask for, each job after those that it needs. */
export function planJobs(settings: Settings): Job[] {
  const { postTraining, seeds, scenes } = settings;
  const { sweepSeed, rates } = postTraining;
  const posts = seeds.flatMap((seed) => POST_TRAINING_METHODS.map((method) => ({ seed, method })));
  return [
    taggingJob(settings),
    // The sweep needs its base model first.
    ...[sweepSeed, ...seeds].map((seed) => baseJob(settings, seed, false)),
    ...POST_TRAINING_METHODS.flatMap((method) =>
      rates.map((rate) => postJob(settings, sweepId(method, rate), 'sweep', { seed: sweepSeed, method, rate })),
    ),
    {
      kind: 'choose-rates',
      id: RATES_ID,
      part: 'sweep',
      needs: POST_TRAINING_METHODS.flatMap((method) => rates.map((rate) => sweepId(method, rate))),
      seconds: 1,
    },
    ...posts.map(({ seed, method }) =>
      postJob(settings, postId(seed, method), 'post-training', { seed, method, rate: 'chosen' }),
    ),
    ...seeds.map((seed) => probeJob(settings, baseId(seed), 'probes')),
    ...posts.map(({ seed, method }) => probeJob(settings, postId(seed, method), 'probes')),
    ...seeds.flatMap((seed) => [
      mapsJob(baseId(seed), baseId(seed), scenes.heldOut),
      ...BASE_MOMENTS.filter((moment) => moment < 1).map((moment) =>
        mapsJob(baseId(seed, moment), baseId(seed), sampledScenes(settings)),
      ),
    ]),
    ...posts.map(({ seed, method }) => postId(seed, method)).map((id) => mapsJob(id, id, sampledScenes(settings))),
    ...settings.wordings.seeds.map((seed) => wordingsJob(settings, baseId(seed), WORDINGS, 'wordings')),
    ...planEven(settings),
    ...planDose(settings),
  ];
}

/** Gradients in base models that weighed all words alike. */
function planEven(settings: Settings): Job[] {
  const { seeds } = settings.even;
  return [
    ...seeds.map((seed) => baseJob(settings, seed, true)),
    ...seeds.map((seed) => wordingsJob(settings, evenId(seed), ['same'], 'even')),
  ];
}

/** Post-training at rates from none to those that harm, DPO also with another beta, and what each does. */
function planDose(settings: Settings): Job[] {
  const { seeds, rates, beta } = settings.dose;
  const doses = seeds.flatMap((seed): PostTraining[] => [
    ...POST_TRAINING_METHODS.flatMap((method) => rates.map((rate) => ({ seed, method, rate }))),
    ...beta.rates.map((rate): PostTraining => ({ seed, method: 'dpo', rate, beta: beta.value })),
  ]);
  const chosen = seeds.flatMap((seed) =>
    POST_TRAINING_METHODS.map((method): PostTraining => ({ seed, method, rate: 'chosen' })),
  );
  return [
    ...doses.map((dose) => postJob(settings, doseId(dose), 'dose', dose)),
    ...doses.map((dose) => probeJob(settings, doseId(dose), 'dose')),
    ...seeds.map((seed) => pushJob(settings, baseId(seed), seed)),
    ...[...chosen, ...doses].map((dose) => pushJob(settings, doseId(dose), dose.seed)),
  ];
}

// Seconds on one core of an ordinary machine; the first finished jobs put them right.

function taggingJob({ tagging: { steps, batch } }: Settings): Job {
  return { kind: 'tagging', id: TAGGING_ID, needs: [], part: 'tagging', seconds: steps * batch * 0.01 };
}

function baseJob({ instruction: { steps, batch } }: Settings, seed: number, isEven: boolean): Job {
  return {
    kind: 'base',
    id: isEven ? evenId(seed) : baseId(seed),
    needs: [TAGGING_ID],
    part: isEven ? 'even' : 'base',
    seconds: steps * batch * 0.019,
    seed,
    isEven,
  };
}

function postJob({ scenes }: Settings, id: string, part: Part, what: PostTraining): Job {
  const needs = [baseId(what.seed), ...(what.rate === 'chosen' ? [RATES_ID] : [])];
  const seconds = scenes.preference * (what.method === 'dpo' ? 0.026 : 0.014);
  return { kind: 'post', id, needs, part, seconds, ...what };
}

function probeJob({ scenes, postTraining }: Settings, checkpoint: string, part: Part): Job {
  return {
    kind: 'probe',
    id: probeId(checkpoint),
    // Captions are read by the base model of the sweep seed.
    needs: [checkpoint, baseId(postTraining.sweepSeed)],
    part,
    seconds: (scenes.probing + 2 * scenes.heldOut) * 0.01,
    checkpoint,
  };
}

function mapsJob(checkpoint: string, needed: string, scenes: number): Job {
  return {
    kind: 'maps',
    id: mapsId(checkpoint),
    needs: [needed],
    part: 'maps',
    seconds: scenes * 0.13,
    checkpoint,
    scenes,
  };
}

function wordingsJob({ scenes }: Settings, checkpoint: string, wordings: readonly Wording[], part: Part): Job {
  const seconds = scenes.heldOut * (1 + wordings.length) * 0.02;
  return { kind: 'wordings', id: wordingsId(checkpoint), needs: [checkpoint], part, seconds, checkpoint, wordings };
}

function pushJob({ scenes }: Settings, checkpoint: string, seed: number): Job {
  const from = baseId(seed);
  const needs = [checkpoint, from, RATES_ID, probeId(checkpoint)];
  return {
    kind: 'push',
    id: pushId(checkpoint),
    needs,
    part: 'dose',
    seconds: scenes.validation * 0.01,
    checkpoint,
    from,
  };
}
