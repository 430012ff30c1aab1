import { PATCH_CLASSES } from '../probe/segmentation-probe.ts';
import { baseId, mapsId, postId, probeId } from '../run/jobs.ts';
import type { MapRecord } from '../run/map-jobs.ts';
import type { ProbeReport } from '../run/measure-jobs.ts';
import type { Store } from '../run/store.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { POST_TRAINING_METHODS, type PostTrainingMethod } from '../train/post-training.ts';
import { QUESTION_KINDS } from '../text/question.ts';
import type { MapLoss } from '../probe/gradient-map.ts';

/** `base` is the model before post-training. */
export type Stage = 'base' | PostTrainingMethod;
export const STAGES: Stage[] = ['base', ...POST_TRAINING_METHODS];

/** Values of one checkpoint by measure id, in the units of `content/measures.json`. */
export type Values = Record<string, number>;

/** The job whose checkpoint is measured. */
export function checkpointOf(seed: number, stage: Stage): string {
  return stage === 'base' ? baseId(seed) : postId(seed, stage);
}

/** Every measure of one checkpoint that is one number. */
export function probeValues(store: Store, checkpoint: string): Values {
  const report = store.readJson<ProbeReport>(`${probeId(checkpoint)}.json`);
  const recalls = report.segmentation.map(({ macroRecall }) => 100 * macroRecall);
  return {
    'lab-accuracy-visual': 100 * (report.accuracy['visual'] as number),
    'lab-accuracy-text': 100 * (report.accuracy['text'] as number),
    'lab-preference-accuracy': 100 * report.preference.accuracy,
    'lab-margin': report.preference.margin,
    'lab-chosen-log-prob': report.preference.chosenLogProb,
    'lab-linear-class': 100 * report.linear.class,
    'lab-linear-color': 100 * report.linear.color,
    'lab-linear-pattern': 100 * report.linear.pattern,
    'lab-recall': spreadOf(recalls).mean,
    'lab-alignment': report.alignment,
  };
}

/** Accuracy in percent by question kind. */
export function accuracyByKind(store: Store, checkpoint: string): Values {
  const { accuracy } = store.readJson<ProbeReport>(`${probeId(checkpoint)}.json`);
  return Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, 100 * (accuracy[kind] as number)]));
}

/** Patch-level recall in percent by class, the mean over probe seeds. */
export function recallByClass(store: Store, checkpoint: string): Values {
  const { segmentation } = store.readJson<ProbeReport>(`${probeId(checkpoint)}.json`);
  return Object.fromEntries(
    PATCH_CLASSES.map((name, at) => [
      name,
      spreadOf(segmentation.map(({ recalls }) => 100 * (recalls[at] as number))).mean,
    ]),
  );
}

/** Which records of a gradient study are averaged. */
export type MapFilter = (record: MapRecord) => boolean;

/** Means over the records of one loss; undefined where none passes. */
export function mapValues(
  records: readonly MapRecord[],
  loss: MapLoss,
  passes: MapFilter = () => true,
): Values | undefined {
  const own = records.filter(passes);
  if (!own.length) return undefined;
  const mean = (valueOf: (record: MapRecord) => number) =>
    own.reduce((sum, record) => sum + valueOf(record), 0) / own.length;
  return {
    'lab-gradient-share': 100 * mean((record) => record.losses[loss].share),
    'lab-share-with-rivals': 100 * mean((record) => record.losses[loss].shareWithRivals),
    'lab-pointing': 100 * mean((record) => Number(record.losses[loss].isHit)),
    'lab-entropy': mean((record) => record.losses[loss].entropy),
    'lab-strength': 100 * mean((record) => record.losses[loss].strength),
  };
}

/** Records of a checkpoint about the first `scenes` held-out scenes, or about all that it was measured on. */
export function mapRecords(store: Store, checkpoint: string, scenes = Infinity): MapRecord[] {
  return store.readJson<MapRecord[]>(`${mapsId(checkpoint)}.json`).filter(({ scene }) => scene < scenes);
}

/** Spread over seeds of each measure that all of them have. */
export function spreadValues(values: readonly Values[]): Record<string, Spread> {
  const measures = Object.keys(values[0] ?? {});
  return Object.fromEntries(measures.map((id) => [id, spreadOf(values.map((own) => own[id] as number))]));
}
