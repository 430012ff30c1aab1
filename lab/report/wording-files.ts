import type { Result } from '../../src/schemas/result.ts';
import { baseId, evenId, wordingsId } from '../run/jobs.ts';
import type { WordingRecord } from '../run/map-jobs.ts';
import type { Store } from '../run/store.ts';
import type { Settings } from '../settings.ts';
import { WORDINGS, type Wording } from '../text/wording.ts';
import { POST_TRAINING_METHODS } from '../train/post-training.ts';
import { resultFile, withBars, type Row } from './result-file.ts';

/** In what the rejected answer differs from the chosen one: for an axis, and in full. */
const WORDING_NAMES: Record<Wording, [label: string, name: string]> = {
  same: ['Value', 'The value alone'],
  ends: ['Value, opening, ending', 'The value, the opening and the ending'],
  sentence: ['Value, sentence', 'The value and the sentence around it'],
  all: ['Value and all words', 'The value and all words around it'],
  other: ['Another answer', 'Everything: the answer to another question'],
  words: ['All words, not the value', 'All words around the value, and not the value'],
};

/** The result files of the study of wordings, by id. */
export function wordingFiles({ scenes, wordings: { seeds } }: Settings, store: Store): Record<string, Result> {
  const levels = WORDINGS.map((wording) => ({
    id: wording,
    label: WORDING_NAMES[wording][0],
    name: WORDING_NAMES[wording][1],
    group: wording === 'words' ? 'Right answer rejected' : 'Wrong answer rejected',
    shares: seeds.map((seed) => meanShares(store, baseId(seed), wording)),
  }));
  const title = 'Where the gradients lie when the rejected answer has other words';
  return { 'lab-wording': sharesFile(title, heldOut(scenes, seeds), 'What differs', levels) };
}

/** The result files of the study of weights, by id. */
export function evenFiles({ scenes, instruction, even: { seeds } }: Settings, store: Store): Record<string, Result> {
  const levels = [
    { id: 'heavier', label: String(instruction.valueWeight), idOf: (seed: number) => baseId(seed) },
    { id: 'even', label: '1', idOf: evenId },
  ].map(({ id, label, idOf }) => ({
    id,
    label,
    name: `Weight ${label}`,
    shares: seeds.map((seed) => meanShares(store, idOf(seed), 'same')),
  }));
  const title = 'Where the gradients lie when the base model weighed all words alike';
  const factor = 'Weight of captions and deciding words in stage 1';
  return { 'lab-even': sharesFile(title, heldOut(scenes, seeds), factor, levels) };
}

function heldOut(scenes: Settings['scenes'], seeds: readonly number[]): string {
  const named = `${seeds.length > 1 ? 'seeds' : 'seed'} ${seeds.join(', ')}`;
  return `Questions that need eyes about ${scenes.heldOut} held-out scenes; base models before post-training, ${named}`;
}

/** Share in the region of both gradients, in percent. */
interface Shares {
  sft: number;
  dpo: number;
}

function meanShares(store: Store, checkpoint: string, wording: Wording): Shares {
  const records = store.readJson<WordingRecord[]>(`${wordingsId(checkpoint)}.json`);
  const mean = (shareOf: (record: WordingRecord) => number) =>
    (100 * records.reduce((sum, record) => sum + shareOf(record), 0)) / records.length;
  return { sft: mean(({ shares }) => shares.sft), dpo: mean(({ shares }) => shares.dpo[wording] as number) };
}

type SharesLevel = { id: string; label: string; name: string; group?: string; shares: Shares[] };

function sharesFile(title: string, settings: string, label: string, levels: SharesLevel[]): Result {
  return resultFile(
    title,
    settings,
    label,
    levels.map(({ shares, ...level }) => {
      const above = shares.filter(({ sft, dpo }) => dpo > sft).length;
      return { ...level, details: { 'Seeds with DPO above SFT': `${above} of ${shares.length}` } };
    }),
    levels.flatMap(({ id, shares }) =>
      POST_TRAINING_METHODS.map((method): Row => ({
        level: id,
        method,
        values: withBars(shares.map((own) => ({ 'lab-gradient-share': own[method] }))),
      })),
    ),
  );
}
