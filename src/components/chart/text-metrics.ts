import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import type { TextMetrics2D } from './svg-context.ts';

/** The typefaces of the site, as their packages name them. */
type Face = 'inter' | 'source-serif-4';

// The static cuts of the typefaces that the page shows: the variable files cannot be set to a weight here.
const require = createRequire(import.meta.url);
const fonts = new Map<string, Font>();

function fontOf(face: Face, weight: number): Font {
  const file = `@fontsource/${face}/files/${face}-latin-${weight >= 600 ? 600 : 400}-normal.woff2`;
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(require.resolve(file)));
  if (!('glyphsForString' in font)) throw new Error(`The font file ${file} is a collection; one font is needed.`);
  fonts.set(file, font);
  return font;
}

function widthOf(font: Font, text: string, size: number): number {
  const units = font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (units / font.unitsPerEm) * size;
}

function outlineOf(font: Font, text: string, size: number): string {
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

function metricsOf(face: Face): TextMetrics2D {
  const { ascent, descent, unitsPerEm } = fontOf(face, 400);
  return {
    width: (text, weight, size) => widthOf(fontOf(face, weight), text, size),
    middleToBaseline: (ascent + descent) / 2 / unitsPerEm,
  };
}

function outlinesOf(face: Face): TextMetrics2D {
  return { ...metricsOf(face), outline: (text, weight, size) => outlineOf(fontOf(face, weight), text, size) };
}

/** Metrics of Inter, for text that stays text. */
export const interMetrics = metricsOf('inter');

/** The same, with text turned into outlines. */
export const interOutlines = outlinesOf('inter');

/** Source Serif 4 as outlines, for titles in pictures. */
export const serifOutlines = outlinesOf('source-serif-4');
