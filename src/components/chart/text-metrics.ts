import { latinFont, letterRuns, type Face } from './letter-runs.ts';
import type { TextMetrics2D } from './svg-context.ts';

function widthOf(face: Face, text: string, weight: number, size: number): number {
  return letterRuns(face, weight, text).reduce((sum, { font, text: letters, scale }) => {
    const units = font.glyphsForString(letters).reduce((all, glyph) => all + glyph.advanceWidth, 0);
    return sum + (units / font.unitsPerEm) * size * scale;
  }, 0);
}

function outlineOf(face: Face, text: string, weight: number, size: number): string {
  let left = 0;
  return letterRuns(face, weight, text)
    .flatMap(({ font, text: letters, scale, rise }) =>
      font.glyphsForString(letters).map((glyph) => {
        const unit = (size * scale) / font.unitsPerEm;
        // Glyphs are drawn with y pointing up, pictures with y pointing down.
        const path = glyph.path.transform(unit, 0, 0, -unit, left, -rise * size).toSVG();
        left += glyph.advanceWidth * unit;
        return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));
      }),
    )
    .join('');
}

type OfText<T> = (text: string, weight: number, size: number) => T;

/** Keeps what was made of a text: the same labels come in chart after chart. */
function kept<T>(make: OfText<T>): OfText<T> {
  const made = new Map<string, T>();
  return (text, weight, size) => {
    const key = `${weight} ${size} ${text}`;
    const one = made.get(key) ?? make(text, weight, size);
    made.set(key, one);
    return one;
  };
}

function metricsOf(face: Face): TextMetrics2D {
  const { ascent, descent, unitsPerEm } = latinFont(face, 400);
  return {
    width: kept((text, weight, size) => widthOf(face, text, weight, size)),
    middleToBaseline: (ascent + descent) / 2 / unitsPerEm,
  };
}

function outlinesOf(face: Face): TextMetrics2D {
  return { ...metricsOf(face), outline: kept((text, weight, size) => outlineOf(face, text, weight, size)) };
}

/** Metrics of Inter, for text that stays text. */
export const interMetrics = metricsOf('inter');

/** The same, with text turned into outlines. */
export const interOutlines = outlinesOf('inter');

/** Source Serif 4 as outlines, for titles in pictures. */
export const serifOutlines = outlinesOf('source-serif-4');
