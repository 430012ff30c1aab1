import type { Album } from '../album.ts';
import type { Model } from '../model/model.ts';
import { scoreAnswers, sumLogProbs, type AnswerScore, type Slot } from '../model/score.ts';
import { evaluationPairs, type Context } from '../run/context.ts';
import { segmentOf, type PreferencePair, type Segment } from '../text/preference-pair.ts';
import { needsEyes, QUESTION_KINDS } from '../text/question.ts';
import { encodeWords, splitWords } from '../text/vocabulary.ts';

/** Pictures at once. */
const BATCH = 8;

/** What a model makes of one question. */
export interface AnswerRecord {
  /** Index in the album. */
  scene: number;
  kind: PreferencePair['kind'];
  /** Whether each word of the right value is likelier, where it stands in the chosen answer, than those of the wrong ones. */
  isRight: boolean;
  chosenLogProb: number;
  rejectedLogProb: number;
}

/** Asks a model one question of every kind about each scene, with the right and the wrong answer. */
export function askAll({ engine, settings }: Context, album: Album, model: Model): AnswerRecord[] {
  const { textLength } = model.shape;
  const records: AnswerRecord[] = [];
  for (let from = 0; from < album.scenes.length; from += BATCH) {
    const items = album.scenes.slice(from, from + BATCH).map((_, at) => from + at);
    const pairs = items.map((item) => evaluationPairs(album, item, settings.dataSeed));
    const most = Math.max(...pairs.map((own) => own.length));
    // Every picture of a batch has as many segments: the last question is asked again where a kind is missing.
    const asked = pairs.flatMap((own) => filled(own, most));
    const segments = asked.flatMap((pair) => bothAnswers(pair, textLength));
    // Every second segment is a rejected answer, in which nothing is chosen.
    const slotsOf = (at: number) => (at % 2 ? [] : valueSlots(asked[at / 2] as PreferencePair));
    const scores = scoreAnswers(engine, model, album.pictures(items), segments, items.length, slotsOf);
    for (const [at, own] of pairs.entries()) {
      for (const [index, pair] of own.entries()) {
        const place = 2 * (at * most + index);
        records.push(recordOf(from + at, pair, scores[place] as AnswerScore, scores[place + 1] as AnswerScore));
      }
    }
  }
  return records;
}

/** Share of right answers by kind; `visual` and `text` are means over their kinds. Throws where a kind was never asked. */
export function accuracyOf(records: readonly AnswerRecord[]): Record<string, number> {
  const byKind = QUESTION_KINDS.map((kind) => {
    const own = records.filter((record) => record.kind === kind);
    if (!own.length) throw new Error(`No scene allows a question of the kind "${kind}": use more scenes`);
    return [kind, own.filter((record) => record.isRight).length / own.length] as const;
  });
  const mean = (isVisual: boolean) => {
    const some = byKind.filter(([kind]) => needsEyes(kind) === isVisual);
    return some.reduce((sum, [, value]) => sum + value, 0) / some.length;
  };
  return { ...Object.fromEntries(byKind), visual: mean(true), text: mean(false) };
}

export function answerAccuracy(context: Context, album: Album, model: Model): Record<string, number> {
  return accuracyOf(askAll(context, album, model));
}

function recordOf(scene: number, pair: PreferencePair, chosen: AnswerScore, rejected: AnswerScore): AnswerRecord {
  return {
    scene,
    kind: pair.kind,
    // The right value is the first of each list of candidates.
    isRight: chosen.choices.every((choice) => choice === 0),
    chosenLogProb: sumLogProbs(chosen),
    rejectedLogProb: sumLogProbs(rejected),
  };
}

/** For each word of a value: the words that the values have there, the right one first. */
export function valueSlots({ values, valueAt }: PreferencePair): Slot[] {
  const words = values.map((value) => splitWords(value));
  return (words[0] ?? []).map((_, at) => ({
    word: valueAt + at,
    candidates: [...new Set(encodeWords(words.map((own) => own[at] as string)))],
  }));
}

function bothAnswers({ question, chosen, rejected }: PreferencePair, length: number): Segment[] {
  return [segmentOf(question, chosen, length), segmentOf(question, rejected, length)];
}

function filled<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, at) => items[Math.min(at, items.length - 1)] as Item);
}
