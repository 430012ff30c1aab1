import type { LabExample } from '../../src/schemas/lab-example.ts';
import { gradientMaps, lossFactors, pairSegments, tokenGradient, type MapLoss } from '../probe/gradient-map.ts';
import { encodeScenes } from '../probe/features.ts';
import { localize, objectRecall, objectShares, regionOf } from '../probe/localization.ts';
import { segmentationProbe } from '../probe/segmentation-probe.ts';
import type { Model } from '../model/model.ts';
import { TOKENS } from '../model/model-shape.ts';
import { randomOf } from '../random.ts';
import { evaluationPairs, modelOf, type Context } from '../run/context.ts';
import { baseId } from '../run/jobs.ts';
import type { MapRecord } from '../run/map-jobs.ts';
import { patchLabels, patchSet } from '../run/measure-jobs.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { VISUAL_KINDS } from '../text/question.ts';
import { checkpointOf, mapRecords, STAGES, type Stage } from './readings.ts';

type Gradient = LabExample & { kind: 'gradient' };
type Segmentation = LabExample & { kind: 'segmentation' };

/** Losses whose maps an example carries. */
const SHOWN_LOSSES = ['sft', 'dpo', 'sft-differing', 'sft-shared'] as const satisfies MapLoss[];

/** The examples come from the first seed. */
const firstSeed = ({ settings }: Context) => settings.seeds[0] as number;

interface Choice<Item> {
  item: Item;
  selection: 'random' | 'curated';
  selectedFor: string;
}

/** DPO's lead over SFT: what examples are ranked by. */
function leadOf({ losses }: MapRecord): number {
  return losses.dpo.share - losses.sft.share;
}

/** Gradient examples: some drawn at random, and of every kind the largest lead of either loss. */
export function gradientExamples(context: Context): Gradient[] {
  const { settings } = context;
  const records = mapRecords(context.store, baseId(firstSeed(context)));
  const random = randomOf(settings.dataSeed, 'gallery', 'gradient')
    .shuffle(records)
    .slice(0, settings.gallery.random)
    .map((item): Choice<MapRecord> => ({
      item,
      selection: 'random',
      selectedFor: 'drawn at random from all held-out questions',
    }));
  const curated = VISUAL_KINDS.flatMap((kind) => {
    const own = ranked(records.filter((record) => record.kind === kind));
    return [
      curatedFor(own[0], `largest lead of DPO among questions of the kind "${kind}"`),
      curatedFor(own.at(-1), `largest lead of SFT among questions of the kind "${kind}"`),
    ].flat();
  }).slice(0, settings.gallery.curated);
  const model = modelOf(context, baseId(firstSeed(context)));
  const order = ranked(records);
  return [...random, ...curated].map((choice, at) => gradientExample(context, model, choice, order, at));
}

function gradientExample(
  context: Context,
  model: Model,
  { item, selection, selectedFor }: Choice<MapRecord>,
  order: readonly MapRecord[],
  at: number,
): Gradient {
  const { engine, albums, settings } = context;
  const scene = albums.heldOut.scenes[item.scene] as Scene;
  const pair = evaluationPairs(albums.heldOut, item.scene, settings.dataSeed).find(({ kind }) => kind === item.kind);
  if (!pair) throw new Error(`Held-out scene ${item.scene} has no question of the kind ${item.kind}`);
  const tokens = encodeScenes(engine, model, albums.heldOut, [item.scene]);
  const shares = objectShares(scene);
  const region = regionOf(shares, pair.about);
  const withRivals = regionOf(shares, [...pair.about, ...pair.rivals]);
  const maps = Object.fromEntries(
    SHOWN_LOSSES.map((loss) => {
      const segments = [pairSegments(pair, model.shape.textLength)];
      const gradient = tokenGradient(engine, model, tokens, segments, lossFactors(loss));
      const [map] = gradientMaps(gradient, model.shape.encoder.width) as [Float32Array];
      const highest = Math.max(...map) || 1;
      const { share, isHit, entropy } = localize(map, region);
      return [
        loss,
        {
          map: Array.from(map, (value) => shortened(value / highest)),
          share: shortened(share),
          shareWithRivals: shortened(localize(map, withRivals).share),
          isHit,
          entropy: shortened(entropy),
        },
      ];
    }),
  ) as Gradient['maps'];
  return {
    kind: 'gradient',
    id: `gradient-${String(at + 1).padStart(2, '0')}`,
    selection,
    selectedFor,
    heldOut: item.scene,
    scene,
    rank: { place: order.indexOf(item) + 1, of: order.length },
    questionKind: pair.kind,
    question: pair.question,
    chosen: pair.chosen,
    rejected: pair.rejected,
    isRight: item.isRight,
    about: pair.about,
    rivals: pair.rivals,
    region: Array.from(region, shortened),
    maps,
  };
}

/** Segmentation examples: the first probe seed on the encoders of the first seed, before and after post-training. */
export function segmentationExamples(context: Context): Segmentation[] {
  const { settings, albums, engine } = context;
  const byStage = STAGES.map((stage): [Stage, Uint8Array] => {
    const model = modelOf(context, checkpointOf(firstSeed(context), stage));
    const training = patchSet(context, albums.probing, model);
    const test = patchSet(context, albums.heldOut, model);
    return [stage, segmentationProbe(engine, training, test, settings.probes, 0).predictions];
  });
  const truth = patchLabels(albums.heldOut);
  const items = albums.heldOut.scenes.map((_, scene) => {
    const own = (patches: Uint8Array) => patches.subarray(scene * TOKENS, (scene + 1) * TOKENS);
    const probes = Object.fromEntries(
      byStage.map(([stage, patches]) => [
        stage,
        { patches: own(patches).join(''), recall: shortened(objectRecall(own(truth), own(patches))) },
      ]),
    ) as Segmentation['probes'];
    return { scene, truth: own(truth).join(''), probes, lead: probes.dpo.recall - probes.sft.recall };
  });
  const order = items.toSorted((a, b) => b.lead - a.lead || a.scene - b.scene);
  const half = Math.ceil(settings.gallery.curated / 2);
  const random = randomOf(settings.dataSeed, 'gallery', 'segmentation')
    .shuffle(items)
    .slice(0, settings.gallery.random);
  return [
    ...random.map((item) => ({
      item,
      selection: 'random' as const,
      selectedFor: 'drawn at random from all held-out scenes',
    })),
    ...order.slice(0, half).flatMap((item) => curatedFor(item, 'among the largest leads of the encoder after DPO')),
    ...order
      .slice(order.length - (settings.gallery.curated - half))
      .flatMap((item) => curatedFor(item, 'among the largest leads of the encoder after SFT')),
  ].map(({ item, selection, selectedFor }, at) => ({
    kind: 'segmentation',
    id: `segmentation-${String(at + 1).padStart(2, '0')}`,
    selection,
    selectedFor,
    heldOut: item.scene,
    scene: albums.heldOut.scenes[item.scene] as Scene,
    rank: { place: order.indexOf(item) + 1, of: order.length },
    truth: item.truth,
    probes: item.probes,
  }));
}

function ranked(records: readonly MapRecord[]): MapRecord[] {
  return records.toSorted((a, b) => leadOf(b) - leadOf(a));
}

function curatedFor<Item>(item: Item | undefined, selectedFor: string): Choice<Item>[] {
  return item === undefined ? [] : [{ item, selection: 'curated', selectedFor }];
}

/** Three decimals are enough for a read-out in percent. */
function shortened(value: number): number {
  return Math.round(value * 1000) / 1000;
}
