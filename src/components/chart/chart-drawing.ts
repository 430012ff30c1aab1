import type { Chart } from 'chart.js';
import type { Panel, Series } from '../../lib/charts/chart-panel.ts';
import type { Marker } from '../../schemas/method-look.ts';
import { FONT_SIZE } from './chart-layout.ts';
import type { ChartTheme } from './chart-theme.ts';

/** A place on the drawing, in its own units. */
export interface Mark {
  x: number;
  y: number;
}

/** What Chart.js calls the markers. */
export const POINT_STYLES = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;

const MARKER_RADIUS = 2.5;

/** Where Chart.js put the marker or bar end of one value; null if it is missing or its series is switched off. */
export function markOf(chart: Chart, series: number, item: number): Mark | null {
  if (!chart.isDatasetVisible(series)) return null;
  const element = chart.getDatasetMeta(series).data[item];
  if (!element) return null;
  const { x, y } = element.getProps(['x', 'y'], true);
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** Height of a row on an axis of rows. */
export function rowY(chart: Chart, position: number): number {
  return chart.scales['y']?.getPixelForValue(position) ?? 0;
}

/** Place of an item along an axis of sizes or of groups of bars. */
export function slotCentre(chart: Chart, panel: Panel, item: number): number {
  const value = panel.kind === 'bars' ? item : (panel.items[item]?.size ?? item);
  return chart.scales['x']?.getPixelForValue(value) ?? 0;
}

/** The last marker of each visible line, from top to bottom. */
export function lineEnds(chart: Chart, panel: Panel): (Mark & { series: Series })[] {
  return panel.series
    .flatMap((series, index) => {
      const mark = markOf(
        chart,
        index,
        series.values.findLastIndex((value) => value !== null),
      );
      return mark ? [{ ...mark, series }] : [];
    })
    .toSorted((a, b) => a.y - b.y);
}

export function drawLine(chart: Chart, from: Mark, to: Mark, colour: string, width: number): void {
  const { ctx } = chart;
  ctx.beginPath();
  ctx.setLineDash([]);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

const fontOf = (theme: ChartTheme, weight: number) => `${weight} ${FONT_SIZE}px ${theme.fontFamily}`;

export function textWidth(chart: Chart, theme: ChartTheme, text: string, weight = 400): number {
  chart.ctx.font = fontOf(theme, weight);
  return chart.ctx.measureText(text).width;
}

/** Writes text with its middle at the height of `at`. */
export function writeText(
  chart: Chart,
  theme: ChartTheme,
  text: string,
  at: Mark,
  align: CanvasTextAlign,
  colour: string,
  weight = 400,
): void {
  const { ctx } = chart;
  ctx.font = fontOf(theme, weight);
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colour;
  ctx.fillText(text, at.x, at.y);
}

/** A small filled marker, as the look of a method has it. */
export function drawMarker(chart: Chart, shape: Marker, { x, y }: Mark, colour: string): void {
  const { ctx } = chart;
  ctx.fillStyle = colour;
  ctx.beginPath();
  if (shape === 'circle') ctx.arc(x, y, MARKER_RADIUS, 0, 2 * Math.PI);
  else if (shape === 'square') ctx.rect(x - MARKER_RADIUS, y - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS);
  else if (shape === 'diamond') {
    ctx.moveTo(x, y - MARKER_RADIUS - 1);
    ctx.lineTo(x + MARKER_RADIUS + 1, y);
    ctx.lineTo(x, y + MARKER_RADIUS + 1);
    ctx.lineTo(x - MARKER_RADIUS - 1, y);
    ctx.closePath();
  } else {
    ctx.moveTo(x, y - MARKER_RADIUS - 0.5);
    ctx.lineTo(x + MARKER_RADIUS + 0.5, y + MARKER_RADIUS);
    ctx.lineTo(x - MARKER_RADIUS - 0.5, y + MARKER_RADIUS);
    ctx.closePath();
  }
  ctx.fill();
}
