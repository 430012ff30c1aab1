import { expect, test } from 'vitest';
import { modelParameters, startPositions, stemLayers } from '../../../../lab/model/model-shape.ts';
import { modelShapeSchema } from '../../../../lab/model/model-shape-schema.ts';
import { FULL, SMOKE } from '../../../../lab/settings.ts';
import { issuesOf } from '../../builders.ts';
import { TINY } from '../lab-builders.ts';

test('the models of the settings have weights with names of their own and heads that divide their width', () => {
  for (const shape of [FULL.model, SMOKE.model]) {
    const names = modelParameters(shape).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([shape.encoder.width % shape.encoder.heads, shape.lm.width % shape.lm.heads]).toEqual([0, 0]);
  }
});

test('the stem halves a picture three times, each layer as wide as the next one asks', () => {
  const layers = stemLayers(TINY);
  expect(layers.map(({ side }) => side)).toEqual([96, 48, 24]);
  expect(layers.slice(1).map(({ from }) => from)).toEqual(layers.slice(0, -1).map(({ to }) => to));
  expect(layers.at(-1)?.to).toBe(TINY.encoder.width);
});

test('one more block adds the weights of one block', () => {
  const countOf = (blocks: number) =>
    modelParameters({ ...TINY, lm: { ...TINY.lm, blocks } }).reduce((sum, { rows, width }) => sum + rows * width, 0);
  const norms = 2 * 2 * 16;
  const attention = 16 * 16 + 16 + (16 * 32 + 32) + (16 * 16 + 16);
  const feedForward = 16 * 32 + 32 + (32 * 16 + 16);
  expect(countOf(3) - countOf(2)).toBe(norms + attention + feedForward);
});

test('start positions differ from token to token, and neighbors are more alike than distant tokens', () => {
  const values = new Float32Array(144 * 16);
  startPositions(values, 16);
  const rows = Array.from({ length: 144 }, (_, at) => [...values.subarray(at * 16, at * 16 + 16)]);
  const away = (a: number, b: number) =>
    Math.hypot(...(rows[a] ?? []).map((value, at) => value - (rows[b]?.[at] ?? NaN)));
  expect(new Set(rows.map(String)).size).toBe(144);
  expect(away(0, 1)).toBeLessThan(away(0, 11));
  expect(away(0, 12)).toBeLessThan(away(0, 132));
  expect(Math.max(...values)).toBeCloseTo(0.5, 3);
});

test('the schema refuses widths that kernels cannot take', () => {
  expect(issuesOf(modelShapeSchema, TINY)).toEqual([]);
  expect(issuesOf(modelShapeSchema, { ...TINY, encoder: { ...TINY.encoder, width: 18 } })).toEqual([
    expect.stringMatching(/^encoder\.width: .*4/),
  ]);
  expect(issuesOf(modelShapeSchema, { ...TINY, vocabulary: 87 })).toEqual([expect.stringMatching(/^vocabulary: .*8/)]);
});
