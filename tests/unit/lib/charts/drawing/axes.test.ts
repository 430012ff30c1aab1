import { describe, expect, test } from 'vitest';
import { groupLabels } from '../../../../../src/lib/charts/drawing/group-axis.ts';
import { sizeLabels, sizeTitle } from '../../../../../src/lib/charts/drawing/size-axis.ts';
import { makePanel } from '../../../builders.ts';

const measure = (text: string) => text.length * 5.5;

describe('the labels of groups', () => {
  const linesOf = (label: string, groups: number) =>
    groupLabels(
      Array.from({ length: groups }, () => label),
      270 / groups,
      measure,
    )[0];

  test.each([
    ['Average', 5, ['Average']],
    ['OCR & Chart', 5, ['OCR &', 'Chart']],
    ['Vision-Centric', 5, ['Vision-', 'Centric']],
    ['Vision-Centric', 2, ['Vision-Centric']],
    ['Robustness average, as printed', 3, ['Robustness', 'average, as', 'printed']],
    ['Captioning average', 2, ['Captioning average']],
  ])('break %j beside %d groups into %j', (label, groups, lines) => {
    expect(linesOf(label, groups)).toEqual(lines);
  });

  test.each([8, 20, 48])('of %d groups never touch: some are left out', (groups) => {
    const slot = 270 / groups;
    const names = Array.from({ length: groups }, (_, index) => `Relative Direction ${index}`);
    const labels = groupLabels(names, slot, measure);
    const shown = labels.flatMap((lines, index) =>
      lines.length ? [{ center: index * slot, width: Math.max(...lines.map(measure)) }] : [],
    );
    expect(shown.length).toBeGreaterThan(1);
    shown.slice(1).forEach(({ center, width }, index) => {
      const before = shown[index];
      expect(center - (before?.center ?? NaN)).toBeGreaterThan((width + (before?.width ?? NaN)) / 2);
    });
  });

  test('break a word of ninety letters inside', () => {
    const [lines] = groupLabels(['x'.repeat(90), 'y'], 135, measure);
    for (const line of lines ?? []) expect(measure(line)).toBeLessThanOrEqual(135);
    expect(lines?.join('')).toBe('x'.repeat(90));
  });
});

describe('an axis of sizes', () => {
  const item = (label: string, size?: number) => ({ id: label, label, name: label, ...(size && { size }) });
  const tools = { width: 304, measure };

  test('names each item, and its size where the name does not say it', () => {
    const items = [item('L/16', 303e6), item('3B', 3e9), item('MAE')];
    expect(sizeLabels(makePanel({ items }), tools)).toEqual([['L/16', '303M'], ['3B'], ['MAE']]);
  });

  test('breaks names that have no room beside each other', () => {
    const items = [item('a name that is long '.repeat(4).trim(), 1e6), item('b'.repeat(60), 1e7), item('c', 1e8)];
    const labels = sizeLabels(makePanel({ items }), tools);
    for (const line of labels.flat()) expect(measure(line)).toBeLessThanOrEqual(304 / 3);
    expect(labels[1]?.slice(0, -1).join('')).toBe('b'.repeat(60));
  });

  test('says what it counts, once', () => {
    expect(sizeTitle(makePanel())).toBe('Model, parameters (log scale)');
    expect(sizeTitle(makePanel({ itemLabel: 'Parameters' }))).toBe('Parameters (log scale)');
    expect(sizeTitle(makePanel({ itemLabel: 'Frames', quantity: null }))).toBe('Frames (log scale)');
  });
});
