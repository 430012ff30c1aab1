import type { HeatRow } from '../../lib/heat-rows.ts';
import { breakLines, svgFile, textBlock } from './chart-picture.ts';
import type { Look } from '../../schemas/method.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import type { TextMetrics2D } from './svg-context.ts';

const MARGIN = 16;
const NAME_WIDTH = 150;
const CELL_WIDTH = 76;
const ROW_HEIGHT = 22;
/** Opacity of the tint at each step; the same as in the page. */
const TINTS = [0, 0.08, 0.16, 0.24, 0.34, 0.46];

/** The file of a heat table: the cells as the page shows them. */
export function heatPicture(
  title: string,
  provenance: string,
  head: readonly string[],
  rows: readonly HeatRow[],
  looks: { minuend: Look; subtrahend: Look },
  theme: ChartTheme,
  metrics: TextMetrics2D,
): string {
  const width = NAME_WIDTH + head.length * CELL_WIDTH + 2 * MARGIN;
  const write = (text: string, x: number, y: number, weight: number, colour = theme.text) =>
    textBlock([text], { x, y }, { size: 11, weight, colour, lineHeight: 14 }, metrics);
  const right = (text: string, column: number, weight: number) =>
    MARGIN + NAME_WIDTH + (column + 1) * CELL_WIDTH - 8 - metrics.width(text, weight, 11);
  const titleLines = breakLines(title, width - 2 * MARGIN, (text) => metrics.width(text, 600, 14));
  const sourceLines = breakLines(provenance, width - 2 * MARGIN, (text) => metrics.width(text, 400, 10));
  const top = MARGIN + titleLines.length * 19 + 6;
  const bodyTop = top + ROW_HEIGHT;
  const height = bodyTop + rows.length * ROW_HEIGHT + sourceLines.length * 14 + 2 * MARGIN;
  const cells = rows.flatMap((row, index) => {
    const y = bodyTop + index * ROW_HEIGHT;
    const weight = row.isMean ? 600 : 400;
    return [
      write(row.measure.label, MARGIN, y + 5, weight),
      ...row.cells.map((cell, column) => {
        const colour = seriesColor(theme, cell.strength < 0 ? looks.subtrahend : looks.minuend);
        const tint = `<rect x="${MARGIN + NAME_WIDTH + column * CELL_WIDTH + 1}" y="${y}" width="${CELL_WIDTH - 2}" height="${ROW_HEIGHT}" fill="${colour}" opacity="${TINTS[Math.abs(cell.strength)]}"/>`;
        return tint + write(cell.text, right(cell.text, column, weight), y + 5, weight);
      }),
    ];
  });
  return svgFile(
    width,
    height,
    theme,
    [
      textBlock(
        titleLines,
        { x: MARGIN, y: MARGIN },
        { size: 14, weight: 600, colour: theme.text, lineHeight: 19 },
        metrics,
      ),
      ...head.map((text, column) => write(text, right(text, column, 400), top + 4, 400, theme.muted)),
      ...cells,
      textBlock(
        sourceLines,
        { x: MARGIN, y: height - MARGIN - sourceLines.length * 14 + 4 },
        { size: 10, weight: 400, colour: theme.muted, lineHeight: 14 },
        metrics,
      ),
    ].join(''),
  );
}
