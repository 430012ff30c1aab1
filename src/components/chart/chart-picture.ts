import type { ChartContent } from '../../lib/charts/chart-kind.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { FONT_SIZE } from '../../lib/charts/drawing/canvas-marks.ts';
import { GUTTER, panelGrid } from '../../lib/charts/panel-grid.ts';
import { panelWords } from '../../lib/charts/panel-words.ts';
import { panelSvg } from './panel-svg.ts';
import { pictureLegend } from './picture-legend.ts';
import { MARGIN, placed, stacked, svgFile, textDrawing, type Drawing } from './picture-text.ts';
import type { TextMetrics2D } from './svg-context.ts';
import { tintedDrawing } from './tinted-drawing.ts';

/** From a heading to what is below it. */
const CLOSE = 4;

/** Drawings side by side with their upper or lower edges in line. */
function besideEachOther(drawings: readonly Drawing[], edge: 'upper' | 'lower'): Drawing {
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  let width = 0;
  const content = drawings.map((drawing) => {
    const x = width;
    width += drawing.width + GUTTER;
    return placed(drawing, x, edge === 'lower' ? height - drawing.height : 0);
  });
  return { width: width - GUTTER, height, content: content.join('') };
}

/** All panels with their headings in rows, as a wide screen has them, and what their axes are. */
function panelRows(panels: readonly Panel[], theme: ChartTheme, metrics: TextMetrics2D): Drawing {
  const grid = panelGrid(panels, metrics.width);
  const { heads, axes } = panelWords(panels, grid);
  const font = { size: FONT_SIZE, weight: 400, color: theme.muted, lineHeight: 16 };
  const cells = panels.map((panel, index) => {
    const drawn = panelSvg(panel, grid.wide ?? grid.narrow, theme, metrics);
    const said = (text: string, style: object) => textDrawing(text, drawn.width, { ...font, ...style }, metrics);
    const label = panels.length > 1 ? [said(panel.label, { weight: 600, color: theme.text })] : [];
    const texts = [...label, ...(heads[index] ?? []).map((text) => said(text, {}))];
    return stacked([...texts.map((drawing) => ({ drawing, distance: 0 })), { drawing: drawn, distance: CLOSE }]);
  });
  const [first] = panels;
  const names = grid.names && first ? [panelSvg(first, grid.names, theme, metrics)] : [];
  const rows = Array.from({ length: Math.ceil(cells.length / grid.columns) }, (_, row) =>
    besideEachOther(
      [...names, ...cells.slice(row * grid.columns, (row + 1) * grid.columns)],
      grid.names || grid.isSmall ? 'lower' : 'upper',
    ),
  );
  const { width } = rows[0] ?? { width: 0 };
  return stacked([
    ...rows.map((drawing) => ({ drawing, distance: MARGIN })),
    ...axes.map((text) => ({ drawing: textDrawing(text, width, font, metrics), distance: CLOSE })),
  ]);
}

/** The file of a chart: title, legend, what the page draws, and a line of provenance. */
export function chartPicture(
  title: string,
  provenance: string,
  { panels, tinted }: Pick<ChartContent, 'panels' | 'tinted'>,
  theme: ChartTheme,
  metrics: TextMetrics2D,
): string {
  const body = tinted ? tintedDrawing(tinted, theme, metrics) : panelRows(panels, theme, metrics);
  const { width } = body;
  const [first] = panels;
  const titleFont = { size: 14, weight: 600, color: theme.text, lineHeight: 19 };
  const sourceFont = { size: 10, weight: 400, color: theme.muted, lineHeight: 14 };
  const whole = stacked([
    { drawing: textDrawing(title, width, titleFont, metrics), distance: 0 },
    ...(first
      ? [
          {
            drawing: pictureLegend(first, !panelGrid(panels, metrics.width).isSmall, width, theme, metrics),
            distance: CLOSE,
          },
        ]
      : []),
    { drawing: body, distance: CLOSE },
    { drawing: textDrawing(provenance, width, sourceFont, metrics), distance: MARGIN },
  ]);
  return svgFile(
    { width: width + 2 * MARGIN, height: whole.height + 2 * MARGIN - CLOSE, content: placed(whole, MARGIN, MARGIN) },
    theme,
  );
}
