import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { OVERLAY_STRENGTH } from '../../../../src/lib/gallery/patch-squares.ts';
import { labFiles } from '../../../../src/lib/gallery/comparison-files.ts';
import { gradientExample, segmentationExample } from '../../example-builders.ts';

const gradient = gradientExample({ 0: 0.5, 13: 1 }, { 1: 1 });
const segmentation = segmentationExample('1110', '1201', '1110');
const fileOf = (example: Parameters<typeof labFiles>[0], name: string) => labFiles(example).get(name)?.() ?? '';

test('there are a bare scene, a strip, a picture for each panel, and the raw maps', () => {
  expect([...labFiles(gradient).keys()]).toEqual([
    'scene.svg',
    'strip.svg',
    'input.svg',
    'sft.svg',
    'dpo.svg',
    'map.json',
    'map.csv',
  ]);
  expect([...labFiles(segmentation).keys()]).toContain('truth.svg');
});

test('the JSON is the example itself', () => {
  expect(JSON.parse(fileOf(gradient, 'map.json'))).toEqual(gradient);
});

test('the CSV of a gradient has a line a patch, with region and every map', () => {
  const lines = fileOf(gradient, 'map.csv').trimEnd().split('\r\n');
  expect(lines[0]).toBe('row,column,region,sft,dpo,sft-differing,sft-shared');
  expect(lines).toHaveLength(145);
  expect(lines[1]).toBe('1,1,1,0.5,0,0.5,0.5');
  expect(lines[14]).toBe('2,2,0,1,0,1,1');
});

test('the CSV of a segmentation has the class of each patch', () => {
  const lines = fileOf(segmentation, 'map.csv').trimEnd().split('\r\n');
  expect(lines[0]).toBe('row,column,truth,base,sft,dpo');
  expect(lines.slice(1, 5)).toEqual(['1,1,1,1,1,1', '1,2,1,2,2,1', '1,3,1,0,0,1', '1,4,0,1,1,0']);
});

test('a panel has a square for each colored patch, at its strength and with sharp edges, and the outline', () => {
  const svg = load(fileOf(gradient, 'sft.svg'), { xml: true });
  const overlay = svg(`g[opacity="${OVERLAY_STRENGTH}"]`);
  expect(overlay.attr('shape-rendering')).toBe('crispEdges');
  expect(overlay.children()).toHaveLength(144);
  expect(svg('path[d="M0 0h8M0 8h8M0 0v8M8 0v8"]')).toHaveLength(2);
  const states = load(fileOf(segmentation, 'sft.svg'), { xml: true });
  expect(states(`g[opacity="${OVERLAY_STRENGTH}"]`).children()).toHaveLength(4);
});

test('a strip shows three panels and draws the scene once', () => {
  const svg = load(fileOf(gradient, 'strip.svg'), { xml: true });
  expect(svg('svg > svg')).toHaveLength(3);
  expect(svg('use')).toHaveLength(2);
});
