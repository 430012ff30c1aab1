import { describe, expect, test } from 'vitest';
import { SERIES_COLORS } from '../../../src/schemas/method-look.ts';
import { textOf } from '../content-files.ts';
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

/** Pairs of series colors that some viewers cannot tell apart, as "1 and 3, dark, protanopia: 0.079". */
function confusable(theme: Theme): string[] {
  const pairs = SERIES_COLORS.flatMap((one, index) => SERIES_COLORS.slice(index + 1).map((other) => [one, other]));
  return pairs.flatMap(([one, other]) =>
    (Object.keys(VISIONS) as Vision[]).flatMap((vision) => {
      const [a, b] = [one, other].map((number) => seenBy(vision, color(`series-${number}`, theme)));
      const distance = okLabDistance(a!, b!);
      return distance < TOLD_APART ? [`${one} and ${other}, ${theme}, ${vision}: ${distance.toFixed(3)}`] : [];
    }),
  );
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

test.each(THEMES)('each two series are told apart by every viewer in the %s theme', (theme) => {
  expect(SERIES_COLORS.length).toBe(8);
  expect(confusable(theme)).toEqual([]);
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
