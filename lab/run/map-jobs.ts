import type { Model } from '../model/model.ts';
import { TOKENS } from '../model/model-shape.ts';
import { askAll } from '../probe/answers.ts';
import { encodeScenes } from '../probe/features.ts';
import {
  gradientMaps,
  lossFactors,
  MAP_LOSSES,
  pairSegments,
  tokenGradient,
  type MapLoss,
} from '../probe/gradient-map.ts';
import { localize, objectShares, regionOf, type Localization } from '../probe/localization.ts';
import { randomOf } from '../random.ts';
import type { Scene } from '../scene/scene-schema.ts';
import type { PreferencePair } from '../text/preference-pair.ts';
import type { QuestionKind } from '../text/question.ts';
import { rejectedAnswers, type Wording } from '../text/wording.ts';
import { evaluationPairs, modelOf, range, type Context } from './context.ts';
import type { Job } from './jobs.ts';

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

/** Share in the region of SFT's gradient, and of DPO's for each wording of the rejected answer. */
export interface WordingRecord {
  scene: number;
  kind: QuestionKind;
  shares: { sft: number; dpo: Partial<Record<Wording, number>> };
}

/** Pairs whose gradients are computed together. */
const PAIRS = 12;

/** A question that needs eyes about a held-out scene. */
interface Asked {
  scene: number;
  pair: PreferencePair;
  /** A right answer to the question of the scene that follows. */
  next: string;
  /** Share of each patch that each object owns. */
  shares: Float32Array[];
}

/** Gradient maps of the questions that need eyes. */
export function runMaps(context: Context, job: Job & { kind: 'maps' }): void {
  const { albums, store } = context;
  const model = modelOf(context, job.checkpoint);
  const album = albums.heldOut;
  const right = new Map(
    askAll(context, { ...album, scenes: album.scenes.slice(0, job.scenes) }, model).map(({ scene, kind, isRight }) => [
      `${scene}/${kind}`,
      isRight,
    ]),
  );
  const losses = Object.keys(MAP_LOSSES) as MapLoss[];
  const records = inBatches(context, model, job.scenes, (some, mapsOf): MapRecord[] => {
    const maps = Object.fromEntries(
      losses.map((loss) => [
        loss,
        mapsOf(
          loss,
          some.map(({ pair }) => pair),
        ),
      ]),
    ) as Record<MapLoss, Float32Array[]>;
    return some.map(({ scene, pair, shares }, at) => {
      const region = regionOf(shares, pair.about);
      const withRivals = regionOf(shares, [...pair.about, ...pair.rivals]);
      const readings = losses.map((loss): [MapLoss, LossReading] => {
        const map = maps[loss][at] as Float32Array;
        const all = maps[loss.startsWith('sft') ? 'sft' : 'dpo'][at] as Float32Array;
        const strength = Math.hypot(...map) / (Math.hypot(...all) || 1);
        return [loss, { ...localize(map, region), shareWithRivals: localize(map, withRivals).share, strength }];
      });
      return {
        scene,
        kind: pair.kind,
        isRight: right.get(`${scene}/${pair.kind}`) ?? false,
        area: region.reduce((sum, share) => sum + share, 0) / region.length,
        losses: Object.fromEntries(readings) as MapRecord['losses'],
      };
    });
  });
  store.writeJson(`${job.id}.json`, records);
}

/** The same with other rejected answers, as far as the shares in the region go. */
export function runWordings(context: Context, job: Job & { kind: 'wordings' }): void {
  const { settings, store } = context;
  const model = modelOf(context, job.checkpoint);
  const records = inBatches(context, model, settings.scenes.heldOut, (some, mapsOf): WordingRecord[] => {
    const answers = some.map(({ scene, pair, next }) =>
      rejectedAnswers(pair, next, randomOf(settings.dataSeed, 'wording', scene, pair.kind)),
    );
    const shareIn = (map: Float32Array | undefined, { pair, shares }: Asked) =>
      localize(map as Float32Array, regionOf(shares, pair.about)).share;
    const sft = mapsOf(
      'sft',
      some.map(({ pair }) => pair),
    );
    const dpo = job.wordings.map((wording) => {
      const pairs = some.map(({ pair }, at) => ({
        ...pair,
        rejected: (answers[at] as (typeof answers)[number])[wording],
      }));
      return [wording, mapsOf('dpo', pairs)] as const;
    });
    return some.map((asked, at) => ({
      scene: asked.scene,
      kind: asked.pair.kind,
      shares: {
        sft: shareIn(sft[at], asked),
        dpo: Object.fromEntries(dpo.map(([wording, maps]) => [wording, shareIn(maps[at], asked)])),
      },
    }));
  });
  store.writeJson(`${job.id}.json`, records);
}

type MapsOf = (
  loss: MapLoss,
  pairs: readonly Pick<PreferencePair, 'question' | 'chosen' | 'rejected'>[],
) => Float32Array[];

/** Goes through the questions about the first `scenes` held-out scenes; `mapsOf` gives the maps of as many pairs. */
function inBatches<Record>(
  context: Context,
  model: Model,
  scenes: number,
  read: (some: readonly Asked[], mapsOf: MapsOf) => Record[],
): Record[] {
  const { engine, settings, albums } = context;
  const { width } = model.shape.encoder;
  const asked = range(scenes).flatMap((scene) => {
    const pairs = evaluationPairs(albums.heldOut, scene, settings.dataSeed);
    const shares = objectShares(albums.heldOut.scenes[scene] as Scene);
    return pairs
      .map((pair, at) => ({ scene, pair, next: (pairs[(at + 1) % pairs.length] as PreferencePair).chosen, shares }))
      .filter(({ pair }) => pair.about.length > 0);
  });
  const size = TOKENS * width;
  const records: Record[] = [];
  for (let from = 0; from < asked.length; from += PAIRS) {
    const some = asked.slice(from, from + PAIRS);
    const shown = [...new Set(some.map(({ scene }) => scene))];
    const encoded = encodeScenes(engine, model, albums.heldOut, shown);
    const tokens = new Float32Array(some.length * size);
    for (const [at, { scene }] of some.entries()) {
      const place = shown.indexOf(scene);
      tokens.set(encoded.subarray(place * size, (place + 1) * size), at * size);
    }
    const mapsOf: MapsOf = (loss, pairs) => {
      const segments = pairs.map((pair) => pairSegments(pair, model.shape.textLength));
      return gradientMaps(tokenGradient(engine, model, tokens, segments, lossFactors(loss)), width);
    };
    records.push(...read(some, mapsOf));
    context.onProgress((from + some.length) / asked.length);
  }
  return records;
}
