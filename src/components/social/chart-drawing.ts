import { heatTableOf, panelsOf, requireChart } from '../../lib/content/collections.ts';
import type { HeatChart } from '../../lib/charts/heat-rows.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import { hasRows, panelSize, rowSlots } from '../chart/chart-layout.ts';
import { gapNote, legend, legendWidth, MARGIN, textBlock } from '../chart/chart-picture.ts';
import { heatCells } from '../chart/heat-picture.ts';
import { printTheme } from '../chart/print-theme.ts';
import { drawPanelSvg } from '../chart/render-svg.ts';
import { interOutlines } from '../chart/text-metrics.ts';
import type { PageCard } from '../site/page-facts.ts';

/** SVG elements, with all text as outlines, and the room they take. */
export interface Drawing {
  width: number;
  height: number;
  content: string;
}

/** More rows would be too small to read where a page is previewed. */
const MAX_ROWS = 7;
const LINE_HEIGHT = 22;

/** The first items of a panel, as many as there is room for; all of them where those would leave out a method. */
function firstRows(panel: Panel): Panel {
  const slots = rowSlots(panel);
  // A row or two are not worth a note that they are missing.
  if (!hasRows(panel) || slots.length <= MAX_ROWS + 2) return panel;
  const count = slots.filter(({ position, item }) => position < MAX_ROWS && item !== null).length;
  const { gap } = panel;
  const series = panel.series.map((one) => ({
    ...one,
    values: one.values.slice(0, count),
    errorBars: one.errorBars.slice(0, count),
  }));
  if (series.some(({ values }) => values.every((value) => value === null))) return panel;
  return {
    ...panel,
    items: panel.items.slice(0, count),
    series,
    gap: gap && { ...gap, values: gap.values.slice(0, count), texts: gap.texts.slice(0, count) },
  };
}

/** The means of a heat table, or its first rows where it has none, in columns as wide as their texts. */
async function heatDrawing(id: string, chart: HeatChart): Promise<Drawing> {
  const { rows, result, looks } = await heatTableOf(id, chart);
  const means = rows.filter((row) => row.isMean);
  const shown = means.length ? means : rows.slice(0, MAX_ROWS);
  const head = result.factor.levels.map((level) => level.label);
  const widest = (texts: readonly string[], weight: number) =>
    Math.max(...texts.map((text) => interOutlines.width(text, weight, 11)));
  const columns = {
    name:
      widest(
        shown.map((row) => row.measure.label),
        600,
      ) + 12,
    cell: Math.max(50, widest(head, 400) + 16),
  };
  return heatCells(head, shown, looks, printTheme, interOutlines, columns);
}

const write = (text: string, y: number, weight: number, colour: string) =>
  textBlock([text], { x: 0, y }, { size: 11, weight, colour, lineHeight: LINE_HEIGHT }, interOutlines);

/** What of a chart can be read in a small preview: its first panel, or the means of its table. */
export async function chartDrawing(id: string): Promise<Drawing> {
  const chart = requireChart(id);
  if (chart.kind === 'heat-table') return heatDrawing(id, chart);
  const panels = await panelsOf(id, chart);
  const [whole] = panels;
  if (!whole) throw new Error(`content/charts/${id}.json: a chart has at least one panel.`);
  const panel = firstRows(whole);
  const { width, height } = panelSize(panel, 'narrow');
  const lines: string[] = [];
  if (panels.length > 1) lines.push(write(panel.label, 2, 600, printTheme.text));
  const note = gapNote(panel);
  const isNoteBelow = legendWidth(panel, interOutlines) + interOutlines.width(note, 400, 11) > width;
  const names = legend(panel, lines.length * LINE_HEIGHT + 8, printTheme, interOutlines, isNoteBelow ? '' : note);
  if (names) lines.push(`<g transform="translate(${-MARGIN} 0)">${names}</g>`);
  if (names && isNoteBelow) lines.push(write(note, lines.length * LINE_HEIGHT, 400, printTheme.muted));
  const top = lines.length * LINE_HEIGHT;
  const left = whole.items.length - panel.items.length;
  const rest = left ? write(`and ${left} more`, top + height + 4, 400, printTheme.muted) : '';
  const drawn = drawPanelSvg(panel, 'narrow', printTheme, interOutlines);
  return {
    width,
    height: top + height + (rest ? LINE_HEIGHT : 0),
    content: `${lines.join('')}<g transform="translate(0 ${top})">${drawn}</g>${rest}`,
  };
}

/** The preview of a page whose chart has this id; an empty one for a page without a chart. */
export async function chartCard(id: unknown): Promise<PageCard> {
  if (typeof id !== 'string') return {};
  const { title, summary } = requireChart(id);
  return { drawing: await chartDrawing(id), alt: `Chart: ${title}. ${summary}` };
}
