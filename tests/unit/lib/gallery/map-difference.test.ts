import { interpolateBrBG } from 'd3-scale-chromatic';
import { describe, expect, test } from 'vitest';
import { mapDifference } from '../../../../src/lib/gallery/map-difference.ts';
import { gradientExample, segmentationExample } from '../../example-builders.ts';

describe('of gradients', () => {
  test('compares shares, so that a longer gradient alone makes no difference', () => {
    const { fills, words } = mapDifference(gradientExample({ 0: 0.5, 1: 0.5 }, { 0: 1, 1: 1 }));
    expect(new Set(fills)).toEqual(new Set([interpolateBrBG(0.5)]));
    expect(words).toContain('0% of the gradient lies elsewhere');
  });

  test('is green where DPO has more and brown where SFT has, the largest difference strongest', () => {
    const { fills, words } = mapDifference(gradientExample({ 0: 1, 1: 1 }, { 0: 0, 1: 1 }));
    expect(fills[0]).toBe(interpolateBrBG(0));
    expect(fills[1]).toBe(interpolateBrBG(1));
    expect(fills[2]).toBe(interpolateBrBG(0.5));
    expect(words).toContain('50% of the gradient lies elsewhere');
  });

  test('of empty maps is no difference', () => {
    expect(new Set(mapDifference(gradientExample({}, {})).fills)).toEqual(new Set([interpolateBrBG(0.5)]));
  });
});

test('of segmentations tells who is right at each object patch', () => {
  const { fills, words } = mapDifference(segmentationExample('11110', '11200', '10200'));
  expect(fills.slice(0, 5)).toEqual([interpolateBrBG(0.5), interpolateBrBG(0.1), '#000', '#000', 'none']);
  expect(words).toBe(
    'Object patches: 1 right after both (white), 0 only after DPO (green), 1 only after SFT (brown), 2 after neither (black).',
  );
});
