import { interpolateInferno, interpolateViridis } from 'd3-scale-chromatic';
import { expect, test } from 'vitest';
import { panelFills, regionOf } from '../../../../src/lib/gallery/panel-fills.ts';
import { gradientExample, segmentationExample } from '../../example-builders.ts';

test('a gradient colors every patch by its own loss, and leaves the scene bare', () => {
  const example = gradientExample({ 3: 1 }, { 5: 0.5 });
  expect(panelFills(example, 'input')).toEqual([]);
  expect(panelFills(example, 'sft')[3]).toBe(interpolateInferno(1));
  expect(panelFills(example, 'dpo')[3]).toBe(interpolateInferno(0));
  expect(panelFills(example, 'dpo', 'viridis')[5]).toBe(interpolateViridis(0.5));
});

test('a segmentation tells right, other, missed and imagined patches apart, and leaves the background', () => {
  const fills = panelFills(segmentationExample('1110', '1201', '1110'), 'sft');
  expect(fills.slice(0, 5)).toEqual([
    interpolateInferno(0.95),
    interpolateInferno(0.7),
    interpolateInferno(0.06),
    interpolateInferno(0.42),
    'none',
  ]);
});

test('the truth is right everywhere', () => {
  const fills = panelFills(segmentationExample('1200', '0000', '0000'), 'truth');
  expect(fills.slice(0, 3)).toEqual([interpolateInferno(0.95), interpolateInferno(0.95), 'none']);
});

test('the region of a segmentation is where objects are', () => {
  expect(regionOf(segmentationExample('0120', '0', '0')).slice(0, 4)).toEqual([0, 1, 1, 0]);
});
