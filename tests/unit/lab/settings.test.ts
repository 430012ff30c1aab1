import { expect, test } from 'vitest';
import { settingsHash } from '../../../lab/run/store.ts';
import { FULL, settingsOf, settingsSchema, SMOKE, STUDIES } from '../../../lab/settings.ts';

test.each([
  ['FULL', FULL],
  ['SMOKE', SMOKE],
])('%s is what the schema allows', (_, settings) => {
  expect(settingsSchema.parse(settings)).toEqual(settings);
});

test('at least five seeds are compared in a full run', () => {
  expect(FULL.seeds.length).toBeGreaterThanOrEqual(5);
});

test('refuses a sweep on a compared seed', () => {
  const settings = { ...FULL, postTraining: { ...FULL.postTraining, sweepSeed: 1 } };
  expect(() => settingsSchema.parse(settings)).toThrow('Seed 1 is one of');
});

test.each([
  ['wordings of a base model that there is not', { wordings: { seeds: [1, 9] } }, 'seed 9'],
  ['an evenly weighed model without its counterpart', { even: { seeds: [9] } }, 'seed 9'],
  ['rates on the seed on which they are chosen', { dose: { ...FULL.dose, seeds: [1, 6] } }, 'seed 6'],
])('refuses %s', (_, changes, says) => {
  expect(() => settingsSchema.parse({ ...FULL, ...changes })).toThrow(`There is no base model of ${says}`);
});

test('refuses another beta at a rate at which the usual one is not run', () => {
  const settings = { ...FULL, dose: { ...FULL.dose, beta: { value: 1, rates: [0.5] } } };
  expect(() => settingsSchema.parse(settings)).toThrow('0.5 is not one of');
});

test('the settings of a study decide its own numbers and no others', () => {
  const changed = { ...FULL, dose: { ...FULL.dose, rates: [1] } };
  const hashes = ([FULL, changed] as const).map((own) => STUDIES.map((study) => settingsHash(settingsOf(study, own))));
  expect(hashes[0]?.map((hash, at) => hash === hashes[1]?.[at])).toEqual(STUDIES.map((study) => study !== 'dose'));
});

test('refuses heads that cannot share the width', () => {
  const model = { ...FULL.model, encoder: { ...FULL.model.encoder, heads: 5, width: 64 } };
  expect(() => settingsSchema.parse({ ...FULL, model })).toThrow('5 heads cannot share a width of 64 evenly');
});
