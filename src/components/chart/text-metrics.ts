import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import type { TextMetrics2D } from './svg-context.ts';

// The static cuts of the typeface that the page shows: the variable file cannot be set to a weight here.
const require = createRequire(import.meta.url);
const fonts = new Map<number, Font>();

function fontOf(weight: number): Font {
  const cut = weight >= 600 ? 600 : 400;
  const known = fonts.get(cut);
  if (known) return known;
  const font = create(readFileSync(require.resolve(`@fontsource/inter/files/inter-latin-${cut}-normal.woff2`)));
  if (!('glyphsForString' in font))
    throw new Error(`The font file of Inter ${cut} is a collection; one font is needed.`);
  fonts.set(cut, font);
  return font;
}

function widthOf(text: string, weight: number, size: number): number {
  const font = fontOf(weight);
  const units = font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (units / font.unitsPerEm) * size;
}

function outlineOf(text: string, weight: number, size: number): string {
  const font = fontOf(weight);
  const scale = size / font.unitsPerEm;
  let left = 0;
  return font
    .glyphsForString(text)
    .map((glyph) => {
      // Glyphs are drawn with y pointing up, pictures with y pointing down.
      const path = glyph.path.transform(scale, 0, 0, -scale, left, 0).toSVG();
      left += glyph.advanceWidth * scale;
      return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));
    })
    .join('');
}

const { ascent, descent, unitsPerEm } = fontOf(400);

/** Metrics of Inter, for text that stays text. */
export const interMetrics: TextMetrics2D = {
  width: widthOf,
  middleToBaseline: (ascent + descent) / 2 / unitsPerEm,
};

/** The same, with text turned into outlines. */
export const interOutlines: TextMetrics2D = { ...interMetrics, outline: outlineOf };
