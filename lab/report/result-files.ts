import type { Result } from '../../src/schemas/result.ts';
import { PATCH_CLASSES } from '../probe/segmentation-probe.ts';
import type { Store } from '../run/store.ts';
import type { Settings } from '../settings.ts';
import { needsEyes, QUESTION_KINDS } from '../text/question.ts';
import { mapFiles } from './map-files.ts';
import { accuracyByKind, checkpointOf, probeValues, recallByClass, STAGES, type Values } from './readings.ts';
import { KIND_NAMES, resultFile, rounded, withBars, type Row } from './result-file.ts';

/** The result files of a run, by id. */
export function resultFiles(settings: Settings, store: Store): Record<string, Result> {
  const { scenes } = settings;
  /** One level for each key of what `read` gives, with one measure. */
  const byKey = (keys: readonly string[], measure: string, read: (checkpoint: string) => Values): Row[] =>
    STAGES.flatMap((stage) => {
      const values = settings.seeds.map((seed) => read(checkpointOf(seed, stage)));
      const spread = withBars(values);
      return keys.map((key) => ({
        level: key,
        method: stage,
        values: { [measure]: spread[key] as Row['values'][string] },
      }));
    });
  const held = `${scenes.heldOut} held-out scenes, seeds ${settings.seeds.join(', ')}`;
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
          values: rounded(probeValues(store, checkpointOf(seed, stage))),
        })),
      ),
    ),
    ...mapFiles(settings, store),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
