import type { Result } from '../../src/schemas/result.ts';
import { PATCH_CLASSES } from '../probe/segmentation-probe.ts';
import type { Store } from '../run/store.ts';
import type { Settings } from '../settings.ts';
import { needsEyes, QUESTION_KINDS } from '../text/question.ts';
import { mapFiles } from './map-files.ts';
import { accuracyByKind, checkpointOf, probeValues, recallByClass, seedsOf, STAGES, type Values } from './readings.ts';
import { KIND_NAMES, resultFile, rounded, withBars, type Row } from './result-file.ts';

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
  const held = `${scenes.heldOut} held-out scenes, seeds ${settings.seeds.join(', ')}`;
  const models = Object.keys(settings.models);
  const sizes = [...settings.postTraining.dataSizes, scenes.preference];
  return {
    'lab-answers': resultFile(
      'Answers of the miniature by question kind',
      held,
      'Question kind',
      QUESTION_KINDS.map((kind) => ({
        id: kind,
        label: KIND_NAMES[kind],
        name: KIND_NAMES[kind],
        group: needsEyes(kind) ? 'Needs eyes' : 'Can be known from text',
      })),
      byKey(QUESTION_KINDS, 'lab-accuracy', (checkpoint) => accuracyByKind(store, checkpoint)),
    ),
    'lab-recall-by-class': resultFile(
      'Patch-level recall of the miniature by class',
      held,
      'Class',
      PATCH_CLASSES.map((name) => ({ id: name, label: capital(name), name: capital(name) })),
      byKey(PATCH_CLASSES, 'lab-recall', (checkpoint) => recallByClass(store, checkpoint)),
    ),
    'lab-seeds': resultFile(
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
    'lab-models': resultFile(
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
    'lab-data': resultFile(
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
    ...mapFiles(settings, store),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
