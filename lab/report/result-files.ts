import type { Result } from '../../src/schemas/result.ts';
import { PATCH_CLASSES } from '../probe/segmentation-probe.ts';
import { BASE_MOMENTS, sampledScenes } from '../run/jobs.ts';
import type { MapRecord } from '../run/measure-jobs.ts';
import type { Store } from '../run/store.ts';
import type { Settings } from '../settings.ts';
import { QUESTION_KINDS, VISUAL_KINDS } from '../text/question.ts';
import type { PostTrainingMethod } from '../train/post-training.ts';
import {
  accuracyByKind,
  checkpointOf,
  mapRecords,
  mapValues,
  probeValues,
  recallByClass,
  recordsAt,
  seedsOf,
  spreadValues,
  STAGES,
  type MapFilter,
  type Stage,
  type Values,
} from './readings.ts';

type Row = Result['rows'][number];
type Level = Result['factor']['levels'][number];

/** What every level is called in axes, tables and sentences. */
const KIND_NAMES: Record<(typeof QUESTION_KINDS)[number], string> = {
  color: 'Colour',
  pattern: 'Pattern',
  object: 'Object',
  count: 'Count',
  position: 'Position',
  relation: 'Relation',
  use: 'Use of a thing',
  sum: 'Sum',
};

const MODEL_NAMES: Record<string, [label: string, name: string]> = {
  base: ['Main', 'Main miniature'],
  'small-encoder': ['Small encoder', 'Miniature with a small encoder'],
  'small-lm': ['Small LM', 'Miniature with a small language model'],
  'small-both': ['Both small', 'Miniature with both parts small'],
};

/** The result files of a run, by id. */
export function resultFiles(settings: Settings, store: Store): Record<string, Result> {
  const { scenes } = settings;
  const stageRows = (level: string, model: string, size: number, read: (checkpoint: string) => Values): Row[] =>
    STAGES.map((stage) => {
      const values = seedsOf(settings, model).map((seed) => read(checkpointOf(model, seed, stage, size)));
      return { level, method: stage, values: withBars(values) };
    });
  /** One level for each key of what `read` gives, with one measure. */
  const byKey = (keys: readonly string[], measure: string, read: (checkpoint: string) => Values): Row[] =>
    STAGES.flatMap((stage) => {
      const values = settings.seeds.map((seed) => read(checkpointOf('base', seed, stage, scenes.preference)));
      const spread = withBars(values);
      return keys.map((key) => ({
        level: key,
        method: stage,
        values: { [measure]: spread[key] as Row['values'][string] },
      }));
    });
  const file = (
    title: string,
    what: string,
    label: string,
    levels: Level[],
    rows: Row[],
    notes: string[] = [],
  ): Result => ({
    title,
    settings: what,
    source: { reading: 'run', work: 'lab', place: 'npm run lab' },
    factor: { label, quantity: levels.every(({ size }) => size) ? 'samples' : null, levels },
    rows,
    printedGaps: [],
    notes: [...notes, `Error bars reach one standard deviation over seeds to either side.`],
  });
  const held = `${scenes.heldOut} held-out scenes, seeds ${settings.seeds.join(', ')}`;
  const models = Object.keys(settings.models);
  const sizes = [...settings.postTraining.dataSizes, scenes.preference];
  return {
    'lab-answers': file(
      'Answers of the miniature by question kind',
      held,
      'Question kind',
      QUESTION_KINDS.map((kind) => ({
        id: kind,
        label: KIND_NAMES[kind],
        name: KIND_NAMES[kind],
        group: (VISUAL_KINDS as readonly string[]).includes(kind) ? 'Needs eyes' : 'Can be known from text',
      })),
      byKey(QUESTION_KINDS, 'lab-accuracy', (checkpoint) => accuracyByKind(store, checkpoint)),
    ),
    'lab-recall-by-class': file(
      'Patch-level recall of the miniature by class',
      held,
      'Class',
      PATCH_CLASSES.map((name) => ({ id: name, label: capital(name), name: capital(name) })),
      byKey(PATCH_CLASSES, 'lab-recall', (checkpoint) => recallByClass(store, checkpoint)),
    ),
    'lab-seeds': file(
      'The miniature after post-training, seed by seed',
      `${scenes.heldOut} held-out scenes`,
      'Seed',
      settings.seeds.map((seed) => ({ id: `seed-${seed}`, label: `Seed ${seed}`, name: `Seed ${seed}` })),
      settings.seeds.flatMap((seed) =>
        STAGES.map((stage) => ({
          level: `seed-${seed}`,
          method: stage,
          values: rounded(probeValues(store, checkpointOf('base', seed, stage, scenes.preference))),
        })),
      ),
    ),
    'lab-models': file(
      'Miniatures of four sizes after post-training',
      `${scenes.heldOut} held-out scenes; seeds ${settings.seeds.join(', ')} for the main one, the first ${seedsOf(settings, 'any').length} for the others`,
      'Miniature',
      models.map((model) => ({
        id: model,
        label: MODEL_NAMES[model]?.[0] ?? model,
        name: MODEL_NAMES[model]?.[1] ?? model,
      })),
      models.flatMap((model) =>
        stageRows(model, model, scenes.preference, (checkpoint) => probeValues(store, checkpoint)),
      ),
    ),
    'lab-data': file(
      'The miniature after post-training on more pairs',
      held,
      'Preference pairs',
      sizes.map((size) => {
        const pairs = size * settings.postTraining.pairs;
        const label = pairs.toLocaleString('en-US');
        return { id: `pairs-${pairs}`, label, name: `${label} pairs`, size: pairs };
      }),
      sizes.flatMap((size) => {
        const level = `pairs-${size * settings.postTraining.pairs}`;
        return stageRows(level, 'base', size, (checkpoint) => probeValues(store, checkpoint)).filter(
          ({ method }) => method !== 'base',
        );
      }),
    ),
    ...mapFiles(settings, store, file),
  };
}

