import { describe, expect, test } from 'vitest';
import { encodeScenes } from '../../../../lab/probe/features.ts';
import {
  gradientMaps,
  lossFactors,
  MAP_LOSSES,
  pairSegments,
  tokenGradient,
  type MapLoss,
} from '../../../../lab/probe/gradient-map.ts';
import { Tape } from '../../../../lab/engine/tape.ts';
import { project, readText } from '../../../../lab/model/model.ts';
import { segmentBatch } from '../../../../lab/text/text-batch.ts';
import { createEngine, farthest, given, TINY, tinyAlbum, tinyModel } from '../lab-builders.ts';

const engine = await createEngine(256);
const model = tinyModel(engine, 1, false);
const album = tinyAlbum(3);
const tokens = encodeScenes(engine, model, album, [0, 1]);
const texts = [
  { question: 'what color is the mug ?', chosen: 'well , it is red', rejected: 'well , it is blue' },
  {
    question: 'where is the cat ?',
    chosen: 'it is at the top left , clearly',
    rejected: 'it is at the top right , clearly',
  },
];
const pairs = texts.map((text) => pairSegments(text, TINY.textLength));
const gradientOf = (loss: MapLoss, some = pairs, values = tokens) =>
  tokenGradient(engine, model, values, some, lossFactors(loss));

describe('lossFactors', () => {
  const pair = given(pairs[0]);
  test.each([
    ['sft', [-1, -1, -1, -1, -1, -1], [0, 0, 0, 0, 0, 0]],
    ['dpo', [-1, -1, -1, -1, -1, -1], [1, 1, 1, 1, 1, 1]],
    ['sft-differing', [0, 0, 0, 0, -1, 0], [0, 0, 0, 0, 0, 0]],
    ['dpo-differing', [0, 0, 0, 0, -1, 0], [0, 0, 0, 0, 1, 0]],
    ['sft-shared', [-1, -1, -1, -1, 0, -1], [0, 0, 0, 0, 0, 0]],
    ['dpo-shared', [-1, -1, -1, -1, 0, -1], [1, 1, 1, 1, 0, 1]],
  ] as const)('%s counts each word as it should', (loss, chosen, rejected) => {
    expect(lossFactors(loss)(pair)).toEqual([chosen, rejected]);
    expect(chosen).toHaveLength(pair.chosen.to - pair.chosen.from);
  });
});

describe('tokenGradient', () => {
  test.each(['sft', 'dpo'] as const)('of %s is the sum over differing and shared words', (loss) => {
    const [all, differing, shared] = [loss, `${loss}-differing`, `${loss}-shared`].map((name) =>
      gradientOf(name as MapLoss),
    );
    const sum = given(differing).map((value, at) => value + (given(shared)[at] ?? NaN));
    expect(farthest(given(all), sum)).toBeLessThan(1e-5);
    expect(Math.hypot(...given(differing))).toBeGreaterThan(1e-4);
  });

  test('of DPO is that of SFT on the chosen minus that of SFT on the rejected answer', () => {
    const swapped = texts.map(({ question, chosen, rejected }) =>
      pairSegments({ question, chosen: rejected, rejected: chosen }, TINY.textLength),
    );
    const rejected = gradientOf('sft', swapped);
    const wanted = gradientOf('sft').map((value, at) => value - (rejected[at] ?? NaN));
    expect(farthest(gradientOf('dpo'), wanted)).toBeLessThan(1e-5);
  });

  test('keeps pairs apart: each has the gradient that it has alone', () => {
    const size = 144 * 16;
    const both = gradientOf('dpo');
    for (const [at, pair] of pairs.entries()) {
      const alone = gradientOf('dpo', [pair], tokens.slice(at * size, (at + 1) * size));
      expect(farthest(both.subarray(at * size, (at + 1) * size), alone)).toBeLessThan(1e-6);
    }
  });

  test('is the slope of the loss in the tokens', () => {
    const factors = lossFactors('dpo');
    const lossAt = (values: Float32Array) => {
      const mark = engine.mark();
      const tape = new Tape(engine);
      const weights = (name: string) => model.parameters.frozen(name);
      const text = segmentBatch(
        pairs.flatMap(({ chosen, rejected }) => [chosen, rejected]),
        2,
      );
      const hidden = readText(tape, weights, TINY, text, project(tape, weights, tape.input(values, 16)));
      const out = tape.logProbs(hidden, weights('lm.word.embedding'), text.targets);
      const logProbs = engine.view(out.data, out.rows);
      const loss = pairs
        .flatMap(factors)
        .reduce(
          (sum, own, at) =>
            sum +
            own.reduce(
              (part, factor, word) => part + factor * (logProbs[(text.spans[at]?.from ?? NaN) + word] ?? NaN),
              0,
            ),
          0,
        );
      engine.release(mark);
      return loss;
    };
    const gradient = gradientOf('dpo');
    const size = Math.hypot(...gradient);
    const [above = NaN, below = NaN] = [0.5, -0.5].map((step) =>
      lossAt(tokens.map((value, at) => value + (step * (gradient[at] ?? NaN)) / size)),
    );
    expect(Math.abs(above - below - size)).toBeLessThan(0.03 * size);
  });

  test('leaves no memory in use and no loss without a gradient', () => {
    const mark = engine.mark();
    for (const loss of Object.keys(MAP_LOSSES) as MapLoss[])
      expect(gradientOf(loss).some((value) => value !== 0)).toBe(true);
    expect(engine.mark()).toBe(mark);
  });
});

test('gradientMaps() gives the length at each token of each pair', () => {
  const gradient = new Float32Array(2 * 144 * 3);
  gradient.set([1, -2, 2], 5 * 3);
  gradient.set([0, 3, 4], (144 + 7) * 3);
  const maps = gradientMaps(gradient, 3);
  expect(maps.map((map) => map.length)).toEqual([144, 144]);
  expect(maps.map((map) => [...map.entries()].filter(([, value]) => value))).toEqual([[[5, 3]], [[7, 5]]]);
});
