import type { Random } from '../random.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { OBJECT_CLASSES } from '../scene/scene-words.ts';
import { askQuestion, QUESTION_KINDS, type QuestionKind } from './question.ts';
import { ASK, encodeWords, END, PAD, splitWords } from './vocabulary.ts';

/** What stands around a value in an answer; the template holds `*` for the value. */
export interface Frame {
  opening: string;
  template: string;
  ending: string;
}

/** A question with a right and a wrong answer that differ in the value alone. */
export interface PreferencePair {
  kind: QuestionKind;
  question: string;
  chosen: string;
  rejected: string;
  /** The right value and all wrong ones, each of as many words. */
  values: string[];
  /** The value of the rejected answer. */
  wrong: string;
  /** The words around the value, and the sentences that could stand there. */
  frame: Frame;
  templates: string[];
  /** Place of the value's first word in the chosen answer. */
  valueAt: number;
  /** Objects that the question is about. */
  about: number[];
  /** Objects that show what the rejected answer says. */
  rivals: number[];
}

/**
 * Words before and after the value that the picture does not decide, as in free-form answers: SFT has to learn them,
 * in DPO they cancel.
 */
export const OPENINGS = ['', '', 'i think', 'well ,', 'it seems that', 'in this picture'] as const;
export const ENDINGS = ['', '', '', ', i would say', ', clearly', ', for sure'] as const;

/** How often the wrong value is one that another object of the scene shows, where there is one. */
const RIVAL_SHARE = 0.5;

/** A random pair of the kind, or undefined where the scene allows no such question. */
export function makePair(scene: Scene, kind: QuestionKind, random: Random): PreferencePair | undefined {
  const question = askQuestion(scene, kind, random);
  if (!question) return undefined;
  const shown = question.wrongValues.filter((value) => question.rivals(value).length > 0);
  const wrong = random.pick(shown.length && random.uniform() < RIVAL_SHARE ? shown : question.wrongValues);
  const frame = {
    opening: random.pick(OPENINGS),
    template: random.pick(question.templates),
    ending: random.pick(ENDINGS),
  };
  return {
    kind,
    question: question.text,
    chosen: say(frame, question.value),
    rejected: say(frame, wrong),
    values: [question.value, ...question.wrongValues],
    wrong,
    frame,
    templates: question.templates,
    valueAt: say(frame, '*').split(' ').indexOf('*'),
    about: question.about,
    rivals: question.rivals(wrong),
  };
}

/** The answer that gives a value in such words. */
export function say({ opening, template, ending }: Frame, value: string): string {
  return `${opening} ${template} ${ending}`.trim().replace('*', value);
}

/** `count` pairs, one of each of `kinds` in random order (a kind may stand there twice) as far as the scene allows. */
export function makePairs(
  scene: Scene,
  count: number,
  random: Random,
  kinds: readonly QuestionKind[] = QUESTION_KINDS,
): PreferencePair[] {
  const pairs: PreferencePair[] = [];
  while (pairs.length < count) {
    for (const kind of random.shuffle(kinds)) {
      const pair = pairs.length < count && makePair(scene, kind, random);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

/**
 * Says everything about a scene, classes in a fixed order. A caption that goes from place to place instead leaves the
 * model on a plateau on which it knows the colors of a scene but not whose they are.
 */
export function captionOf(scene: Scene): { question: string; answer: string } {
  const ordered = OBJECT_CLASSES.flatMap((name) => scene.objects.filter((object) => object.class === name));
  const answer = ordered.map((object) => `${object.class} ${object.color} ${object.pattern}`).join(' , ');
  return { question: 'describe the picture ?', answer };
}

/** A question with an answer as the model reads it. */
export interface Segment {
  /** [textLength] word indices. */
  words: Int32Array;
  /** [textLength] the word that follows each word; that of padding is padding. */
  targets: Int32Array;
  /** First place whose target is a word of the answer: that of the question mark. */
  from: number;
  /** Place after the last, whose target is the end of the answer. */
  to: number;
}

/** Words of an answer without its end, which it may or may not be written with. */
export function wordsOfAnswer(answer: string): string[] {
  const words = splitWords(answer);
  return words.at(-1) === END ? words.slice(0, -1) : words;
}

/** Lays a question and an answer out for the model. Throws where it has more words than `length`. */
export function segmentOf(question: string, answer: string, length: number): Segment {
  const asked = splitWords(question);
  if (asked.at(-1) !== ASK) asked.push(ASK);
  const text = [...asked, ...wordsOfAnswer(answer), END];
  if (text.length > length + 1) {
    throw new Error(
      `Question and answer have ${text.length - 1} words, the miniature reads at most ${length}: shorten "${answer}"`,
    );
  }
  const padded = [...text, ...Array.from({ length: length + 1 - text.length }, () => PAD)];
  const indices = encodeWords(padded);
  return {
    words: Int32Array.from(indices.slice(0, length)),
    targets: Int32Array.from(indices.slice(1)),
    from: asked.length - 1,
    to: text.length - 1,
  };
}

/**
 * Which words of two answers belong to no longest common subsequence: where they differ. The end of an answer is
 * shared. Returns, for each of the two, one flag a word (the last is the end).
 */
export function differingWords(chosen: string, rejected: string): [boolean[], boolean[]] {
  const [a, b] = [chosen, rejected].map(wordsOfAnswer) as [string[], string[]];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i] as Uint8Array;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const differs: [boolean[], boolean[]] = [a.map(() => true), b.map(() => true)];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      differs[0][i] = false;
      differs[1][j] = false;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  differs[0].push(false);
  differs[1].push(false);
  return differs;
}
