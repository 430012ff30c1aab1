import { randomOf } from '../random.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { askQuestion, QUESTION_KINDS, type Question } from './question.ts';

/** Draws of each kind: enough to meet nearly every question of a scene with four objects. */
const DRAWS = 40;

/** The different questions about a scene, kind by kind. The same scene gives the same list. */
export function listQuestions(scene: Scene): Question[] {
  const questions = new Map<string, Question>();
  for (const kind of QUESTION_KINDS) {
    // Sums are endless; a few stand for them.
    for (let at = 0; at < (kind === 'sum' ? 3 : DRAWS); at += 1) {
      const question = askQuestion(scene, kind, randomOf('question-list', kind, at));
      if (question && !questions.has(question.text)) questions.set(question.text, question);
    }
  }
  return [...questions.values()];
}

/** The plainest right answer, and the wrong one that another object of the scene suggests where there is such a one. */
export function plainAnswers(question: Question): { chosen: string; rejected: string; wrong: string } {
  const [template] = question.templates as [string];
  const [first] = question.wrongValues as [string];
  const wrong = question.wrongValues.find((value) => question.rivals(value).length) ?? first;
  return { chosen: template.replace('*', question.value), rejected: template.replace('*', wrong), wrong };
}
