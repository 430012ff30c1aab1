import type { Scene } from '../../../lab/scene/scene-schema.ts';
import { plainAnswers, type listQuestions } from '../../../lab/text/question-list.ts';
import type { LiveExample } from './live-data.ts';

export type LiveQuestion = ReturnType<typeof listQuestions>[number];

/** What can be asked about an object, with the words of its chip. */
export const CHIPS = {
  color: 'Color',
  pattern: 'Pattern',
  object: 'Which thing?',
  count: 'How many?',
  position: 'Which corner?',
  relation: 'Which side?',
  use: 'What for?',
} as const;
export type Chip = keyof typeof CHIPS;

/** The object of a scene that a question is about; undefined where it is about all, or about none that is there. */
export function subjectOf({ kind, text, about }: LiveQuestion, { objects }: Scene): number | undefined {
  if (kind === 'count') return undefined;
  const at = about[0] ?? objects.findIndex((object) => text.includes(` ${object.class} `));
  return at < 0 ? undefined : at;
}

/** The question of a kind about an object; the one that is asked where it is such a one, undefined where there is none. */
export function questionAbout(
  questions: readonly LiveQuestion[],
  kind: Chip,
  scene: Scene,
  subject: number,
  asked?: LiveQuestion,
): LiveQuestion | undefined {
  const isSuch = (question: LiveQuestion) =>
    question.kind === kind && (subjectOf(question, scene) ?? subject) === subject;
  return asked && isSuch(asked) ? asked : questions.find(isSuch);
}

/** The answers that a question begins with: those of the example as long as they are right. */
export function firstAnswers(
  { question, chosen, rejected }: LiveExample,
  { text, value, ...rest }: LiveQuestion,
): { chosen: string; rejected: string } {
  const isOfExample = text === question && chosen.includes(value) && !rejected.includes(value);
  return isOfExample ? { chosen, rejected } : plainAnswers({ text, value, ...rest });
}

/** What a question is about, as a phrase: "the mug"; empty where it needs no eyes. */
export function regionWords({ objects }: Scene, about: readonly number[]): string {
  if (about.length > 2) return 'the objects';
  return about.map((object) => `the ${objects[object]?.class}`).join(' and ');
}
