import { describe, expect, test } from 'vitest';
import { sizeLabels, sizeTitle } from '../../../../../src/lib/charts/drawing/size-axis.ts';
import { sizeText } from '../../../../../src/lib/numbers/format.ts';
import { makePanel } from '../../../builders.ts';

const measure = (text: string) => text.length * 5.5;

describe('an axis of sizes', () => {
  const item = (label: string, size?: number) => ({
    id: label,
    label,
    name: label,
    ...(size && { size, sizeText: sizeText(size) }),
  });
  const tools = { width: 304, part: 'whole' as const, measure };

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
    expect(sizeTitle(makePanel({ itemLabel: 'Samples seen', quantity: 'samples' }))).toBe('Samples seen (log scale)');
    expect(sizeTitle(makePanel({ itemLabel: 'Model', quantity: 'frames', itemScale: 'linear' }))).toBe('Model, frames');
  });
});
