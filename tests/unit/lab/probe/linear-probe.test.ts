import { describe, expect, test } from 'vitest';
import { averagePrecision, linearProbe, type ProbeSet } from '../../../../lab/probe/linear-probe.ts';
import { recallsOf } from '../../../../lab/probe/segmentation-probe.ts';
import { randomOf } from '../../../../lab/random.ts';
import { given, normals } from '../lab-builders.ts';

const [yes, no] = [true, false];

describe('averagePrecision', () => {
  test.each([
    [[0.9, 0.8, 0.1], [yes, yes, no], 1],
    [[0.1, 0.8, 0.9], [yes, no, no], 1 / 3],
    // Found at the ranks 1, 3 and 4.
    [[5, 4, 3, 2, 1], [yes, no, yes, yes, no], (1 + 2 / 3 + 3 / 4) / 3],
    // Ties go to the earlier item.
    [[1, 1], [no, yes], 1 / 2],
  ])('of the scores %j is right by hand', (scores, labels, precision) => {
    expect(averagePrecision(scores, labels)).toBeCloseTo(precision, 12);
  });
});

test('averagePrecision() is undefined where nothing is to be found', () => {
  expect(averagePrecision([1, 2], [no, no])).toBeUndefined();
});

describe('linearProbe', () => {
  /** Two targets of which `strength` decides how far they stand out of noise. */
  const made = (name: string, strength: number): ProbeSet => {
    const labels = Array.from({ length: 300 }, (_, at) => [randomOf(name, at).below(2) === 1, at % 5 === 0]);
    const features = normals(300 * 6, name).map((value, at) => {
      const own = given(labels[Math.floor(at / 6)]);
      const column = at % 6;
      return 100 + 10 * (value + (column < 2 && own[column] ? strength : 0));
    });
    return { features, width: 6, labels };
  };

  test('separates what a plane separates', () => {
    expect(linearProbe(made('training', 12), made('test', 12))).toBeGreaterThan(0.999);
  });

  test('is near the share of positives on noise', () => {
    const precision = linearProbe(made('training', 0), made('test', 0));
    expect(Math.abs(precision - (0.5 + 0.2) / 2)).toBeLessThan(0.1);
  });

  test('does not depend on the scale of a feature and takes one that never changes', () => {
    const scaled = ({ features, ...rest }: ProbeSet) => ({
      ...rest,
      features: features.map((value, at) => (at % 6 === 5 ? 7 : value * (1 + (at % 6)))),
    });
    const flat = ({ features, ...rest }: ProbeSet) => ({
      ...rest,
      features: features.map((value, at) => (at % 6 === 5 ? 7 : value)),
    });
    const [training, probe] = [made('training', 1), made('test', 1)];
    expect(linearProbe(scaled(training), scaled(probe))).toBeCloseTo(linearProbe(flat(training), flat(probe)), 3);
  });

  test('leaves out a target that no test item has', () => {
    const training = made('training', 12);
    const probe = made('test', 12);
    const labels = probe.labels.map(([first = no]) => [first, no]);
    expect(linearProbe(training, { ...probe, labels })).toBeGreaterThan(0.999);
  });
});

test('recallsOf() gives the share found of each class and the mean over those that occur', () => {
  const { macroRecall, recalls } = recallsOf(Uint8Array.of(0, 0, 0, 0, 1, 1, 8), Uint8Array.of(0, 0, 0, 1, 1, 0, 3));
  expect(recalls).toHaveLength(9);
  expect([recalls[0], recalls[1], recalls[8]]).toEqual([0.75, 0.5, 0]);
  expect(recalls.slice(2, 8).every(Number.isNaN)).toBe(true);
  expect(macroRecall).toBeCloseTo(1.25 / 3, 12);
});
