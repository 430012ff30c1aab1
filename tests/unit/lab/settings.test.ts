import { expect, test } from 'vitest';
import { FULL, settingsSchema, SMOKE } from '../../../lab/settings.ts';

test.each([
  ['FULL', FULL],
  ['SMOKE', SMOKE],
])('%s is what the schema allows', (_, settings) => {
  expect(settingsSchema.parse(settings)).toEqual(settings);
});

test('at least five seeds are compared in a full run', () => {
  expect(FULL.seeds.length).toBeGreaterThanOrEqual(5);
});

test.each([
  ['a sweep on a compared seed', { sweepSeed: 1 }, 'Seed 1 is one of'],
  ['a data size that is not smaller than all', { dataSizes: [2_000] }, '2000 scenes are not fewer than the 2000'],
])('refuses %s', (_, postTraining, says) => {
  const settings = { ...FULL, postTraining: { ...FULL.postTraining, ...postTraining } };
  expect(() => settingsSchema.parse(settings)).toThrow(says);
});

test('refuses heads that cannot share the width', () => {
  const models = Object.entries(FULL.models).map(([name, shape]) => [
    name,
    { ...shape, encoder: { ...shape.encoder, heads: 5, width: 64 } },
  ]);
  expect(() => settingsSchema.parse({ ...FULL, models: Object.fromEntries(models) })).toThrow(
    '5 heads cannot share a width of 64 evenly',
  );
});
