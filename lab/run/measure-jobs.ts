import type { Album } from '../album.ts';
import type { Model } from '../model/model.ts';
import { mutualNeighbors, nearestNeighbors } from '../probe/alignment.ts';
import { accuracyOf, askAll, type AnswerRecord } from '../probe/answers.ts';
import { encodeScenes, meanTextStates, meanTokens } from '../probe/features.ts';
import { linearProbe } from '../probe/linear-probe.ts';
import { patchClasses } from '../probe/localization.ts';
import { segmentationProbe, type PatchSet } from '../probe/segmentation-probe.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS } from '../scene/scene-words.ts';
import { captionOf, segmentOf } from '../text/preference-pair.ts';
import { needsEyes } from '../text/question.ts';
import { modelOf, range, type Context } from './context.ts';
import { baseId, type Job } from './jobs.ts';

/** Everything that one checkpoint is measured by, on the held-out scenes. */
export interface ProbeReport {
  /** Share of right answers by kind, and means over visual and text kinds. */
  accuracy: Record<string, number>;
  /** Over the kinds that need eyes: share of pairs in which chosen is likelier than rejected, and mean logs of both. */
  preference: { accuracy: number; margin: number; chosenLogProb: number };
  /** Mean average precision of linear probes on mean-pooled tokens. */
  linear: { class: number; color: number; pattern: number };
  /** Patch-level recall for each probe seed: macro, and by class in the order of PATCH_CLASSES. */
  segmentation: { macroRecall: number; recalls: number[] }[];
  /** Mutual nearest neighbors of mean-pooled tokens and the captions in the language model of another seed. */
  alignment: number;
}

export function runProbe(context: Context, job: Job & { kind: 'probe' }): void {
  const { albums, store, settings } = context;
  const model = modelOf(context, job.checkpoint);
  const records = askAll(context, albums.heldOut, model);
  context.onProgress(0.4);
  const [training, test] = [patchSet(context, albums.probing, model), patchSet(context, albums.heldOut, model)];
  const [trainingMeans, testMeans] = [training, test].map(({ tokens, width }) => meanTokens(tokens, width));
  const probe = (labelOf: (scene: Scene) => boolean[]) =>
    linearProbe(
      { features: trainingMeans as Float32Array, width: training.width, labels: albums.probing.scenes.map(labelOf) },
      { features: testMeans as Float32Array, width: test.width, labels: albums.heldOut.scenes.map(labelOf) },
    );
  const report: ProbeReport = {
    accuracy: accuracyOf(records),
    preference: preferenceOf(records),
    linear: {
      class: probe((scene) => hasEach(scene, ['class'], [OBJECT_CLASSES])),
      color: probe((scene) => hasEach(scene, ['class', 'color'], [OBJECT_CLASSES, COLORS])),
      pattern: probe((scene) => hasEach(scene, ['class', 'pattern'], [OBJECT_CLASSES, PATTERNS])),
    },
    segmentation: range(settings.probes.seeds).map((seed) => {
      const { macroRecall, recalls } = segmentationProbe(context.engine, training, test, settings.probes, seed);
      return { macroRecall, recalls };
    }),
    alignment: alignmentOf(context, testMeans as Float32Array, test.width),
  };
  store.writeJson(`${job.id}.json`, report);
}

/** Tokens and patch classes of an album. */
export function patchSet({ engine }: Context, album: Album, model: Model): PatchSet {
  const tokens = encodeScenes(engine, model, album, range(album.scenes.length));
  return { tokens, width: model.shape.encoder.width, labels: patchLabels(album) };
}

/** Labels of the albums that were asked for: every checkpoint is probed against the same ones. */
const knownLabels = new WeakMap<Album, Uint8Array>();

/** [scenes 144] index in PATCH_CLASSES of every patch of an album. */
export function patchLabels(album: Album): Uint8Array {
  const labels = knownLabels.get(album) ?? Uint8Array.from(album.scenes.flatMap((scene) => [...patchClasses(scene)]));
  knownLabels.set(album, labels);
  return labels;
}

/** For every combination of the given values: whether an object of the scene has it. */
function hasEach(scene: Scene, fields: ('class' | 'color' | 'pattern')[], values: (readonly string[])[]): boolean[] {
  const [first = [], second] = values;
  const wanted = second ? first.flatMap((a) => second.map((b) => [a, b])) : first.map((a) => [a]);
  return wanted.map((combination) =>
    scene.objects.some((object) => fields.every((field, at) => object[field] === combination[at])),
  );
}

function preferenceOf(records: readonly AnswerRecord[]): ProbeReport['preference'] {
  const visual = records.filter(({ kind }) => needsEyes(kind));
  const mean = (valueOf: (record: AnswerRecord) => number) =>
    visual.reduce((sum, record) => sum + valueOf(record), 0) / visual.length;
  return {
    accuracy: mean((record) => Number(record.chosenLogProb > record.rejectedLogProb)),
    margin: mean((record) => record.chosenLogProb - record.rejectedLogProb),
    chosenLogProb: mean((record) => record.chosenLogProb),
  };
}

/** The text side is the base model of the sweep seed, which no measured encoder was trained with. */
function alignmentOf(context: Context, means: Float32Array, width: number): number {
  const { settings, albums, engine } = context;
  const reader = modelOf(context, baseId(settings.postTraining.sweepSeed));
  const count = Math.min(settings.probes.alignmentScenes, albums.heldOut.scenes.length);
  const captions = albums.heldOut.scenes.slice(0, count).map((scene) => {
    const { question, answer } = captionOf(scene);
    return segmentOf(question, answer, reader.shape.textLength);
  });
  const states = meanTextStates(engine, reader, captions);
  const k = settings.probes.neighbours;
  return mutualNeighbors(
    nearestNeighbors(means.subarray(0, count * width), width, k),
    nearestNeighbors(states, reader.shape.lm.width, k),
  );
}
