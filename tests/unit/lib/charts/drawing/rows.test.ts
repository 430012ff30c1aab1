import { describe, expect, test } from 'vitest';
import { dodge, rowsHeight, rowSlots } from '../../../../../src/lib/charts/drawing/rows.ts';
import { makePanel, makeSeries } from '../../../builders.ts';

const tools = { width: 340, part: 'whole' as const, measure: (text: string) => text.length * 6 };
const item = (label: string, group?: string) => ({ id: label, label, name: label, ...(group && { group }) });
const rows = (...items: ReturnType<typeof item>[]) => makePanel({ kind: 'dumbbell', items });

describe('rowSlots', () => {
  test('gives each group a heading, which takes a row', () => {
    const slots = rowSlots(rows(item('a', 'Old'), item('b', 'Old'), item('c', 'New')), tools);
    expect(slots.map(({ position, item: index, lines }) => [position, index, lines])).toEqual([
      [0, null, ['Old']],
      [1, 0, ['a']],
      [2, 1, ['b']],
      [3, null, ['New']],
      [4, 2, ['c']],
    ]);
  });

  test('gives items without group no heading', () => {
    expect(rowSlots(rows(item('a'), item('b')), tools).map((slot) => slot.item)).toEqual([0, 1]);
  });

  test('breaks a long name, and gives it a higher row', () => {
    const [long, short] = rowSlots(
      rows(item('A model with a name of ninety letters '.repeat(2).trim()), item('b')),
      tools,
    );
    expect(long?.lines.length).toBeGreaterThan(2);
    for (const line of long?.lines ?? []) expect(tools.measure(line)).toBeLessThanOrEqual(tools.width * 0.44);
    expect(long?.height).toBeGreaterThan(1);
    expect(short?.height).toBe(1);
    // They touch, and do not lie on each other.
    expect((short?.position ?? NaN) - (long?.position ?? NaN)).toBeCloseTo(((long?.height ?? NaN) + 1) / 2, 9);
    expect(rowsHeight([long!, short!])).toBeGreaterThan(60);
  });

  test('gives a name of two lines more room than it takes', () => {
    const [first] = rowSlots(rows(item('SigLIP1 + DINOv2'), item('SigLIP1 + ConvNeXt')), tools);
    expect(first?.lines.length).toBe(2);
    expect(rowsHeight([first!])).toBe(36);
  });

  test('makes room in a row for the error bars of many series', () => {
    const series = Array.from({ length: 16 }, (_, index) =>
      makeSeries('dpo', [50], { id: `m${index}`, errorBars: [[49, 51]] }),
    );
    // 16 series, each 0.28 rows from the next.
    const [slot] = rowSlots({ ...rows(item('a')), series }, tools);
    expect(slot?.height).toBeGreaterThan(15 * 0.28);
  });
});

describe('dodge', () => {
  const [base, sft] = (['base', 'sft'] as const).map((id, at) =>
    makeSeries(id, at ? [null, 51] : [50, 50], { errorBars: [null, [49, 52]] }),
  );
  const panel = { ...rows(item('a'), item('b')), series: [base!, sft!] };

  test('leaves the only value of a row in its middle, and moves two apart', () => {
    expect(dodge(panel, 0, 0)).toBeCloseTo(0, 9);
    expect(dodge(panel, 0, 1)).toBeLessThan(0);
    expect(dodge(panel, 1, 1)).toBeCloseTo(-dodge(panel, 0, 1), 9);
  });
});
