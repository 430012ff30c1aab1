import { describe, expect, test } from 'vitest';
import { Parameters } from '../../../../lab/engine/parameters.ts';
import { randomOf } from '../../../../lab/random.ts';
import { DivergedError, epochItems, rateShare, train } from '../../../../lab/train/training-run.ts';
import { createEngine } from '../lab-builders.ts';

const engine = await createEngine(8);

describe('rateShare', () => {
  test('rises evenly through the warm-up', () => {
    const shares = [0, 1, 2, 3].map((step) => rateShare(step, 1_000_000, 4));
    for (const [at, share] of shares.entries()) expect(share).toBeCloseTo((at + 1) / 4, 6);
  });

  test('stays at its height and falls evenly to 0 at the end', () => {
    expect([10, 30, 50, 69].map((step) => rateShare(step, 100, 10))).toEqual([1, 1, 1, 1]);
    const fall = Array.from({ length: 16 }, (_, at) => rateShare(85 + at, 100, 10));
    for (const [at, share] of fall.entries()) expect(share).toBeCloseTo(0.5 * (1 - at / 15), 12);
  });

  test('is above 0 at every step of a run', () => {
    const shares = Array.from({ length: 100 }, (_, step) => rateShare(step, 100, 10));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });
});

describe('epochItems', () => {
  const orderOf = (epoch: number) => randomOf('epoch', epoch).shuffle(Array.from({ length: 10 }, (_, at) => at));

  test.each([1, 2, 3, 4, 10, 15])('takes every item once an epoch with batches of %d', (batch) => {
    const items = Array.from({ length: 60 / batch }, (_, step) => epochItems(step, batch, orderOf));
    for (const own of items) expect(own).toHaveLength(batch);
    const all = items.flat();
    for (let epoch = 0; epoch < 6; epoch += 1) expect(all.slice(epoch * 10, epoch * 10 + 10)).toEqual(orderOf(epoch));
  });
});

describe('train', () => {
  const stage = { steps: 20, warmup: 2, rate: 0.1, weightDecay: 0 };
  const shares = { encoder: 0, projector: 0.5, lm: 1, head: 0 };
  const made = () => {
    const parts = ['lm', 'projector', 'encoder'] as const;
    const shapes = parts.map((part) => ({ name: part, part, rows: 1, width: 4, start: 'ones' as const }));
    const parameters = new Parameters(engine, shapes, true);
    parameters.initialize(() => randomOf(1));
    return parameters;
  };
  /** Half the squared distance of all weights from 0, and its gradient. */
  const fall = (parameters: Parameters) => {
    let loss = 0;
    for (const { name } of parameters.shapes) {
      const values = parameters.values(name);
      parameters.gradient(name).set(values);
      loss += values.reduce((sum, value) => sum + value ** 2 / 2, 0);
    }
    return loss;
  };

  test('goes downhill, tells of every step, and gives memory back', () => {
    const parameters = made();
    const mark = engine.mark();
    const told: number[][] = [];
    const step = () => {
      engine.allocate(1000);
      return fall(parameters);
    };
    const losses = train({ name: 'A', engine, parameters, stage, shares, step, onStep: (...args) => told.push(args) });
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan(0.7 * (losses[0] ?? NaN));
    expect(told).toEqual(losses.map((loss, at) => [at + 1, loss]));
    expect(engine.mark()).toBe(mark);
  });

  test('moves each part by its share of the rate', () => {
    const parameters = made();
    train({ name: 'A', engine, parameters, stage: { ...stage, steps: 1 }, shares, step: () => fall(parameters) });
    // Half of the rate, since the warm-up has two steps; the first step of AdamW has the length of the rate.
    expect(parameters.values('lm')[0]).toBeCloseTo(1 - 0.05, 4);
    expect(parameters.values('projector')[0]).toBeCloseTo(1 - 0.025, 4);
    expect(parameters.values('encoder')[0]).toBe(1);
  });

  test('starts each step without gradients of the step before', () => {
    const parameters = made();
    const seen: number[] = [];
    const step = () => {
      seen.push(parameters.gradient('lm')[0] ?? NaN);
      return fall(parameters);
    };
    train({ name: 'A', engine, parameters, stage: { ...stage, steps: 3 }, shares, step });
    expect(seen).toEqual([0, 0, 0]);
  });

  test.each([
    ['loss', (_gradient: Float32Array, loss: number) => loss * NaN, /the loss is NaN/],
    ['infinite loss', () => Infinity, /the loss is Infinity/],
    [
      'gradient',
      (gradient: Float32Array, loss: number) => {
        gradient[2] = NaN;
        return loss;
      },
      /the gradient is NaN/,
    ],
  ])('stops at a %s that is not a number, with the weights of the step before', (_what, spoil, message) => {
    const parameters = made();
    let before: number[] = [];
    const step = (at: number) => {
      before = parameters.shapes.flatMap(({ name }) => [...parameters.values(name)]);
      const loss = fall(parameters);
      return at === 3 ? spoil(parameters.gradient('lm'), loss) : loss;
    };
    let error: unknown;
    try {
      train({ name: 'SFT, seed 9', engine, parameters, stage, shares, step });
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(DivergedError);
    expect(error).toMatchObject({ step: 3, message: expect.stringMatching(message) });
    expect(error).toMatchObject({ message: expect.stringMatching(/^SFT, seed 9: .* at step 3\./) });
    expect(parameters.shapes.flatMap(({ name }) => [...parameters.values(name)])).toEqual(before);
    expect(before[0]).toBeLessThan(1);
  });
});
