import { describe, expect, test } from 'vitest';
import { Parameters } from '../../../../lab/engine/parameters.ts';
import { randomOf } from '../../../../lab/random.ts';
import { createEngine } from '../lab-builders.ts';

const engine = await createEngine(8);

describe('Engine', () => {
  test('gives room that is aligned, does not overlap and is given back by release()', () => {
    const mark = engine.mark();
    const first = engine.putFloats([1, 2, 3, 4, 5]);
    const second = engine.putInts([7, -8]);
    expect([first % 16, second % 16]).toEqual([0, 0]);
    expect(second).toBeGreaterThanOrEqual(first + 5 * 4);
    expect([...engine.view(first, 5)]).toEqual([1, 2, 3, 4, 5]);
    expect([...engine.ints.subarray(second >> 2, (second >> 2) + 2)]).toEqual([7, -8]);
    engine.release(mark);
    expect(engine.allocate(1)).toBe(first);
    engine.release(mark);
  });

  test('allocateZeros() clears what was there before', () => {
    const mark = engine.mark();
    engine.view(engine.allocate(8), 8).fill(3);
    engine.release(mark);
    expect([...engine.view(engine.allocateZeros(8), 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    engine.release(mark);
  });

  test('says plainly when its memory is full', () => {
    const mark = engine.mark();
    expect(() => engine.allocate(3 * 2 ** 20)).toThrow(/memory of 8 MB is full: make the batch smaller/);
    engine.release(mark);
    expect(() => engine.allocate(2 ** 20)).not.toThrow();
    engine.release(mark);
  });
});

describe('Parameters', () => {
  const shapes = [
    { name: 'a', part: 'lm', rows: 3, width: 5, start: 0.5 },
    { name: 'a.bias', part: 'lm', rows: 1, width: 5, start: 0 },
    { name: 'b.gain', part: 'encoder', rows: 1, width: 3, start: 'ones' },
  ] as const;
  const adam = { beta1: 0.9, beta2: 0.98, weightDecay: 0.1, clip: 1 };
  const made = () => {
    const parameters = new Parameters(engine, shapes, true);
    parameters.initialize((name) => randomOf(1, name));
    return parameters;
  };

  test('starts gains at 1, biases at 0 and the rest from the stream of its name', () => {
    const parameters = made();
    const random = randomOf(1, 'a');
    expect(parameters.count).toBe(23);
    expect([...parameters.values('b.gain')]).toEqual([1, 1, 1]);
    expect([...parameters.values('a.bias')]).toEqual([0, 0, 0, 0, 0]);
    for (const value of parameters.values('a')) expect(value).toBeCloseTo(0.5 * random.normal(), 6);
  });

  test('names a weight that is not there and those that are', () => {
    expect(() => made().values('c')).toThrow('no weight "c". Known: a, a.bias, b.gain');
  });

  test('the first step of AdamW moves each weight by its rate against the sign of its gradient', () => {
    const parameters = made();
    const before = [...parameters.values('a')];
    parameters.gradient('a').set([3, -4]);
    parameters.gradient('a.bias').fill(-0.01);
    parameters.gradient('b.gain').fill(12);
    const length = parameters.step(adam, { encoder: 0, projector: 0, lm: 0.01, head: 0 });
    expect(length).toBeCloseTo(Math.sqrt(9 + 16 + 5 * 1e-4 + 3 * 144), 3);
    // Matrices shrink by rate x decay; the part with rate 0 stays.
    const after = parameters.values('a');
    expect(after[0]).toBeCloseTo((before[0] ?? NaN) * (1 - 0.001) - 0.01, 5);
    expect(after[1]).toBeCloseTo((before[1] ?? NaN) * (1 - 0.001) + 0.01, 5);
    expect(after[2]).toBeCloseTo((before[2] ?? NaN) * (1 - 0.001), 6);
    for (const value of parameters.values('a.bias')) expect(value).toBeCloseTo(0.01, 4);
    expect([...parameters.values('b.gain')]).toEqual([1, 1, 1]);
  });

  test('a step follows AdamW with clipping over several gradients', () => {
    const parameters = made();
    const weight = () => parameters.values('a.bias')[0] ?? NaN;
    let [value, mean, square] = [0, 0, 0];
    for (const [at, gradient] of [2, -0.5, 0.25, 4].entries()) {
      parameters.clearGradients();
      parameters.gradient('a.bias')[0] = gradient;
      parameters.step(adam, { encoder: 0, projector: 0, lm: 0.01, head: 0 });
      const clipped = Math.max(-1, Math.min(1, gradient));
      mean = 0.9 * mean + 0.1 * clipped;
      square = 0.98 * square + 0.02 * clipped ** 2;
      value -= (0.01 * (mean / (1 - 0.9 ** (at + 1)))) / Math.sqrt(square / (1 - 0.98 ** (at + 1)));
      expect(weight()).toBeCloseTo(value, 5);
    }
  });

  test('resetOptimizer() forgets the steps before', () => {
    const [fresh, used] = [made(), made()];
    used.gradient('a').fill(5);
    used.step(adam, { encoder: 0, projector: 0, lm: 0.01, head: 0 });
    used.resetOptimizer();
    used.initialize((name) => randomOf(1, name));
    for (const parameters of [fresh, used]) {
      parameters.clearGradients();
      parameters.gradient('a').set([1, -2, 3]);
      parameters.step(adam, { encoder: 0, projector: 0, lm: 0.01, head: 0 });
    }
    expect(used.values('a')).toEqual(fresh.values('a'));
  });

  test('a gradient that is not a number changes no weight', () => {
    const parameters = made();
    const before = [...parameters.values('a')];
    parameters.gradient('a').set([1, NaN]);
    expect(parameters.step(adam, { encoder: 1, projector: 1, lm: 1, head: 1 })).toBeNaN();
    expect([...parameters.values('a')]).toEqual(before);
  });
});
