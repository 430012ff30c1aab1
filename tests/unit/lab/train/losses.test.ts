import { describe, expect, test } from 'vitest';
import { dpoLoss, sftLoss } from '../../../../lab/train/post-training.ts';
import { farthest, normals } from '../lab-builders.ts';

/** Two pairs, each chosen and then rejected, with rows between that belong to no answer. */
const SPANS = [
  { from: 1, to: 4 },
  { from: 6, to: 8 },
  { from: 11, to: 12 },
  { from: 15, to: 19 },
];
const LENGTH = 20;
const logProbs = normals(LENGTH, 'log-probs').map((value) => -Math.abs(value));
const REFERENCES = [0.3, -0.8];
const BETA = 0.7;
const sumOf = (values: Float32Array, at: number) =>
  values.subarray(SPANS[at]?.from, SPANS[at]?.to).reduce((sum, value) => sum + value, 0);

/** Slope of a loss in each log-prob by central differences. */
function slopes(lossOf: (values: Float32Array) => number): number[] {
  return Array.from(logProbs, (value, at) => {
    const [above = NaN, below = NaN] = [0.01, -0.01].map((step) => lossOf(logProbs.with(at, value + step)));
    return (above - below) / 0.02;
  });
}

describe('sftLoss', () => {
  test('is the mean of -log p over all answer words, with its gradient', () => {
    const gradient = new Float32Array(LENGTH);
    const loss = sftLoss(logProbs, SPANS, gradient);
    expect(loss).toBeCloseTo(-[0, 1, 2, 3].reduce((sum, at) => sum + sumOf(logProbs, at), 0) / 10, 6);
    expect(
      farthest(
        gradient,
        slopes((values) => sftLoss(values, SPANS, new Float32Array(LENGTH))),
      ),
    ).toBeLessThan(1e-4);
    expect(gradient[0]).toBe(0);
    expect(gradient[4]).toBe(0);
  });
});

describe('dpoLoss', () => {
  const lossOf = (values: Float32Array, references = REFERENCES, gradient = new Float32Array(LENGTH)) =>
    dpoLoss(values, SPANS, references, BETA, gradient);

  test('is the mean of -log sigmoid(beta (margin - margin of the reference)), with its gradient', () => {
    const gradient = new Float32Array(LENGTH);
    const leads = [0, 1].map(
      (pair) => BETA * (sumOf(logProbs, 2 * pair) - sumOf(logProbs, 2 * pair + 1) - (REFERENCES[pair] ?? NaN)),
    );
    const wanted = leads.reduce((sum, lead) => sum - Math.log(1 / (1 + Math.exp(-lead))) / 2, 0);
    expect(lossOf(logProbs, REFERENCES, gradient)).toBeCloseTo(wanted, 6);
    expect(farthest(gradient, slopes(lossOf))).toBeLessThan(1e-4);
  });

  test('is log 2 where the margins are those of the reference', () => {
    const references = [0, 1].map((pair) => sumOf(logProbs, 2 * pair) - sumOf(logProbs, 2 * pair + 1));
    const gradient = new Float32Array(LENGTH);
    expect(lossOf(logProbs, references, gradient)).toBeCloseTo(Math.log(2), 6);
    // Chosen is pushed up as strongly as rejected down: by beta / 2, shared by two pairs.
    expect(gradient[1]).toBeCloseTo(-BETA / 4, 6);
    expect(gradient[6]).toBeCloseTo(BETA / 4, 6);
    expect(gradient[9]).toBe(0);
  });

  test.each([
    ['ahead', -1e5, 0, 0],
    ['behind', 1e5, 7e4, BETA / 2],
  ])('does not overflow where chosen is far %s', (_where, reference, loss, pull) => {
    const gradient = new Float32Array(LENGTH);
    const found = lossOf(logProbs, [reference, reference], gradient);
    expect(Math.abs(found - loss)).toBeLessThan(10);
    expect(found).toBeGreaterThanOrEqual(0);
    expect(Math.abs(gradient[1] ?? NaN)).toBeCloseTo(pull, 6);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });
});
