import { describe, expect, test } from 'vitest';
import { encodeScenes, meanTextStates, meanTokens } from '../../../../lab/probe/features.ts';
import { segmentationProbe, type PatchSet } from '../../../../lab/probe/segmentation-probe.ts';
import { randomOf } from '../../../../lab/random.ts';
import { SMOKE } from '../../../../lab/settings.ts';
import { segmentOf } from '../../../../lab/text/preference-pair.ts';
import { createEngine, farthest, normals, TINY, tinyAlbum, tinyModel } from '../lab-builders.ts';

const engine = await createEngine(256);
const model = tinyModel(engine, 1, false);
const album = tinyAlbum(3);
const tokens = encodeScenes(engine, model, album, [0, 1]);

test('meanTokens() averages over the tokens of each scene', () => {
  const counted = Float32Array.from(
    { length: 2 * 144 * 2 },
    (_, at) => (at < 288 ? 1 : 2) * (at % 2 ? 10 : Math.floor(at / 2) % 144),
  );
  const means = [...meanTokens(counted, 2)];
  for (const [at, value] of [71.5, 10, 143, 20].entries()) expect(means[at]).toBeCloseTo(value, 3);
});

describe('features', () => {
  test('encodeScenes() gives each scene the tokens that it has alone', () => {
    const alone = encodeScenes(engine, model, album, [1]);
    expect(farthest(tokens.subarray(144 * 16), alone)).toBeLessThan(1e-6);
    expect(farthest(tokens.subarray(0, 144 * 16), alone)).toBeGreaterThan(1e-3);
  });

  test('meanTextStates() gives each text the states that it has alone, in any number of texts', () => {
    const segments = Array.from({ length: 18 }, (_, at) =>
      segmentOf('what ?', at % 2 ? 'it is red' : 'a mug', TINY.textLength),
    );
    const states = meanTextStates(engine, model, segments);
    expect(states).toHaveLength(18 * 16);
    const [even, odd] = [states.subarray(0, 16), states.subarray(16, 32)];
    expect(farthest(states.subarray(17 * 16), odd)).toBeLessThan(1e-6);
    expect(farthest(states.subarray(16 * 16, 17 * 16), even)).toBeLessThan(1e-6);
    expect(farthest(even, odd)).toBeGreaterThan(1e-3);
  });
});

test('segmentationProbe() learns classes that tokens tell and not those that they do not', () => {
  const made = (name: string, strength: number): PatchSet => {
    const random = randomOf(name);
    const labels = Uint8Array.from({ length: 16 * 144 }, () => random.below(3));
    const noise = normals(labels.length * 4, name, 'noise');
    return {
      labels,
      width: 4,
      tokens: noise.map((value, at) => value + (labels[Math.floor(at / 4)] === at % 4 ? strength : 0)),
    };
  };
  const settings = { ...SMOKE.probes, epochs: 30, hidden: 16, rate: 2e-2 };
  const mark = engine.mark();
  const clear = segmentationProbe(engine, made('training', 6), made('test', 6), settings, 1);
  expect(clear.macroRecall).toBeGreaterThan(0.95);
  expect(clear.predictions).toHaveLength(16 * 144);
  expect(segmentationProbe(engine, made('training', 6), made('test', 6), settings, 1)).toEqual(clear);
  const noise = segmentationProbe(engine, made('training', 0), made('test', 0), settings, 1);
  expect(Math.abs(noise.macroRecall - 1 / 3)).toBeLessThan(0.06);
  expect(engine.mark()).toBe(mark);
});
