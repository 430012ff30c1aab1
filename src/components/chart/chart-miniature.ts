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

/** More rows would be too high for a card, and letters of a wider drawing too small in it. */
const MOST_ROWS = 7;
const MOST_WIDTH = 350;

const FRAME: Frame = { width: 320, part: 'whole' };
/** Widths in a table. */
const LEAST = { name: 0, cell: 46 };
const MOST = { name: 140, cell: 130 };
const NARROW = { name: 140, cell: 66 };

/** How a miniature is drawn: its colors and the widths of its letters. */
interface Hand {
  theme: ChartTheme;
  metrics: TextMetrics2D;
}

/** What of a chart can be read in little room: the panel asked for or the first, or the means of its table. */
export function chartMiniature(
  { panels, tinted }: Pick<ChartContent, 'panels' | 'tinted'>,
  hand: Hand,
  asked?: string,
): Drawing {
  const panel = panels.find(({ id }) => id === asked) ?? panels[0];
  if (tinted) return tintedMiniature(tinted, hand);
  if (!panel) throw new Error('A chart has a panel or a table.');
  return panelMiniature(panels, panel, hand);
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
  const legend = pictureLegend(panel, true, drawn.width, theme, metrics);
  return withRest(
    [
      ...(panels.length > 1 ? [textDrawing(panel.label, drawn.width, font, metrics)] : []),
      // Where there is no room for letters it has no meaning.
      { ...legend, content: legend.content && `<g class="legend">${legend.content}</g>` },
      drawn,
    ],
    whole.items.length - panel.items.length,
    hand,
  );
}

/** The means of a table, or its first rows where it has none, in as many columns as there is room for. */
function tintedMiniature(table: TintedTable, hand: Hand, count = table.columns.length): Drawing {
  const means = table.rows.filter(({ isMean }) => isMean);
  const rows = (means.length ? means : table.rows.slice(0, MOST_ROWS)).map((row) => ({
    ...row,
    cells: row.cells.slice(0, count),
  }));
  const columns = table.columns.slice(0, count);
  const draw = (most: typeof MOST) => tintedDrawing({ ...table, columns, rows }, hand.theme, hand.metrics, LEAST, most);
  const whole = draw(MOST);
  // Heads are broken before columns are left out.
  const drawn = whole.width > MOST_WIDTH ? draw(NARROW) : whole;
  if (drawn.width > MOST_WIDTH && count > 1) return tintedMiniature(table, hand, count - 1);
  return withRest([drawn], table.columns.length - count, hand);
}
