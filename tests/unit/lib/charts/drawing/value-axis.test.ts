import { describe, expect, test } from 'vitest';
import {
  flatAxis,
  niceAxis,
  sharedAxis,
  ticksOf,
  valueAxis,
  valueTitle,
} from '../../../../../src/lib/charts/drawing/value-axis.ts';
import { makePanel, makeSeries } from '../../../builders.ts';

describe('niceAxis', () => {
  test.each([
    // Span 5.1, so about 1.3 a step: the next round step is 2.
    [[59.7, 64.8], { min: 58, max: 66, step: 2 }],
    [[50, 80], { min: 50, max: 80, step: 10 }],
    // Span 12, so 3 a step: from 2 to 5 the nearest that is not much smaller is 5.
    [[-3, 9], { min: -5, max: 10, step: 5 }],
    [[0.1, 0.9], { min: 0, max: 1, step: 0.2 }],
  ])('of %j is %j', (values, axis) => {
    const { min, max, step } = niceAxis(values, false);
    expect(min).toBeCloseTo(axis.min, 9);
    expect(max).toBeCloseTo(axis.max, 9);
    expect(step).toBeCloseTo(axis.step, 9);
  });

  test('of small differences has small steps', () => {
    const { min, max, step } = niceAxis([0.16433, 0.16844], false);
    expect([min, max, step].map((value) => value.toFixed(3))).toEqual(['0.164', '0.169', '0.001']);
  });

  test('holds zero where it is asked to, on either side', () => {
    expect(niceAxis([42.3, 46.8], true)).toEqual({ min: 0, max: 50, step: 10 });
    const { min, max } = niceAxis([-4, -2], true);
    expect(min).toBe(-4);
    expect(max).toBeCloseTo(0, 9);
  });

  test('does not grow where the values are on a step already', () => {
    expect(niceAxis([10, 50], false)).toEqual({ min: 10, max: 50, step: 10 });
  });

  test('has one value alone in its middle, where that can be', () => {
    expect(niceAxis([50, 50], false)).toEqual({ min: 49, max: 51, step: 1 });
    expect(niceAxis([-2], false)).toMatchObject({ min: -2.05, max: -1.95 });
    expect(niceAxis([100], false, 4, 100)).toMatchObject({ max: 100 });
    expect(niceAxis([0], false).min).toBe(0);
  });

  test.each([[[50, 50]], [[0]], [[62.3]]])('of %j, which do not differ, still has a length', (values) => {
    const { min, max } = niceAxis(values, false);
    expect(max).toBeGreaterThan(min);
    expect(min).toBeLessThanOrEqual(values[0] ?? NaN);
    expect(max).toBeGreaterThanOrEqual(values[0] ?? NaN);
  });
});

describe('sharedAxis', () => {
  const peers = [
    [54, 68],
    [69, 72],
    [97, 99],
    [0.5, 3],
  ];
  const bounds = { least: 0, most: 100 };
  const axes = peers.map((peer) => sharedAxis(peer, peers, false, bounds));

  test('is as long in every panel, with numbers at the same distances', () => {
    // The widest spans 14, and has some room at both ends.
    const lengths = axes.map(({ min, max }) => max - min);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? NaN, 9);
    expect(lengths[0]).toBeGreaterThan(14);
    expect(lengths[0]).toBeLessThan(17);
    expect(new Set(axes.map(({ step }) => step)).size).toBe(1);
  });

  test('has the values in its middle, within what can be', () => {
    expect(((axes[1]?.min ?? NaN) + (axes[1]?.max ?? NaN)) / 2).toBeCloseTo(70.5, 9);
    expect(axes[2]?.max).toBe(100);
    expect(axes[3]?.min).toBe(0);
  });

  test('leaves its bounds with the values alone, and is no longer than all that can be', () => {
    expect(sharedAxis([2, 99], [[2, 99]], false, bounds)).toMatchObject({ min: 0, max: 100 });
    const { min } = sharedAxis(
      [-3, 7],
      [
        [-3, 7],
        [40, 60],
      ],
      false,
      bounds,
    );
    expect(min).toBe(-3);
  });

  test('is the same axis where all hold zero', () => {
    for (const peer of peers) expect(sharedAxis(peer, peers, true, bounds)).toMatchObject({ min: 0, max: 100 });
  });
});

test('ticksOf gives the numbers within an axis that starts at none of them', () => {
  expect(ticksOf({ min: 53, max: 68.9, step: 5 })).toEqual([55, 60, 65]);
  expect(ticksOf({ min: -5, max: 5, step: 5 })).toEqual([-5, 0, 5]);
});

describe('valueAxis', () => {
  const axisOf = (values: number[]) => valueAxis(makePanel({ series: [makeSeries('dpo', values)] }));

  test('holds error bars too', () => {
    const series = [makeSeries('dpo', [50, 60, 70], { errorBars: [[41, 59], null, [66, 89]] })];
    expect(valueAxis(makePanel({ series }))).toMatchObject({ min: 40, max: 90, ticks: [40, 50, 60, 70, 80, 90] });
  });

  test('of shares ends at none and at all, however far an error bar reaches', () => {
    const series = [
      makeSeries('dpo', [2, 97], {
        errorBars: [
          [-3, 7],
          [93, 101],
        ],
      }),
    ];
    expect(valueAxis(makePanel({ series }))).toMatchObject({ min: 0, max: 100 });
    expect(valueAxis(makePanel({ series, unit: 'pp' }))).toMatchObject({ min: -50, max: 150 });
  });

  test.each([
    [[50, 60, 80], '50'],
    [[1, 1.5, 2], '1.0'],
    [[0.1643, 0.1668, 0.1684], '0.164'],
    [[12_000_000_000, 14_000_000_000], '12.0B'],
    [[3e-9, 8e-9], '3e−9'],
    [[-4, -2], '−4.0'],
  ])('of %j starts at %s', (values, start) => {
    const { min, write } = axisOf(values);
    expect(write(min)).toBe(start);
  });

  test('that lies flat has fewer numbers where they are long', () => {
    const panel = makePanel({ series: [makeSeries('dpo', [100_000.1, 100_000.2, 100_000.35])] });
    const measure = (text: string) => text.length * 6;
    const { ticks, write } = flatAxis(panel, 150, measure);
    expect(ticks.length - 1).toBeLessThanOrEqual(150 / (measure(write(ticks[0] ?? 0)) + 6));
    expect(flatAxis(panel, 1000, measure).ticks).toEqual(valueAxis(panel).ticks);
  });
});

test('valueTitle says what is counted, in what, which way is better, and whether it is zoomed', () => {
  const panel = makePanel();
  expect(valueTitle(panel, 'Score', true)).toBe('Score, %, zoomed');
  expect(valueTitle({ ...panel, unit: null }, 'Score', false)).toBe('Score');
  expect(valueTitle({ ...panel, unit: 'pp' }, 'DPO − SFT', false)).toBe('DPO − SFT, percentage points');
  expect(valueTitle({ ...panel, unit: 'm', direction: 'lower' }, null, true)).toBe('m, lower is better, zoomed');
});
