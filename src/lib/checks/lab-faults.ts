import { createHash } from 'node:crypto';
import { holm, pairedTTest, spreadOf } from '../../../lab/statistics.ts';
import { QUESTION_KINDS } from '../../../lab/text/question.ts';
import type { Lab } from '../../schemas/lab.ts';
import type { Fault } from '../base/content-fault.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { noSuchId } from '../base/require-id.ts';
import { checkpointFile } from '../gallery/lab.ts';

/** What does not fit in the report of the lab. `measureIds` are those of the content, where they are sound. */
export function labFaults(lab: Lab, reading: ContentReading, measureIds: readonly string[] | undefined): Fault[] {
  const spreads = spreadFaults(lab);
  return [
    ...checkpointFaults(lab, reading),
    ...(measureIds ? unknownSpreads(lab, measureIds) : []),
    // The rest follows from these.
    ...(spreads.length ? spreads : [...testFaults(lab), ...choiceFaults(lab)]),
  ];
}

/** Checkpoints that are not there, or not the files that the report was written with. */
function checkpointFaults({ checkpoints }: Lab, reading: ContentReading): Fault[] {
  return checkpoints.flatMap(({ id, sha256: named, bytes }, index) => {
    const name = checkpointFile(id);
    const path = ['checkpoints', index, 'sha256'];
    const cure = 'Run npm run lab, or take both files from one commit.';
    if (!reading.names.includes(name)) return [{ path, message: `There is no ${name}. ${cure}` }];
    const file = reading.bytes(name);
    const found = createHash('sha256').update(file).digest('hex');
    if (found !== named) return [{ path, message: `${name} has another SHA-256: ${found}. ${cure}` }];
    return file.length === bytes
      ? []
      : [{ path: ['checkpoints', index, 'bytes'], message: `${name} has ${file.length} bytes. ${cure}` }];
  });
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-6);
/** What to do where a file is not as the lab wrote it. */
export const CURE = 'npm run lab writes this file; take it as it was written.';

/** Spreads of measures that there are not. */
function unknownSpreads({ spreads }: Lab, measureIds: readonly string[]): Fault[] {
  // The report has the accuracy of each kind of question as a measure of its own, the results have it as a level.
  const known = [...measureIds, ...QUESTION_KINDS.map((kind) => `lab-accuracy-${kind}`)];
  return Object.keys(spreads).flatMap((id) =>
    known.includes(id)
      ? []
      : { path: ['spreads', id], message: noSuchId(id, known, 'content/measures.json', 'measure') },
  );
}

/** Means and deviations that do not follow from the values of their seeds. */
function spreadFaults({ spreads, provenance: { seeds } }: Lab): Fault[] {
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
      else if (!isNear(deviation, written.deviation))
        faults.push({ path: [...path, 'deviation'], message: `That of its values is ${deviation}. ${CURE}` });
    }
  return faults;
}

/** Tests that do not follow from the spreads, as far as these are there, and p that does not follow from the test. */
function testFaults({ tests, spreads, provenance: { seeds } }: Lab): Fault[] {
  const count = seeds.length;
  if (count < 2) return tests.length ? [{ path: ['tests'], message: `A test needs two seeds at least. ${CURE}` }] : [];
  const faults = tests.flatMap(({ measure, ...written }, index): Fault[] => {
    const { sft, dpo } = spreads[measure] ?? {};
    const gaps = dpo && sft && dpo.values.map((value, at) => value - (sft.values[at] ?? Number.NaN));
    const found = gaps ? spreadOf(gaps) : { mean: written.difference, deviation: written.deviation };
    const above = gaps ? gaps.filter((gap) => gap > 0).length : written.above;
    const right = { difference: found.mean, deviation: found.deviation, above, p: pairedTTest(found, count) };
    const key = (['difference', 'deviation', 'above', 'p'] as const).find((one) => !isNear(right[one], written[one]));
    if (key) return [say(index, key, right[key])];
    // Of a measure without values: a mean lies between its values.
    const { difference } = written;
    const isPossible = above <= count && (above > 0 || difference <= 0) && (above < count || difference > 0);
    const message = `It counts the seeds with DPO above SFT, of ${count}, where the mean difference is ${difference}. ${CURE}`;
    return isPossible ? [] : [{ path: ['tests', index, 'above'], message }];
  });
  if (faults.length) return faults;
  const corrected = holm(tests.map(({ p }) => p));
  return tests.flatMap(({ pHolm }, index) => {
    const right = corrected[index] ?? Number.NaN;
    return isNear(pHolm, right) ? [] : [say(index, 'pHolm', right)];
  });
}

const say = (index: number, key: string, right: number): Fault => ({
  path: ['tests', index, key],
  message: `By the values of this file it is ${right}. ${CURE}`,
});

/** What is said of the live model and of the rates that does not fit the rest of the report. */
function choiceFaults({ checkpoints, spreads, rates }: Lab): Fault[] {
  return [
    ...checkpoints.flatMap(({ id, accuracy }, index) => {
      const [right = null] = Object.entries(spreads['lab-accuracy-visual'] ?? {}).flatMap(([state, { values }]) =>
        state === id ? values : [],
      );
      return right === accuracy || (right !== null && accuracy !== null && isNear(right, accuracy))
        ? []
        : [
            {
              path: ['checkpoints', index, 'accuracy'],
              message: `By "lab-accuracy-visual" of the first seed it is ${right}. ${CURE}`,
            },
          ];
    }),
    ...Object.entries(rates).flatMap(([method, { rate, tried }]) => {
      const best = tried.toSorted((a, b) => (b.accuracy ?? -1) - (a.accuracy ?? -1))[0]?.rate;
      return rate === best
        ? []
        : [{ path: ['rates', method, 'rate'], message: `The best of "tried" is ${best}. ${CURE}` }];
    }),
  ];
}
