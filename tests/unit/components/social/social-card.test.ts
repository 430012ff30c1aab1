import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { CARD, oneLine, socialCard as draw, type Card } from '../../../../src/components/social/social-card.ts';
import { interOutlines } from '../../../../src/components/chart/text-metrics.ts';
import { pictureName } from '../../../../src/lib/base/picture-cache.ts';

const foot = { title: 'A Title', byline: 'ICLR 2026' };
const drawing = { width: 300, height: 200, content: '<path d="M0 0h300v200h-300z"/>' };
const theme = {
  page: '#fbfaf7',
  text: '#1a1c20',
  muted: '#50565f',
  hairline: '#e2dfd8',
  surface: '#fff',
  series: { 1: '#0b6e5f', 2: '#b45309' },
};
const socialCard = (content: Card) => draw(content, theme);
const card = (changes: Partial<Card> = {}): Card => ({ title: 'A page', sentence: 'What it says.', foot, ...changes });

describe('socialCard', () => {
  test('is a picture of the size that previews take, with all text as outlines', () => {
    const $ = load(socialCard(card({ drawing, kicker: 'Finding 1' })), { xml: true });
    expect([$('svg').attr('width'), $('svg').attr('height')]).toEqual([String(CARD.width), String(CARD.height)]);
    expect($('text, image, use')).toHaveLength(0);
    expect($.xml()).not.toMatch(/NaN|undefined|var\(/);
  });

  test('keeps a drawing in its frame, however it is shaped', () => {
    for (const size of [
      { width: 300, height: 200 },
      { width: 900, height: 90 },
      { width: 100, height: 1000 },
    ]) {
      const svg = socialCard(card({ drawing: { ...drawing, ...size } }));
      const [, left, top, scale] = (/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? []).map(Number);
      expect(left).toBeGreaterThan(496);
      expect((left ?? 0) + size.width * (scale ?? 0)).toBeLessThan(1168);
      expect(top).toBeGreaterThan(32);
      expect((top ?? 0) + size.height * (scale ?? 0)).toBeLessThan(598);
    }
  });

  test('sets a long title smaller, so that it ends above the foot', () => {
    const lowest = (title: string) =>
      Math.max(
        ...[...socialCard(card({ title, drawing })).matchAll(/<path transform="translate\(56 ([\d.]+)\)/g)].map(
          ([, y]) => Number(y),
        ),
      );
    const long =
      'In the miniature the gradient of one loss is far more focused for color and pattern than for counting';
    expect(lowest('Short')).toBeLessThan(lowest(long));
    expect(lowest(long)).toBeLessThan(CARD.height - 56 - 48);
  });

  test('cuts its foot where a drawing begins, and a title where its foot does', () => {
    const font = { size: 20, weight: 600 };
    const widthOf = (text: string) => interOutlines.width(text, 600, 20);
    const title = 'A title that goes on and on through any of the woods and does not come to its end';
    const shown = oneLine(title, 300, font);
    expect(title.startsWith(shown.replace(/ …$/, ''))).toBe(true);
    expect([shown.endsWith(' …'), widthOf(shown) <= 300, widthOf(shown) > 200]).toEqual([true, true, true]);
    expect(oneLine('A Title', 300, font)).toBe('A Title');
    const drawn = (changes: Partial<Card>) => socialCard(card({ drawing, ...changes }));
    expect(drawn({ foot: { title: title.repeat(2), byline: title } })).toBe(
      drawn({ foot: { title: title.repeat(3), byline: title } }),
    );
    expect(drawn({ title: `${title} `.repeat(9) })).toBe(drawn({ title: `${title} `.repeat(8) }));
  });

  test('has another name where it has another content', () => {
    expect(pictureName(socialCard(card()))).not.toBe(pictureName(socialCard(card({ title: 'Another page' }))));
    expect(pictureName(socialCard(card()))).toBe(pictureName(socialCard(card())));
  });
});
