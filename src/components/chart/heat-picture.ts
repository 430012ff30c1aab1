import type { HeatRow } from '../../lib/charts/heat-rows.ts';
import { breakLines, MARGIN, svgFile, textBlock } from './chart-picture.ts';
import type { Look } from '../../schemas/method.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import type { TextMetrics2D } from './svg-context.ts';

/** Room for names of rows, and for one cell. */
export interface HeatColumns {
  name: number;
  cell: number;
}
/** How the two methods of the gap look. */
export interface HeatLooks {
  minuend: Look;
  subtrahend: Look;
}

const FILE_COLUMNS: HeatColumns = { name: 150, cell: 76 };
const ROW_HEIGHT = 22;
/** Opacity of the tint at each step; the same as in the page. */
const TINTS = [0, 0.08, 0.16, 0.24, 0.34, 0.46];

/** The cells of a heat table under the names of its columns, as the page shows them, without margins. */
export function heatCells(
  head: readonly string[],
  rows: readonly HeatRow[],
  looks: HeatLooks,
  theme: ChartTheme,
  metrics: TextMetrics2D,
  columns: HeatColumns = FILE_COLUMNS,
): { width: number; height: number; content: string } {
  const write = (text: string, x: number, y: number, weight: number, colour = theme.text) =>
    textBlock([text], { x, y }, { size: 11, weight, colour, lineHeight: 14 }, metrics);
  const right = (text: string, column: number, weight: number) =>
    columns.name + (column + 1) * columns.cell - 8 - metrics.width(text, weight, 11);
  const cells = rows.flatMap((row, index) => {
    const y = (index + 1) * ROW_HEIGHT;
    const weight = row.isMean ? 600 : 400;
    return [
      write(row.measure.label, 0, y + 5, weight),
      ...row.cells.map((cell, column) => {
        const colour = seriesColor(theme, cell.strength < 0 ? looks.subtrahend : looks.minuend);
        const tint = `<rect x="${columns.name + column * columns.cell + 1}" y="${y}" width="${columns.cell - 2}" height="${ROW_HEIGHT}" fill="${colour}" opacity="${TINTS[Math.abs(cell.strength)]}"/>`;
        return tint + write(cell.text, right(cell.text, column, weight), y + 5, weight);
      }),
    ];
  });
  return {
    width: columns.name + head.length * columns.cell,
    height: (rows.length + 1) * ROW_HEIGHT,
    content: [...head.map((text, column) => write(text, right(text, column, 400), 4, 400, theme.muted)), ...cells].join(
      '',
    ),
  };
}

/** The file of a heat table: title, cells and a line of provenance. */
export function heatPicture(
  title: string,
  provenance: string,
  head: readonly string[],
  rows: readonly HeatRow[],
  looks: HeatLooks,
  theme: ChartTheme,
  metrics: TextMetrics2D,
): string {
  const cells = heatCells(head, rows, looks, theme, metrics);
  const width = cells.width + 2 * MARGIN;
  const titleLines = breakLines(title, width - 2 * MARGIN, (text) => metrics.width(text, 600, 14));
  const sourceLines = breakLines(provenance, width - 2 * MARGIN, (text) => metrics.width(text, 400, 10));
  const top = MARGIN + titleLines.length * 19 + 6;
  const height = top + cells.height + sourceLines.length * 14 + 2 * MARGIN;
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
      `<g transform="translate(${MARGIN} ${top})">${cells.content}</g>`,
      textBlock(
        sourceLines,
        { x: MARGIN, y: height - MARGIN - sourceLines.length * 14 + 4 },
        { size: 10, weight: 400, colour: theme.muted, lineHeight: 14 },
        metrics,
      ),
    ].join(''),
  );
}
