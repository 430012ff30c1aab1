import type { Album } from '../album.ts';
import type { Model } from '../model/model.ts';
import { TOKENS } from '../model/model-shape.ts';
import { mutualNeighbors, nearestNeighbors } from '../probe/alignment.ts';
import { accuracyOf, askAll, type AnswerRecord } from '../probe/answers.ts';
import { encodeScenes, meanTextStates, meanTokens } from '../probe/features.ts';
import {
  gradientMaps,
  lossFactors,
  MAP_LOSSES,
  pairSegments,
  tokenGradient,
  type MapLoss,
} from '../probe/gradient-map.ts';
import { linearProbe } from '../probe/linear-probe.ts';
import { localize, objectShares, regionOf, type Localization } from '../probe/localization.ts';
import { segmentationProbe, type PatchSet } from '../probe/segmentation-probe.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS } from '../scene/scene-words.ts';
import { captionOf, segmentOf } from '../text/preference-pair.ts';
import { needsEyes, type QuestionKind } from '../text/question.ts';
import { evaluationPairs, modelOf, patchClasses, range, type Context } from './context.ts';
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
  const reader = modelOf(context, baseId('base', settings.postTraining.sweepSeed));
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

/** What the map of one loss measures. */
export interface LossReading extends Localization {
  shareWithRivals: number;
  /** Length of the whole gradient, against that of the same method with all words. */
  strength: number;
}

/** Measures of one pair under each loss. */
export interface MapRecord {
  scene: number;
  kind: QuestionKind;
  /** Whether the model's first choice is the right value. */
  isRight: boolean;
  /** Share of the picture that the region covers. */
  area: number;
  losses: Record<MapLoss, LossReading>;
}

/** Pairs whose gradients are computed together. */
const PAIRS = 12;

/** Gradient maps of the questions that need eyes. */
export function runMaps(context: Context, job: Job & { kind: 'maps' }): void {
  const { engine, settings, albums, store } = context;
  const model = modelOf(context, job.checkpoint);
  const album = albums.heldOut;
  const right = new Map(
    askAll(context, { ...album, scenes: album.scenes.slice(0, job.scenes) }, model).map(({ scene, kind, isRight }) => [
      `${scene}/${kind}`,
      isRight,
    ]),
  );
  const asked = range(job.scenes).flatMap((scene) =>
    evaluationPairs(album, scene, settings.dataSeed)
      .filter(({ about }) => about.length > 0)
      .map((pair) => ({ scene, pair })),
  );
  const size = TOKENS * model.shape.encoder.width;
  const records: MapRecord[] = [];
  for (let from = 0; from < asked.length; from += PAIRS) {
    const some = asked.slice(from, from + PAIRS);
    const scenes = [...new Set(some.map(({ scene }) => scene))];
    const encoded = encodeScenes(engine, model, album, scenes);
    const sharesOf = new Map(scenes.map((scene) => [scene, objectShares(album.scenes[scene] as Scene)]));
    const tokens = new Float32Array(some.length * size);
    for (const [at, { scene }] of some.entries()) {
      const place = scenes.indexOf(scene);
      tokens.set(encoded.subarray(place * size, (place + 1) * size), at * size);
    }
    const segments = some.map(({ pair }) => pairSegments(pair, model.shape.textLength));
    const maps = Object.fromEntries(
      (Object.keys(MAP_LOSSES) as MapLoss[]).map((loss) => {
        const gradient = tokenGradient(engine, model, tokens, segments, lossFactors(loss));
        return [loss, gradientMaps(gradient, model.shape.encoder.width)];
      }),
    ) as Record<MapLoss, Float32Array[]>;
    for (const [at, { scene, pair }] of some.entries()) {
      const shares = sharesOf.get(scene) ?? [];
      const region = regionOf(shares, pair.about);
      const withRivals = regionOf(shares, [...pair.about, ...pair.rivals]);
      const losses = Object.fromEntries(
        (Object.keys(MAP_LOSSES) as MapLoss[]).map((loss) => {
          const map = maps[loss][at] as Float32Array;
          const all = maps[loss.startsWith('sft') ? 'sft' : 'dpo'][at] as Float32Array;
          return [
            loss,
            {
              ...localize(map, region),
              shareWithRivals: localize(map, withRivals).share,
              strength: Math.hypot(...map) / (Math.hypot(...all) || 1),
            },
          ];
        }),
      ) as MapRecord['losses'];
      records.push({
        scene,
        kind: pair.kind,
        isRight: right.get(`${scene}/${pair.kind}`) ?? false,
        area: region.reduce((sum, share) => sum + share, 0) / region.length,
        losses,
      });
    }
    context.onProgress((from + some.length) / asked.length);
  }
  store.writeJson(`${job.id}.json`, records);
}
