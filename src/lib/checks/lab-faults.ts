import { createHash } from 'node:crypto';
import { spreadOf } from '../../../lab/statistics.ts';
import type { Lab } from '../../schemas/lab.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import type { Fault } from '../base/content-fault.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { checkpointFile } from '../gallery/lab.ts';

/** Checkpoints that are not there, or not the files that the report was written with. */
export function checkpointFaults({ checkpoints }: Lab, reading: ContentReading): Fault[] {
  return checkpoints.flatMap(({ id, sha256: named }, index) => {
    const name = checkpointFile(id);
    const path = ['checkpoints', index, 'sha256'];
    const cure = 'Run npm run lab, or take both files from one commit.';
    if (!reading.names.includes(name)) return [{ path, message: `There is no ${name}. ${cure}` }];
    const found = createHash('sha256').update(reading.bytes(name)).digest('hex');
    return found === named ? [] : [{ path, message: `${name} has another SHA-256: ${found}. ${cure}` }];
  });
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-6;
const CURE = 'npm run lab writes this file; take it as it was written.';

/** Means, deviations and tests that do not follow from the values of their seeds. */
export function spreadFaults({ spreads, tests, provenance: { seeds } }: Lab): Fault[] {
  const faults: Fault[] = [];
  for (const [measure, states] of Object.entries(spreads))
    for (const [state, written] of Object.entries(states)) {
      const { mean, deviation, values } = spreadOf(written.values);
      const path = ['spreads', measure, state];
      if (values.length !== seeds.length)
        faults.push({
          path: [...path, 'values'],
          message: `It has ${values.length} values for ${seeds.length} seeds. ${CURE}`,
        });
      else if (!isNear(mean, written.mean))
        faults.push({ path: [...path, 'mean'], message: `The mean of its values is ${mean}. ${CURE}` });
      else if (values.length > 1 && !isNear(deviation, written.deviation))
        faults.push({ path: [...path, 'deviation'], message: `That of its values is ${deviation}. ${CURE}` });
    }
  if (faults.length) return faults;
  return tests.flatMap(({ measure, difference, deviation, above, p, pHolm }, index) => {
    const states = spreads[measure];
    const say = (key: string, right: unknown) => ({
      path: ['tests', index, key],
      message: `By the values of "spreads" it is ${String(right)}. ${CURE}`,
    });
    const gaps = states ? states.dpo.values.map((value, at) => value - (states.sft.values[at] ?? Number.NaN)) : [];
    const found = { ...spreadOf(gaps), above: gaps.filter((gap) => gap > 0).length };
    return [
      ...(gaps.length && !isNear(found.mean, difference) ? [say('difference', found.mean)] : []),
      ...(gaps.length > 1 && !isNear(found.deviation, deviation) ? [say('deviation', found.deviation)] : []),
      ...(gaps.length && found.above !== above ? [say('above', found.above)] : []),
      ...(pHolm < p
        ? [{ path: ['tests', index, 'pHolm'], message: `A correction makes no p smaller than ${p}. ${CURE}` }]
        : []),
    ];
  });
}

/** Places that there are not: in the ranking, and among the objects of the scene. */
function placeFaults({ rank, scene, ...example }: LabExample): Fault[] {
  const count = scene.objects.length;
  const named = 'about' in example ? { about: example.about, rivals: example.rivals } : {};
  return [
    ...(rank.place > rank.of
      ? [{ path: ['rank', 'place'], message: `It is place ${rank.place} of ${rank.of}. ${CURE}` }]
      : []),
    ...Object.entries(named).flatMap(([key, objects]) =>
      objects.flatMap((object, at) =>
        object < count
          ? []
          : [{ path: [key, at], message: `There is no object ${object}: the scene has ${count}, counted from 0.` }],
      ),
    ),
  ];
}

/** Maps that are no shares of their longest gradient, and shares that get smaller with more objects. */
function mapFaults(example: LabExample): Fault[] {
  if (example.kind !== 'gradient') return [];
  return Object.entries(example.maps).flatMap(([name, { map, share, shareWithRivals }]) => [
    ...(Math.max(...map) === 1
      ? []
      : [{ path: ['maps', name, 'map'], message: `Its largest value is ${Math.max(...map)}, and not 1. ${CURE}` }]),
    ...(shareWithRivals >= share
      ? []
      : [{ path: ['maps', name, 'shareWithRivals'], message: `It is below "share", ${share}. ${CURE}` }]),
  ]);
}

/** What does not fit in an example of the lab: its places, its own id, and those of the examples of the paper. */
export function labExampleFaults(file: string, example: LabExample, ofPaper: readonly string[]): Fault[] {
  const { id } = example;
  const own = [...placeFaults(example), ...mapFaults(example)];
  if (own.length) return own;
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
