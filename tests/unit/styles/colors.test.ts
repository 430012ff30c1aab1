import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { requireMethod } from '../../../src/lib/numbers/method.ts';
import { SERIES_COLORS } from '../../../src/schemas/method-look.ts';
import type { Chart } from '../../../src/lib/charts/chart-kinds.ts';
import { charts, methods, textOf } from '../content-files.ts';
import { contrast, linearRgb, okLabDistance, seenBy, VISIONS, type Rgb, type Vision } from './color-vision.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/**
 * The least distance at which two colors count as told apart. CSS Color 4 takes 0.02 as just noticeable between large
 * areas that touch; markers of 8 px that stand apart need a multiple of that, here four times.
 */
const TOLD_APART = 0.08;

const tokens = textOf('src/styles/tokens.css');

/** A color of `tokens.css` in linear light. */
function color(name: string, theme: Theme): Rgb {
  const pair = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(tokens);
  const hex = pair?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`src/styles/tokens.css gives no ${theme} color for ${name}.`);
  return linearRgb(hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex);
}

/** Each two methods that stand together in a chart of these kinds, as "base sft". */
function pairsIn(...kinds: Chart['kind'][]): string[] {
  const sets = [...charts.values()].flatMap((chart) =>
    'methods' in chart && kinds.includes(chart.kind) ? [chart.methods.toSorted()] : [],
  );
  const pairs = sets.flatMap((set) => set.flatMap((a, index) => set.slice(index + 1).map((b) => `${a} ${b}`)));
  return [...new Set(pairs)].toSorted();
}

/** Pairs that some viewers cannot tell apart by color, as "base pivot, dark, protanopia: 0.079". */
function confusable(pairs: readonly string[]): string[] {
  return pairs.flatMap((name) => {
    const pair = name.split(' ').map((method) => `series-${requireMethod(methods, method).look.color}`);
    return THEMES.flatMap((theme) =>
      (Object.keys(VISIONS) as Vision[]).flatMap((vision) => {
        const [a, b] = [seenBy(vision, color(pair[0] ?? '', theme)), seenBy(vision, color(pair[1] ?? '', theme))];
        const distance = okLabDistance(a, b);
        return distance < TOLD_APART ? [`${name}, ${theme}, ${vision}: ${distance.toFixed(3)}`] : [];
      }),
    );
  });
}

describe('the measures of color', () => {
  const [white, black] = [linearRgb('#ffffff'), linearRgb('#000000')];

  test('give the known contrasts', () => {
    expect(contrast(white, black)).toBeCloseTo(21, 9);
    expect(contrast(black, black)).toBe(1);
    // The gray that is known as the darkest to fail 4.5 on white is #777777, at 4.48.
    expect(contrast(linearRgb('#777777'), white)).toBeCloseTo(4.48, 2);
  });

  test('put black and white 1 apart', () => {
    expect(okLabDistance(white, black)).toBeCloseTo(1, 4);
  });

  test.each(Object.keys(VISIONS) as Vision[])('leave gray gray in %s', (vision) => {
    for (const value of seenBy(vision, linearRgb('#808080'))) expect(value).toBeCloseTo(0.2159, 4);
  });

  test('bring red and green together for viewers without one of the cones for them', () => {
    const distance = (vision: Vision) =>
      okLabDistance(seenBy(vision, linearRgb('#c0504d')), seenBy(vision, linearRgb('#6a8a3a')));
    const most = (distance('normal') * 2) / 3;
    expect(distance('deuteranopia')).toBeLessThan(most);
    expect(distance('protanopia')).toBeLessThan(most);
    expect(distance('tritanopia')).toBeGreaterThan(most);
  });
});

describe('the colors of the series', () => {
  test('are compared wherever two stand in one chart', () => {
    expect(pairsIn('lines', 'dumbbell', 'measures')).toEqual([
      'base dpo',
      'base mpo',
      'base pivot',
      'base sft',
      'dpo mpo',
      'dpo sft',
      'grpo sft',
      'mpo pivot',
      'mpo sft',
      'pivot released',
      'pivot sft',
      'ppo sft',
    ]);
  });

  test('are told apart by every viewer in both themes', () => {
    expect(confusable(pairsIn('lines', 'dumbbell', 'measures'))).toEqual([]);
  });
});

test('lab and gallery show their two methods in the colors that charts give them', () => {
  const files = globSync('src/components/{gallery,lab}/*.{astro,css}');
  const rules = files.flatMap((file) => [
    ...textOf(file).matchAll(/\[data-method='(\w+)'\][^{]*\{\s*color: var\(--color-series-(\d)\);/g),
  ]);
  expect(rules.length).toBeGreaterThan(5);
  for (const [, id = '', series] of rules) expect(series).toBe(String(requireMethod(methods, id).look.color));
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each<[string, number]>([
    ['text', 7],
    ['muted', 7],
    ['link', 4.5],
    ...SERIES_COLORS.map((name): [string, number] => [`series-${name}`, 4.5]),
  ])('%s stands out from page and surface by %d', (name, least) => {
    for (const ground of ['page', 'surface'])
      expect(contrast(color(name, theme), color(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});
