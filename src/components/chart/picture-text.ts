import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { FONT_SIZE } from '../../lib/charts/drawing/canvas-marks.ts';
import { breakText } from '../../lib/charts/drawing/labels.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** SVG elements, and the room they take from (0, 0) on. */
export interface Drawing {
  width: number;
  height: number;
  content: string;
}

/** How a text of a picture is set. */
export interface TextFont {
  size: number;
  weight: number;
  color: string;
  lineHeight: number;
}

/** Around the content of a file. */
export const MARGIN = 16;

/** Lines of text on a drawing of their own, from `at` down. */
export function textBlock(
  lines: readonly string[],
  at: { x: number; y: number },
  font: TextFont,
  metrics: TextMetrics2D,
): string {
  const context = new SvgContext(metrics);
  context.font = `${font.weight} ${font.size}px Inter`;
  context.fillStyle = font.color;
  context.textBaseline = 'middle';
  lines.forEach((line, index) => context.fillText(line, at.x, at.y + font.size / 2 + index * font.lineHeight));
  return context.toString();
}

/** A text in lines of at most `width` px. */
export function textDrawing(text: string, width: number, font: TextFont, metrics: TextMetrics2D): Drawing {
  const lines = breakText(text, width, (line) => metrics.width(line, font.weight, font.size));
  return { width, height: lines.length * font.lineHeight, content: textBlock(lines, { x: 0, y: 0 }, font, metrics) };
}

/** A drawing moved to a place; nothing where nothing is drawn. */
export function placed({ content }: Pick<Drawing, 'content'>, x: number, y: number): string {
  return content && `<g transform="translate(${x} ${y})">${content}</g>`;
}

/** Drawings below each other, each with its distance from the one before; what is empty takes no room. */
export function stacked(parts: readonly { drawing: Drawing; distance: number }[]): Drawing {
  let height = 0;
  const drawn = parts.flatMap(({ drawing, distance }) => {
    if (!drawing.height) return [];
    const top = height ? height + distance : 0;
    height = top + drawing.height;
    return [placed(drawing, 0, top)];
  });
  return { width: Math.max(...parts.map(({ drawing }) => drawing.width)), height, content: drawn.join('') };
}

/** A whole SVG file around drawn elements. */
export function svgFile({ width, height, content }: Drawing, theme: ChartTheme): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${theme.fontFamily}, sans-serif" font-size="${FONT_SIZE}"><rect width="${width}" height="${height}" fill="${theme.surface}"/>${content}</svg>\n`;
}
