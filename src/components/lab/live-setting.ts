import type { Scene } from '../../../lab/scene/scene-schema.ts';
import { listQuestions } from '../../../lab/text/question-list.ts';
import { valueText } from '../../lib/numbers/format.ts';
import { REFERENCE, type LiveData, type LiveExample } from './live-data.ts';
import { firstAnswers, questionAbout, subjectOf, type LiveQuestion } from './live-questions.ts';
import { arrangedScene, type LiveState } from './live-state.ts';
import { countsOf, type Counts } from './word-counts.ts';

/** β where none is set, as in training. */
export const FIRST_BETA = 0.1;

/** What a state means: all that the bench shows and the model is asked. */
export interface LiveSetting {
  example: LiveExample;
  scene: Scene;
  questions: LiveQuestion[];
  asked: LiveQuestion;
  /** The object that is asked about, or was last. */
  subject: number;
  /** The answers that the question begins with, and those that are given. */
  first: { chosen: string; rejected: string };
  chosen: string;
  rejected: string;
  counts: Counts;
  /** Place of the checkpoint among all. */
  step: number;
  beta: number;
}

/** What a state means. Names that it does not know are as if they were not there; `last` was asked about before. */
export function settingOf({ examples, checkpoints }: LiveData, state: LiveState, last: number): LiveSetting {
  const example = examples.find(({ id }) => id === state.scene) ?? (examples[0] as LiveExample);
  const scene = arrangedScene(example.scene, state.objects);
  const questions = listQuestions(scene);
  const subject = Math.min(last, scene.objects.length - 1);
  const text = state.ask || example.question;
  const asked =
    questions.find((question) => question.text === text) ??
    (questionAbout(questions, 'color', scene, subject) as LiveQuestion);
  const first = firstAnswers(example, asked);
  const [chosen, rejected] = [state.chosen || first.chosen, state.rejected || first.rejected];
  const stepOf = (wanted: string) => checkpoints.findIndex(({ id }) => id === wanted);
  const step = stepOf(state.step || REFERENCE);
  const beta = Number(state.beta || FIRST_BETA);
  return {
    example,
    scene,
    questions,
    asked,
    subject: subjectOf(asked, scene) ?? subject,
    first,
    chosen,
    rejected,
    counts: countsOf(chosen, rejected, state.words),
    step: step < 0 ? stepOf(REFERENCE) : step,
    beta: beta > 0 && beta <= 1 ? beta : FIRST_BETA,
  };
}

/** A moment of training, with how well the model answers then. */
export function momentText(checkpoint: LiveData['checkpoints'][number] | undefined): string {
  const { label = '', accuracy = null } = checkpoint ?? {};
  if (accuracy === null) return label;
  return `${label} (${valueText({ value: accuracy, digits: 1, unit: '%' })} of the questions that need eyes)`;
}
