import { expect, test } from 'vitest';
import { labPanels, placeWords } from '../../../../src/lib/gallery/comparison-panels.ts';
import type { LabExample } from '../../../../src/schemas/lab-example.ts';
import { gradientExample, segmentationExample } from '../../example-builders.ts';

/** Panels with plain spaces, as the tests write them. */
const panelsOf = (example: LabExample) =>
  labPanels(example).map(({ alt, number }) => ({
    alt: alt.replaceAll('\u202f', ' '),
    number: number?.replaceAll('\u202f', ' '),
  }));

test('words of a gradient say how much lies in the region, where it is longest, and how concentrated it is', () => {
  const [input, sft, dpo] = panelsOf(gradientExample({ 143: 1 }, { 0: 1 }, { share: 0.25, isHit: false }));
  expect(input?.alt).toBe('Scene: red plain mug. The region in question covers 1% of it.');
  expect(sft?.alt).toContain('SFT: 25% of the gradient lies inside the region, which covers 1% of the picture.');
  expect(sft?.alt).toContain('It is longest in the lower right, outside the region');
  expect(dpo?.alt).toContain('It is longest in the upper left');
  expect(dpo?.number).toBe('25% inside');
});

test('the region of a gradient is told by its mean', () => {
  const example = gradientExample({ 0: 1 }, { 0: 1 });
  const region = example.region.map((_, patch) => Number(patch < 36));
  expect(panelsOf({ ...example, region })[0]?.alt).toContain('The region in question covers 25% of it.');
});

test.each([
  [0.2, 'concentrated on few patches (entropy 0.20 of 1)'],
  [0.7, 'spread over part of the picture (entropy 0.70 of 1)'],
  [0.95, 'spread widely (entropy 0.95 of 1)'],
])('an entropy of %d is told as %s', (entropy, words) => {
  expect(panelsOf(gradientExample({ 0: 1 }, { 0: 1 }, { entropy })).at(-1)?.alt).toContain(words);
});

test('words of a segmentation count each state and name the classes', () => {
  const [truth, sft] = panelsOf(segmentationExample('1110', '1201', '1110', 1 / 3));
  expect(truth?.alt).toBe('Ground truth: red plain mug. Objects own 3 of 144 patches.');
  expect(sft?.alt).toMatch(
    /^After SFT: 33% of the object patches have the right class; 1 have another class, 1 are taken for background, and 1 background patches for an object\. Classes named: \w+, \w+\.$/,
  );
});

test('an encoder that names nothing says so', () => {
  expect(panelsOf(segmentationExample('11', '', '')).at(-1)?.alt).toContain('Classes named: none.');
});

test.each([
  [0, 'upper left'],
  [5, 'upper'],
  [143, 'lower right'],
  [5 * 12 + 5, 'middle'],
  [5 * 12, 'left'],
])('patch %d lies in the %s', (patch, words) => {
  expect(placeWords(patch)).toBe(words);
});
