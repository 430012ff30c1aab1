import type { Settings, Study } from '../settings.ts';
import { POST_TRAINING_METHODS, type PostTrainingMethod } from '../train/post-training.ts';
import { WORDINGS, type Wording } from '../text/wording.ts';

/** Parts of a run that can be redone alone, in the order in which they follow each other. */
export const PARTS = [
  'tagging',
  'base',
  'sweep',
  'post-training',
  'probes',
  'maps',
  'wordings',
  'even',
  'dose',
  'report',
] as const;
export type Part = (typeof PARTS)[number];

/** Parts that the main study does not need, with the study that does. */
const STUDY_OF_PART: Partial<Record<Part, Study>> = { wordings: 'wordings', even: 'even', dose: 'dose' };

export const studyOf = ({ part }: Job): Study => STUDY_OF_PART[part] ?? 'main';

export type Job = { id: string; needs: string[]; part: Part; seconds: number } & (
  | { kind: 'tagging' }
  /** `isEven`: all words of a text weigh the same. */
  | { kind: 'base'; seed: number; isEven: boolean }
  | { kind: 'post'; seed: number; method: PostTrainingMethod; rate: number | 'chosen' }
  | { kind: 'choose-rates' }
  | { kind: 'probe'; checkpoint: string }
  | { kind: 'maps'; checkpoint: string; scenes: number }
  | { kind: 'wordings'; checkpoint: string; wordings: readonly Wording[] }
  | { kind: 'push'; checkpoint: string; from: string }
);

/** Checkpoints that stage 1 leaves on its way, as shares of its steps; the last one is the base model. */
export const BASE_MOMENTS = [0.25, 0.5, 0.75, 1] as const;

export const TAGGING_ID = 'tagging';
export const RATES_ID = 'rates';
export const baseId = (seed: number, moment = 1) => `base/${seed}${moment === 1 ? '' : `-at-${moment * 100}`}`;
export const postId = (seed: number, method: PostTrainingMethod) => `post/${seed}-${method}`;
export const sweepId = (method: PostTrainingMethod, rate: number) => `sweep/${method}-${rate}`;
export const probeId = (checkpoint: string) => `probe/${checkpoint}`;
export const mapsId = (checkpoint: string) => `maps/${checkpoint}`;
export const evenId = (seed: number) => `even/${seed}`;
export const wordingsId = (checkpoint: string) => `wordings/${checkpoint}`;
export const doseId = (seed: number, method: PostTrainingMethod, rate: number | 'chosen') =>
  rate === 'chosen' ? postId(seed, method) : `dose/${seed}-${method}-${rate}`;
export const pushId = (checkpoint: string) => `push/${checkpoint}`;

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

/** Post-training at rates from none to those that harm, and what each does. */
function planDose(settings: Settings): Job[] {
  const { seeds, rates } = settings.dose;
  const doses = seeds.flatMap((seed) =>
    POST_TRAINING_METHODS.flatMap((method) => rates.map((rate) => ({ seed, method, rate }))),
  );
  const pushed = seeds.flatMap((seed) => [
    { checkpoint: baseId(seed), from: baseId(seed) },
    ...POST_TRAINING_METHODS.flatMap((method) =>
      (['chosen', ...rates] as const).map((rate) => ({ checkpoint: doseId(seed, method, rate), from: baseId(seed) })),
    ),
  ]);
  return [
    ...doses.map((dose) => postJob(settings, doseId(dose.seed, dose.method, dose.rate), 'dose', dose)),
    ...doses.map(({ seed, method, rate }) => probeJob(settings, doseId(seed, method, rate), 'dose')),
    ...pushed.map(({ checkpoint, from }): Job => ({
      kind: 'push',
      id: pushId(checkpoint),
      part: 'dose',
      needs: [checkpoint, from, RATES_ID, probeId(checkpoint)],
      seconds: settings.scenes.validation * 0.01,
      checkpoint,
      from,
    })),
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

function postJob(
  { scenes }: Settings,
  id: string,
  part: Part,
  what: { seed: number; method: PostTrainingMethod; rate: number | 'chosen' },
): Job {
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
