import type { Chart, PointStyle } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import type { Look } from '../../../schemas/method.ts';
import { LINES, type Marker } from '../../../schemas/method-look.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';

/** Size of all text in a drawing, in its own units. */
export const FONT_SIZE = 12;
/** Height of a line of text. */
export const LINE_HEIGHT = 14;

/** A place on the drawing, in its own units. */
export interface Mark {
  x: number;
  y: number;
}

/** The canvas, or what stands for it where SVG is written. */
export type Pen = CanvasRenderingContext2D;

const LINE_WIDTH = 1.75;
/** Room that the sample of a series takes: a piece of its line, or its marker alone. */
export const SAMPLE_WIDTH = { line: 28, marker: 12 };
export type Sample = keyof typeof SAMPLE_WIDTH;
const POINT_STYLES: Record<Marker, PointStyle> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
};

/** How Chart.js draws the marker of a look; triangles and diamonds fill less of their circle. */
export function pointOf({ marker, isFilled, color }: Look, theme: ChartTheme) {
  const own = seriesColor(theme, { color });
  return {
    pointStyle: POINT_STYLES[marker],
    radius: marker === 'triangle' || marker === 'diamond' ? 5 : 4,
    borderWidth: 1.5,
    borderColor: own,
    backgroundColor: isFilled ? own : theme.surface,
  };
}

/** How Chart.js draws the line of a look. */
export function lineOf({ line, color }: Look, theme: ChartTheme) {
  return { borderColor: seriesColor(theme, { color }), borderWidth: LINE_WIDTH, borderDash: LINES[line] };
}

/** The mark of a series as its chart draws it, from its left end on: its marker, on a piece of its line where it has one. */
export function drawSample(pen: Pen, sample: Sample, look: Look, { x, y }: Mark, theme: ChartTheme): void {
  const { pointStyle, radius, borderWidth, borderColor, backgroundColor } = pointOf(look, theme);
  const width = SAMPLE_WIDTH[sample];
  if (sample === 'line') drawLine(pen, { x, y }, { x: x + width, y }, borderColor, LINE_WIDTH, LINES[look.line]);
  pen.setLineDash([]);
  pen.strokeStyle = borderColor;
  pen.fillStyle = backgroundColor;
  pen.lineWidth = borderWidth;
  drawPoint(pen, { pointStyle, radius, borderWidth }, x + width / 2, y);
}

export function drawLine(pen: Pen, from: Mark, to: Mark, color: string, width: number, dash: number[] = []): void {
  pen.beginPath();
  pen.setLineDash(dash);
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}

/** How a text is written on a drawing. */
export interface TextStyle {
  align: CanvasTextAlign;
  color: string;
  weight?: number;
}

/** Writes lines of text with their middle at the height of `at`. */
export function writeText(
  pen: Pen,
  { fontFamily }: ChartTheme,
  lines: string | readonly string[],
  at: Mark,
  { align, color, weight = 400 }: TextStyle,
): void {
  const all = typeof lines === 'string' ? [lines] : lines;
  pen.font = `${weight} ${FONT_SIZE}px ${fontFamily}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillStyle = color;
  all.forEach((line, index) => pen.fillText(line, at.x, at.y + (index - (all.length - 1) / 2) * LINE_HEIGHT));
}

/** Where Chart.js put the marker or bar end of one value; null if it is missing or its series is switched off. */
export function markOf(chart: Chart, series: number, item: number): Mark | null {
  if (!chart.isDatasetVisible(series)) return null;
  const element = chart.getDatasetMeta(series).data[item];
  if (!element) return null;
  const { x, y } = element.getProps(['x', 'y'], true);
  // Chart.js puts what is missing at the start of the axis, and skips it.
  const isMissing = 'skip' in element && element.skip;
  return !isMissing && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** The marks of all visible series at one item. */
export function marksAt(chart: Chart, item: number): Mark[] {
  return chart.data.datasets.flatMap((_, series) => markOf(chart, series, item) ?? []);
}
