import type { ChartContent } from '../../lib/charts/chart-kind.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { variantsOf } from '../../lib/charts/panel-drawings.ts';
import { panelSvg } from './panel-svg.ts';
import { pictureLegend } from './picture-legend.ts';
import { MARGIN, placed, stacked, svgFile, textDrawing, type Drawing } from './picture-text.ts';
import type { TextMetrics2D } from './svg-context.ts';
import { tintedDrawing } from './tinted-drawing.ts';

const COLUMNS = 3;
/** From a heading to what is below it. */
const CLOSE = 4;

/** All panels with their headings, in columns. */
function panelGrid(panels: readonly Panel[], theme: ChartTheme, metrics: TextMetrics2D): Drawing {
  const variant = variantsOf(panels).at(-1) ?? 'narrow';
  const font = { size: 12, weight: 600, color: theme.text, lineHeight: 16 };
  const drawings = panels.map((panel) => panelSvg(panel, variant, theme, metrics));
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const labels = panels.length > 1 ? panels.map(({ label }) => textDrawing(label, width, font, metrics)) : [];
  const labelHeight = Math.max(0, ...labels.map(({ height }) => height + CLOSE));
  const height = labelHeight + Math.max(...drawings.map((drawing) => drawing.height));
  const columns = Math.min(COLUMNS, panels.length === 4 ? 2 : panels.length);
  const content = drawings.map((drawing, index) => {
    const x = (index % columns) * (width + MARGIN);
    const y = Math.floor(index / columns) * (height + MARGIN);
    const label = labels[index];
    return `${label ? placed(label, x, y) : ''}${placed(drawing, x, y + labelHeight)}`;
  });
  return {
    width: columns * (width + MARGIN) - MARGIN,
    height: Math.ceil(panels.length / columns) * (height + MARGIN) - MARGIN,
    content: content.join(''),
  };
}

/** The file of a chart: title, legend, what the page draws, and a line of provenance. */
export function chartPicture(
  title: string,
  provenance: string,
  { panels, tinted }: Pick<ChartContent, 'panels' | 'tinted'>,
  theme: ChartTheme,
  metrics: TextMetrics2D,
): string {
  const body = tinted ? tintedDrawing(tinted, theme, metrics) : panelGrid(panels, theme, metrics);
  const { width } = body;
  const [first] = panels;
  const titleFont = { size: 14, weight: 600, color: theme.text, lineHeight: 19 };
  const sourceFont = { size: 10, weight: 400, color: theme.muted, lineHeight: 14 };
  const whole = stacked([
    { drawing: textDrawing(title, width, titleFont, metrics), distance: 0 },
    ...(first ? [{ drawing: pictureLegend(first, width, theme, metrics), distance: CLOSE }] : []),
    { drawing: body, distance: CLOSE },
    { drawing: textDrawing(provenance, width, sourceFont, metrics), distance: MARGIN },
  ]);
  return svgFile(
    { width: width + 2 * MARGIN, height: whole.height + 2 * MARGIN - CLOSE, content: placed(whole, MARGIN, MARGIN) },
    theme,
  );
}
