import { expect, test } from 'vitest';
import {
  answersOf,
  markedParts,
  numberRows,
  rankLine,
  whyShown,
} from '../../../../src/lib/gallery/comparison-words.ts';
import type { LabComparison } from '../../../../src/lib/gallery/comparisons.ts';
import type { ComparisonKind } from '../../../../src/schemas/comparison-kind.ts';
import { gradientExample, segmentationExample } from '../../example-builders.ts';

/** A kind of two methods and what they are given. */
const makeKind = (id: string): ComparisonKind => ({
  id,
  name: 'Kind',
  plural: 'Kinds',
  meaning: 'Made up.',
  asks: 'Asked',
  topic: 'Question',
  panels: [
    { id: 'input', name: 'Image', isGiven: true },
    { id: 'sft', name: 'SFT', method: 'sft' },
    { id: 'dpo', name: 'DPO', method: 'dpo' },
  ],
});

const comparison = (example: LabComparison['example']): LabComparison => ({
  origin: 'lab',
  id: example.id,
  kind: makeKind(example.kind),
  title: 'Made',
  topics: [],
  selection: 'random',
  lead: 0,
  example,
});

test('marks the words that the other answer has not, each where it first comes after the one before', () => {
  expect(markedParts('a red or a red mug', ['red', 'red'])).toEqual([
    { text: 'a ', differs: false },
    { text: 'red', differs: true },
    { text: ' or a ', differs: false },
    { text: 'red', differs: true },
    { text: ' mug', differs: false },
  ]);
  expect(markedParts('same', [])).toEqual([{ text: 'same', differs: false }]);
});

test('answers of the lab mark the differing word and set no space before a comma', () => {
  const [chosen, rejected] = answersOf(comparison(gradientExample({}, {})));
  const text = (parts: { text: string }[] = []) => parts.map((part) => part.text).join('');
  const marked = (parts: { text: string; differs: boolean }[] = []) =>
    parts.filter(({ differs }) => differs).map((part) => part.text);
  expect(text(chosen?.parts)).toBe('well, it is red, clearly');
  expect(marked(chosen?.parts)).toEqual(['red']);
  expect(marked(rejected?.parts)).toEqual(['blue']);
});

test('a segmentation has no answers', () => {
  expect(answersOf(comparison(segmentationExample('1', '1', '1')))).toEqual([]);
});

test('numbers of a gradient: share, with rivals, pointing game, entropy', () => {
  const rows = numberRows(gradientExample({ 0: 1 }, { 0: 1 }, { isHit: false }));
  expect(rows.map(({ name, sft }) => [name, sft.replace('\u202f', ' ')])).toEqual([
    ['Inside the region', '25%'],
    ['With rivals', '50%'],
    ['Pointing game', 'miss'],
    ['Entropy', '0.50'],
  ]);
});

test('numbers of a segmentation: patch recall', () => {
  expect(numberRows(segmentationExample('1', '1', '1')).map(({ name }) => name)).toEqual(['Patch recall']);
});

test('the place of an example names how many there are', () => {
  expect(rankLine(gradientExample({}, {}))).toContain('Place 2 of 10 held-out questions');
  expect(rankLine(segmentationExample('1', '1', '1'))).toContain('Place 2 of 10 held-out scenes');
});

test('an example says why it is shown in a sentence with the quotation marks of a page', () => {
  const shown = { ...gradientExample({}, {}), selectedFor: 'largest lead of SFT among questions of the kind "count"' };
  expect(whyShown(shown)).toBe('Shown because it was the largest lead of SFT among questions of the kind “count”.');
});
