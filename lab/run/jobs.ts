import type { Study } from '../settings.ts';
import type { PostTrainingMethod } from '../train/post-training.ts';
import type { Wording } from '../text/wording.ts';

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

/** Stage 2 of one base model. */
export interface PostTraining {
  seed: number;
  method: PostTrainingMethod;
  rate: number | 'chosen';
  /** Instead of the beta of the settings. */
  beta?: number;
}

export type Job = { id: string; needs: string[]; part: Part; seconds: number } & (
  | { kind: 'tagging' }
  /** `isEven`: all words of a text weigh the same. */
  | { kind: 'base'; seed: number; isEven: boolean }
  | ({ kind: 'post' } & PostTraining)
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
export const doseId = ({ seed, method, rate, beta }: PostTraining) =>
  rate === 'chosen' ? postId(seed, method) : `dose/${seed}-${method}-${rate}${beta ? `-beta-${beta}` : ''}`;
export const pushId = (checkpoint: string) => `push/${checkpoint}`;
