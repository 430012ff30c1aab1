import type { Result } from '../../src/schemas/result.ts';
import { BASE_MOMENTS, baseId } from '../run/jobs.ts';
import { sampledScenes } from '../run/plan-jobs.ts';
import type { MapRecord } from '../run/map-jobs.ts';
import type { Store } from '../run/store.ts';
import type { Settings } from '../settings.ts';
import { VISUAL_KINDS } from '../text/question.ts';
import { POST_TRAINING_METHODS } from '../train/post-training.ts';
import { checkpointOf, mapRecords, mapValues, type MapFilter, type Stage } from './readings.ts';
import { KIND_NAMES, resultFile, withBars, type Row } from './result-file.ts';

/** Which words of the answers enter the loss. */
const WORDS: [id: string, label: string, ending: '' | '-differing' | '-shared'][] = [
  ['all', 'All words', ''],
  ['differing', 'Words that differ', '-differing'],
  ['shared', 'Words in common', '-shared'],
];

/** The result files about gradients, by id. */
export function mapFiles(settings: Settings, store: Store): Record<string, Result> {
  const { seeds, scenes } = settings;
  const groups: [id: string, label: string, group: string, filter: MapFilter][] = [
    ...VISUAL_KINDS.map((kind): [string, string, string, MapFilter] => [
      kind,
      KIND_NAMES[kind],
      'By question kind',
      (record) => record.kind === kind,
    ]),
    ['right', 'Answered right', 'By answer', (record) => record.isRight],
    ['wrong', 'Answered wrong', 'By answer', (record) => !record.isRight],
    ['all', 'All questions', 'Together', () => true],
  ];
  const records = new Map(seeds.map((seed) => [seed, mapRecords(store, baseId(seed))]));
  const baseRecords = (seed: number) => records.get(seed) ?? [];
  const rowsOf = (
    level: string,
    of: (seed: number) => MapRecord[],
    filter?: MapFilter,
    ending: (typeof WORDS)[number][2] = '',
  ): Row[] =>
    POST_TRAINING_METHODS.flatMap((method) => {
      const values = seeds.flatMap((seed) => {
        const own = mapValues(of(seed), `${method}${ending}`, filter);
        return own ? [own] : [];
      });
      return values.length === seeds.length ? [{ level, method, values: withBars(values) }] : [];
    });
  const sample = sampledScenes(settings);
  const bases = `base models before post-training, seeds ${seeds.join(', ')}`;
  const after: [Stage, string][] = [
    ['base', 'Before'],
    ['sft', 'After SFT'],
    ['dpo', 'After DPO'],
  ];
  return {
    'lab-maps': resultFile(
      'Where the gradients of the miniature lie',
      `Questions that need eyes about ${scenes.heldOut} held-out scenes; ${bases}`,
      'Questions',
      groups.map(([id, label, group, filter]) => {
        const area = percent(seeds.map((seed) => meanArea(baseRecords(seed), filter)));
        return { id, label, name: label, group, details: { 'Area of the region': area } };
      }),
      groups.flatMap(([id, , , filter]) => rowsOf(id, baseRecords, filter)),
    ),
    'lab-control': resultFile(
      'Where the gradients lie when only some words of the answer count',
      `Questions that need eyes about ${scenes.heldOut} held-out scenes; ${bases}`,
      'Words in the loss',
      WORDS.map(([id, label]) => ({ id, label, name: label })),
      WORDS.flatMap(([id, , ending]) => rowsOf(id, baseRecords, undefined, ending)),
    ),
    'lab-maps-training': resultFile(
      'Where the gradients lie while the base model learns',
      `First ${sample} held-out scenes, seeds ${seeds.join(', ')}`,
      'Steps of stage 1',
      BASE_MOMENTS.map((moment) => {
        const label = Math.round(moment * settings.instruction.steps).toLocaleString('en-US');
        return { id: `at-${moment * 100}`, label, name: `${label} steps` };
      }),
      BASE_MOMENTS.flatMap((moment) =>
        rowsOf(`at-${moment * 100}`, (seed) => mapRecords(store, baseId(seed, moment), sample)),
      ),
    ),
    'lab-maps-after': resultFile(
      'Where the gradients lie before and after post-training',
      `First ${sample} held-out scenes, seeds ${seeds.join(', ')}`,
      'Model',
      after.map(([stage, label]) => ({ id: `after-${stage}`, label, name: label })),
      after.flatMap(([stage]) =>
        rowsOf(`after-${stage}`, (seed) => mapRecords(store, checkpointOf(seed, stage), sample)),
      ),
    ),
  };
}

function meanArea(records: readonly MapRecord[], filter: MapFilter): number {
  const own = records.filter(filter);
  return own.reduce((sum, record) => sum + record.area, 0) / own.length;
}

function percent(shares: readonly number[]): string {
  return `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(1)}%`;
}
