import type { Panel } from '../../lib/charts/chart-panel.ts';
import { panelSize, variantsOf } from './chart-layout.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import { drawPanelSvg } from './render-svg.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** Around the content of a file, and left of a legend. */
export const MARGIN = 16;
const COLUMNS = 3;
const LABEL_HEIGHT = 20;
const TITLE_SIZE = 14;
const LEGEND_HEIGHT = 22;

/** Breaks a text into lines of at most `width` px. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Text on a drawing of its own, moved into place. */
export function textBlock(
  lines: readonly string[],
  at: { x: number; y: number },
  font: { size: number; weight: number; colour: string; lineHeight: number },
  metrics: TextMetrics2D,
): string {
  const context = new SvgContext(metrics);
  context.font = `${font.weight} ${font.size}px Inter`;
  context.fillStyle = font.colour;
  context.textBaseline = 'middle';
  lines.forEach((line, index) => context.fillText(line, at.x, at.y + font.size / 2 + index * font.lineHeight));
  return context.toString();
}

/** A whole SVG file around drawn elements. */
export function svgFile(width: number, height: number, theme: ChartTheme, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${theme.fontFamily}, sans-serif" font-size="11"><rect width="${width}" height="${height}" fill="${theme.surface}"/>${content}</svg>\n`;
}

/** What the numbers beside the markers are; empty where there are none. */
export function gapNote({ gap, unit }: Panel): string {
  return gap?.between ? `Numbers: ${gap.label}${unit ? ', pp' : ''}` : '';
}

/** Width of the names of the methods with their markers, before the note. */
export function legendWidth(panel: Panel, metrics: TextMetrics2D): number {
  return panel.series.reduce((sum, { label }) => sum + 32 + metrics.width(label, 600, 11), 0);
}

/** Markers and names of the methods and a note, in a line with its middle at `y`; nothing for gaps. */
export function legend(
  panel: Panel,
  y: number,
  theme: ChartTheme,
  metrics: TextMetrics2D,
  note: string = gapNote(panel),
): string {
  if (panel.kind === 'gaps') return '';
  const context = new SvgContext(metrics);
  context.font = '600 11px Inter';
  context.textBaseline = 'middle';
  let x = MARGIN;
  for (const { label, look } of panel.series) {
    const { marker, isFilled } = look;
    const colour = seriesColor(theme, look);
    context.strokeStyle = colour;
    context.fillStyle = isFilled ? colour : theme.surface;
    context.lineWidth = 1.5;
    context.beginPath();
    if (marker === 'circle') context.arc(x + 4, y, 4, 0, 2 * Math.PI);
    else if (marker === 'square') context.rect(x, y - 4, 8, 8);
    else if (marker === 'diamond') {
      context.moveTo(x + 4, y - 5);
      context.lineTo(x + 9, y);
      context.lineTo(x + 4, y + 5);
      context.lineTo(x - 1, y);
      context.closePath();
    } else {
      context.moveTo(x + 4, y - 4.5);
      context.lineTo(x + 8.5, y + 3.5);
      context.lineTo(x - 0.5, y + 3.5);
      context.closePath();
    }
    context.fill();
    context.stroke();
    context.fillStyle = colour;
    context.fillText(label, x + 14, y);
    x += 14 + context.measureText(label).width + 18;
  }
  context.font = '400 11px Inter';
  context.fillStyle = theme.muted;
  context.fillText(note, x, y);
  return context.toString();
}

/** The file of a chart: title, legend, all panels and a line of provenance, as the page shows them. */
export function chartPicture(
  title: string,
  provenance: string,
  panels: readonly Panel[],
  theme: ChartTheme,
  metrics: TextMetrics2D,
): string {
  const variant = variantsOf(panels).at(-1) ?? 'narrow';
  const sizes = panels.map((panel) => panelSize(panel, variant));
  const columns = Math.min(COLUMNS, panels.length === 4 ? 2 : panels.length);
  const cellWidth = Math.max(...sizes.map((size) => size.width));
  const cellHeight = Math.max(...sizes.map((size) => size.height)) + (panels.length > 1 ? LABEL_HEIGHT : 0);
  const width = columns * cellWidth + (columns + 1) * MARGIN;
  const titleLines = breakLines(title, width - 2 * MARGIN, (text) => metrics.width(text, 600, TITLE_SIZE));
  const sourceLines = breakLines(provenance, width - 2 * MARGIN, (text) => metrics.width(text, 400, 10));
  const legendTop = MARGIN + titleLines.length * (TITLE_SIZE + 5) + 4;
  const top = legendTop + (panels[0]?.kind === 'gaps' ? 0 : LEGEND_HEIGHT) + 4;
  const rows = Math.ceil(panels.length / columns);
  const height = top + rows * (cellHeight + MARGIN) + sourceLines.length * 14 + MARGIN - 4;
  const drawn = panels.map((panel, index) => {
    const x = MARGIN + (index % columns) * (cellWidth + MARGIN);
    const y = top + Math.floor(index / columns) * (cellHeight + MARGIN);
    const label =
      panels.length > 1
        ? textBlock(
            [panel.label],
            { x: 0, y: 0 },
            { size: 12, weight: 600, colour: theme.text, lineHeight: 14 },
            metrics,
          )
        : '';
    const drawing = drawPanelSvg(panel, variant, theme, metrics);
    return `<g transform="translate(${x} ${y})">${label}<g${panels.length > 1 ? ` transform="translate(0 ${LABEL_HEIGHT})"` : ''}>${drawing}</g></g>`;
  });
  return svgFile(
    width,
    height,
    theme,
    [
      textBlock(
        titleLines,
        { x: MARGIN, y: MARGIN },
        { size: TITLE_SIZE, weight: 600, colour: theme.text, lineHeight: TITLE_SIZE + 5 },
        metrics,
      ),
      panels[0] ? legend(panels[0], legendTop + 8, theme, metrics) : '',
      ...drawn,
      textBlock(
        sourceLines,
        { x: MARGIN, y: height - MARGIN - sourceLines.length * 14 + 4 },
        { size: 10, weight: 400, colour: theme.muted, lineHeight: 14 },
        metrics,
      ),
    ].join(''),
  );
}
