import { chartContent, requireChart } from '../../lib/content/collections.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import { rowSlots } from '../../lib/charts/drawing/rows.ts';
import { drawingOf, variantsOf } from '../../lib/charts/panel-drawings.ts';
import type { TintedTable } from '../../lib/charts/tinted-table.ts';
import { panelSvg } from '../chart/panel-svg.ts';
import { pictureLegend } from '../chart/picture-legend.ts';
import { stacked, textDrawing, type Drawing } from '../chart/picture-text.ts';
import { printTheme } from '../chart/print-theme.ts';
import { interOutlines } from '../chart/text-metrics.ts';
import { tintedDrawing } from '../chart/tinted-drawing.ts';
import type { PageCard } from './page-card.ts';

/** More rows or columns would be too small to read where a page is previewed. */
const MOST_ROWS = 7;
const MOST_COLUMNS = 8;

/** Drawings of a preview below each other, and how many things have no room in it. */
function withRest(drawings: readonly Drawing[], left: number): Drawing {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const font = { size: 11, weight: 400, colour: printTheme.muted, lineHeight: 22 };
  const rest = left ? [textDrawing(`and ${left} more`, width, font, interOutlines)] : [];
  return stacked([...drawings, ...rest].map((drawing) => ({ drawing, distance: 0 })));
}

/** The first items of a panel, as many as there is room for; all of them where those would leave out a method. */
function firstRows(panel: Panel): Panel {
  const { hasRows, widths } = drawingOf(panel);
  const slots = hasRows ? rowSlots(panel, { width: widths.narrow, measure: interOutlines.width }) : [];
  // A row or two are not worth a note that they are missing.
  if (slots.length <= MOST_ROWS + 2) return panel;
  const count = slots.slice(0, MOST_ROWS).filter(({ item }) => item !== null).length;
  const series = panel.series.map((one) => ({
    ...one,
    values: one.values.slice(0, count),
    errorBars: one.errorBars.slice(0, count),
  }));
  if (series.some(({ values }) => values.every((value) => value === null))) return panel;
  const { gap } = panel;
  return {
    ...panel,
    items: panel.items.slice(0, count),
    series,
    gap: gap && { ...gap, texts: gap.texts.slice(0, count) },
  };
}

/** The first panel of a chart with its legend. */
function panelPreview(panels: readonly Panel[], whole: Panel): Drawing {
  const panel = firstRows(whole);
  const variant = drawingOf(panel).hasRows ? 'narrow' : (variantsOf(panels).at(-1) ?? 'narrow');
  const drawn = panelSvg(panel, variant, printTheme, interOutlines);
  const font = { size: 11, weight: 600, colour: printTheme.text, lineHeight: 22 };
  return withRest(
    [
      ...(panels.length > 1 ? [textDrawing(panel.label, drawn.width, font, interOutlines)] : []),
      pictureLegend(panel, drawn.width, printTheme, interOutlines),
      drawn,
    ],
    whole.items.length - panel.items.length,
  );
}

/** The means of a table, or its first rows where it has none, in columns as wide as their texts. */
function tintedPreview(table: TintedTable): Drawing {
  const means = table.rows.filter(({ isMean }) => isMean);
  const rows = (means.length ? means : table.rows.slice(0, MOST_ROWS)).map((row) => ({
    ...row,
    cells: row.cells.slice(0, MOST_COLUMNS),
  }));
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const drawn = tintedDrawing({ ...table, columns, rows }, printTheme, interOutlines, { name: 0, cell: 50 });
  return withRest([drawn], table.columns.length - columns.length);
}

/** What of a chart can be read in a small preview: its first panel, or the means of its table. */
export async function chartPreview(id: string): Promise<Drawing> {
  const { panels, tinted } = await chartContent(id, requireChart(id));
  const [first] = panels;
  if (tinted) return tintedPreview(tinted);
  if (!first) throw new Error(`content/charts/${id}.json: a chart has a panel or a table.`);
  return panelPreview(panels, first);
}

/** The preview of a page whose chart has this id; an empty one for a page without a chart. */
export async function chartCard(id: unknown): Promise<PageCard> {
  if (typeof id !== 'string') return {};
  const { title, summary } = requireChart(id);
  return { drawing: await chartPreview(id), alt: `Chart: ${title}. ${summary}` };
}
