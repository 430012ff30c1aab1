import { localize, objectRecall, objectShares, patchClasses, regionOf } from '../../../lab/probe/localization.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import type { Fault } from '../base/content-fault.ts';
import { roundTo } from '../numbers/format.ts';
import { CURE } from './lab-faults.ts';

type Gradient = LabExample & { kind: 'gradient' };
type Segmentation = LabExample & { kind: 'segmentation' };

/** How far what follows from shares of three decimals may lie from what the lab wrote, which had them whole. */
const NEAR = 0.005;

/** Examples that fit their scenes: while one writes, all are asked for again and again. */
const fitting = new WeakSet<LabExample>();

const readingFaults = (example: LabExample) =>
  example.kind === 'gradient' ? gradientFaults(example) : segmentationFaults(example);

/** What does not fit in an example of the lab: its places, what it measures, its own id, and those of the examples of the paper. */
export function labExampleFaults(file: string, example: LabExample, ofPaper: readonly string[]): Fault[] {
  const { id } = example;
  const places = placeFaults(example);
  if (places.length) return places;
  const own = fitting.has(example) ? [] : readingFaults(example);
  if (own.length) return own;
  fitting.add(example);
  const path = ['id'];
  if (id !== file) return [{ path, message: `It is "${id}"; it must be the name of the file, "${file}".` }];
  return ofPaper.includes(id)
    ? [
        {
          path,
          message: `An example of the paper, content/gallery/paper/${id}.json, has this id too. Give one another.`,
        },
      ]
    : [];
}

/** Places that there are not: in the ranking, and among the objects of the scene; and objects that are named twice. */
function placeFaults({ rank, scene, ...example }: LabExample): Fault[] {
  const count = scene.objects.length;
  const named =
    'about' in example
      ? [
          ...example.about.map((object, at) => ({ object, path: ['about', at] })),
          ...example.rivals.map((object, at) => ({ object, path: ['rivals', at] })),
        ]
      : [];
  return [
    ...(rank.place > rank.of
      ? [{ path: ['rank', 'place'], message: `It is place ${rank.place} of ${rank.of}. ${CURE}` }]
      : []),
    ...named.flatMap(({ object, path }, index) => {
      if (object >= count)
        return { path, message: `There is no object ${object}: the scene has ${count}, counted from 0.` };
      return named.slice(0, index).some((other) => other.object === object)
        ? { path, message: `Object ${object} is named twice: it is what is asked about, or a rival of that. ${CURE}` }
        : [];
    }),
  ];
}

/** Regions that the scene does not have, and readings that the maps do not give. */
function gradientFaults({ scene, about, rivals, region: written, maps }: Gradient): Fault[] {
  const shares = objectShares(scene);
  const region = regionOf(shares, about);
  const withRivals = regionOf(shares, [...about, ...rivals]);
  const moved = written.findIndex((share, patch) => !isNear(share, region[patch]));
  if (moved >= 0)
    return [{ path: ['region', moved], message: `By "scene" and "about" it is ${shortOf(region[moved])}. ${CURE}` }];
  return Object.entries(maps).flatMap(([name, { map, ...readings }]): Fault[] => {
    const highest = Math.max(...map);
    if (highest !== 1)
      return [{ path: ['maps', name, 'map'], message: `Its largest value is ${highest}, and not 1. ${CURE}` }];
    const say = (key: keyof typeof readings, right: unknown) => ({
      path: ['maps', name, key],
      message: `By "map" and "region" it is ${String(right)}. ${CURE}`,
    });
    const found = localize(Float32Array.from(map), region);
    const shareWithRivals = localize(Float32Array.from(map), withRivals).share;
    // Of several that are longest after rounding, each may have been the longest.
    const hits = map.flatMap((length, patch) => (length === 1 ? [(region[patch] ?? 0) > 0] : []));
    return [
      ...(isNear(found.share, readings.share) ? [] : [say('share', shortOf(found.share))]),
      ...(isNear(shareWithRivals, readings.shareWithRivals) ? [] : [say('shareWithRivals', shortOf(shareWithRivals))]),
      ...(isNear(found.entropy, readings.entropy) ? [] : [say('entropy', shortOf(found.entropy))]),
      ...(hits.includes(readings.isHit) ? [] : [say('isHit', !readings.isHit)]),
    ];
  });
}

/** Classes that the scene does not have, and recalls that the patches do not give. */
function segmentationFaults({ scene, truth: written, probes }: Segmentation): Fault[] {
  const truth = patchClasses(scene);
  const other = truth.findIndex((label, patch) => String(label) !== written[patch]);
  if (other >= 0)
    return [{ path: ['truth'], message: `By "scene" patch ${other}, from 0, is of class ${truth[other]}. ${CURE}` }];
  return Object.entries(probes).flatMap(([state, { patches, recall }]) => {
    const found = objectRecall(truth, Uint8Array.from(patches, Number));
    return isNear(found, recall)
      ? []
      : [{ path: ['probes', state, 'recall'], message: `By "truth" and "patches" it is ${shortOf(found)}. ${CURE}` }];
  });
}

const isNear = (a: number, b = Number.NaN) => Math.abs(a - b) < NEAR;
const shortOf = (value = Number.NaN) => roundTo(value, 3);