type FileMaker = (title: string, what: string, label: string, levels: Level[], rows: Row[], notes?: string[]) => Result;

const POST_TRAINING: PostTrainingMethod[] = ['sft', 'dpo'];

/** Which words of the answers enter the loss. */
const WORDS: [id: string, label: string, ending: '' | '-differing' | '-shared'][] = [
  ['all', 'All words', ''],
  ['differing', 'Words that differ', '-differing'],
  ['shared', 'Words in common', '-shared'],
];

function mapFiles(settings: Settings, store: Store, file: FileMaker): Record<string, Result> {
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
  const records = new Map(seeds.map((seed) => [seed, mapRecords(store, checkpointOf('base', seed, 'base', 0))]));
  const baseRecords = (seed: number) => records.get(seed) ?? [];
  const rowsOf = (
    level: string,
    of: (seed: number) => MapRecord[],
    filter?: MapFilter,
    ending: (typeof WORDS)[number][2] = '',
  ): Row[] =>
    POST_TRAINING.flatMap((method) => {
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
    'lab-maps': file(
      'Where the gradients of the miniature lie',
      `Questions that need eyes about ${scenes.heldOut} held-out scenes; ${bases}`,
      'Questions',
      groups.map(([id, label, group, filter]) => {
        const area = percent(seeds.map((seed) => meanArea(baseRecords(seed), filter)));
        return { id, label, name: label, group, details: { 'Area of the region': area } };
      }),
      groups.flatMap(([id, , , filter]) => rowsOf(id, baseRecords, filter)),
    ),
    'lab-control': file(
      'Where the gradients lie when only some words of the answer count',
      `Questions that need eyes about ${scenes.heldOut} held-out scenes; ${bases}`,
      'Words in the loss',
      WORDS.map(([id, label]) => ({ id, label, name: label })),
      WORDS.flatMap(([id, , ending]) => rowsOf(id, baseRecords, undefined, ending)),
    ),
    'lab-maps-training': file(
      'Where the gradients lie while the base model learns',
      `First ${sample} held-out scenes, seeds ${seeds.join(', ')}`,
      'Steps of stage 1',
      BASE_MOMENTS.map((moment) => {
        const label = Math.round(moment * settings.instruction.steps).toLocaleString('en-US');
        return { id: `at-${moment * 100}`, label, name: `${label} steps` };
      }),
      BASE_MOMENTS.flatMap((moment) => rowsOf(`at-${moment * 100}`, (seed) => recordsAt(store, seed, moment, sample))),
    ),
    'lab-maps-after': file(
      'Where the gradients lie before and after post-training',
      `First ${sample} held-out scenes, seeds ${seeds.join(', ')}`,
      'Model',
      after.map(([stage, label]) => ({ id: `after-${stage}`, label, name: label })),
      after.flatMap(([stage]) =>
        rowsOf(`after-${stage}`, (seed) =>
          mapRecords(store, checkpointOf('base', seed, stage, scenes.preference)).filter(({ scene }) => scene < sample),
        ),
      ),
    ),
  };
}

/** Mean over seeds with a bar of one standard deviation to either side. */
function withBars(values: readonly Values[]): Row['values'] {
  return Object.fromEntries(
    Object.entries(spreadValues(values)).map(([id, { mean, deviation }]) => [
      id,
      {
        value: shortened(mean),
        errorBar: [shortened(mean - deviation), shortened(mean + deviation)] as [number, number],
      },
    ]),
  );
}

function rounded(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, shortened(value)]));
}

/** Four decimals: two more than any measure shows, so that nothing is rounded twice to the eye. */
function shortened(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function meanArea(records: readonly MapRecord[], filter: MapFilter): number {
  const own = records.filter(filter);
  return own.reduce((sum, record) => sum + record.area, 0) / own.length;
}

function percent(shares: readonly number[]): string {
  return `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(1)} %`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
