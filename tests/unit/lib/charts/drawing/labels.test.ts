import { describe, expect, test } from 'vitest';
import { breakLines, breakText, placeLabels, spread } from '../../../../../src/lib/charts/drawing/labels.ts';

/** Breaks at so many letters. */
const lines = (text: string, width: number) => breakLines(text, width, (part) => part.length);

describe('breakLines', () => {
  test('keeps a text that fits on one line', () => {
    expect(lines('one two', 7)).toEqual(['one two']);
  });

  test('fills each line as far as it goes', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(lines('one two three four', 10)).toEqual(['one two', 'three four']);
  });

  test('gives a word that is too long a line of its own', () => {
    expect(lines('a generalization b', 5)).toEqual(['a', 'generalization', 'b']);
    expect(lines('generalization', 5)).toEqual(['generalization']);
  });

  test('loses no word', () => {
    const text = 'DPO stays above SFT at every encoder size';
    expect(lines(text, 12).join(' ')).toBe(text);
  });
});

describe('breakText', () => {
  const broken = (text: string, width: number) => breakText(text, width, (part) => part.length);

  test('breaks inside of a word that is too long, and nowhere else', () => {
    expect(broken('a generalization b', 5)).toEqual(['a', 'gener', 'aliza', 'tion', 'b']);
    expect(broken('one two three', 9)).toEqual(['one two', 'three']);
  });

  test('gives each letter a line where not even one fits', () => {
    expect(broken('abc', 0)).toEqual(['a', 'b', 'c']);
  });
});

describe('spread', () => {
  test('leaves centers that are far enough apart where they are', () => {
    expect(spread([0, 20, 40], [10, 10, 10], 5)).toEqual([0, 20, 40]);
  });

  test('moves two that touch apart by the same distance', () => {
    // They need (10 + 20) / 2 + 1 = 16 and have 6.
    expect(spread([0, 6], [10, 20], 1)).toEqual([-5, 11]);
  });

  test('keeps the order and the distances of many', () => {
    const moved = spread([10, 11, 12, 50], [13, 13, 13, 13], 0);
    for (const index of [1, 2, 3]) expect((moved[index] ?? 0) - (moved[index - 1] ?? 0)).toBeGreaterThan(12.4);
    expect(moved[3]).toBe(50);
  });

  test('changes nothing in its input', () => {
    const centers = [0, 0];
    spread(centers, [10, 10], 0);
    expect(centers).toEqual([0, 0]);
  });
});

describe('placeLabels', () => {
  test('moves labels apart that just have room beside each other', () => {
    expect(placeLabels([10, 10, 10], [10, 10, 10], 0, [0, 30])).toEqual([5, 15, 25]);
  });

  test('moves labels apart where all have room beside each other', () => {
    expect(placeLabels([50, 56], [10, 20], 1, [0, 100])).toEqual([45, 61]);
  });

  test('keeps them within the bounds, and pushes those beside', () => {
    expect(placeLabels([2, 12], [10, 10], 2, [0, 100])).toEqual([5, 17]);
    expect(placeLabels([90, 99], [10, 10], 2, [0, 100])).toEqual([83, 95]);
  });

  test('leaves out, from the first on, what would touch the one before', () => {
    const centers = Array.from({ length: 60 }, (_, index) => index * 5);
    const widths = centers.map(() => 28);
    const places = placeLabels(centers, widths, 3, [0, 300]);
    const written = places.filter((place) => place !== null);
    expect(written.length).toBeGreaterThan(7);
    written.slice(1).forEach((place, index) => expect(place - (written[index] ?? NaN)).toBeGreaterThanOrEqual(31));
    expect(Math.min(...written)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...written)).toBeLessThanOrEqual(286);
  });

  test('leaves out what has no width, without taking room for it', () => {
    expect(placeLabels([10, 14, 30], [10, 0, 10], 2, [0, 40])).toEqual([10, null, 30]);
  });
});
