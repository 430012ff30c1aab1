import type { ChartContent } from '../../lib/charts/chart-kind.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { rowSlots } from '../../lib/charts/drawing/rows.ts';
import type { Frame } from '../../lib/charts/drawing/panel-drawing.ts';
import { FONT_SIZE } from '../../lib/charts/drawing/canvas-marks.ts';
import { drawingOf } from '../../lib/charts/panel-drawings.ts';
import type { TintedTable } from '../../lib/charts/tinted-table.ts';
import { panelSvg } from './panel-svg.ts';
import { pictureLegend } from './picture-legend.ts';
import { stacked, textDrawing, type Drawing } from './picture-text.ts';
import type { TextMetrics2D } from './svg-context.ts';
import { tintedDrawing } from './tinted-drawing.ts';

/** More rows or columns would be too small to read. */
const MOST_ROWS = 7;
const MOST_COLUMNS = 8;

const FRAME: Frame = { width: 320, part: 'whole' };

/** How a miniature is drawn: its colors and the widths of its letters. */
interface Hand {
  theme: ChartTheme;
  metrics: TextMetrics2D;
}

/** What of a chart can be read in little room: its first panel, or the means of its table. */
export function chartMiniature({ panels, tinted }: Pick<ChartContent, 'panels' | 'tinted'>, hand: Hand): Drawing {
  const [first] = panels;
  if (tinted) return tintedMiniature(tinted, hand);
  if (!first) throw new Error('A chart has a panel or a table.');
  return panelMiniature(panels, first, hand);
}

/** Drawings below each other, and how many things have no room in it. */
function withRest(drawings: readonly Drawing[], left: number, { theme, metrics }: Hand): Drawing {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const font = { size: FONT_SIZE, weight: 400, color: theme.muted, lineHeight: 22 };
  const rest = left ? [textDrawing(`and ${left} more`, width, font, metrics)] : [];
  return stacked([...drawings, ...rest].map((drawing) => ({ drawing, distance: 0 })));
}

/** The first items of a panel, as many as there is room for; all of them where those would leave out a method. */
function firstRows(panel: Panel, { metrics }: Hand): Panel {
  const slots = drawingOf(panel).hasRows ? rowSlots(panel, { ...FRAME, measure: metrics.width }) : [];
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
    gap: gap && { ...gap, values: gap.values.slice(0, count), texts: gap.texts.slice(0, count) },
  };
}

/** The first panel of a chart with its legend. */
function panelMiniature(panels: readonly Panel[], whole: Panel, hand: Hand): Drawing {
  const { theme, metrics } = hand;
  const panel = firstRows(whole, hand);
  const drawn = panelSvg(panel, FRAME, theme, metrics);
  const font = { size: FONT_SIZE, weight: 600, color: theme.text, lineHeight: 22 };
  return withRest(
    [
      ...(panels.length > 1 ? [textDrawing(panel.label, drawn.width, font, metrics)] : []),
      pictureLegend(panel, true, drawn.width, theme, metrics),
      drawn,
    ],
    whole.items.length - panel.items.length,
    hand,
  );
}

/** The means of a table, or its first rows where it has none, in columns as wide as their texts. */
function tintedMiniature(table: TintedTable, hand: Hand): Drawing {
  const means = table.rows.filter(({ isMean }) => isMean);
  const rows = (means.length ? means : table.rows.slice(0, MOST_ROWS)).map((row) => ({
    ...row,
    cells: row.cells.slice(0, MOST_COLUMNS),
  }));
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const drawn = tintedDrawing({ ...table, columns, rows }, hand.theme, hand.metrics, { name: 0, cell: 50 });
  return withRest([drawn], table.columns.length - columns.length, hand);
}
