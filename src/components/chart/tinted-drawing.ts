import { FONT_SIZE } from '../../lib/charts/drawing/canvas-marks.ts';
import { seriesColor, type ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { breakText } from '../../lib/charts/drawing/labels.ts';
import { tintOf, type TintedTable } from '../../lib/charts/tinted-table.ts';
import { textBlock, type Drawing } from './picture-text.ts';
import type { TextMetrics2D } from './svg-context.ts';

/** Least width of the names of rows and of cells in a file. */
const LEAST = { name: 150, cell: 76 };
/** Most of both; longer texts are broken. */
const MOST = { name: 300, cell: 130 };
/** Height of a row of one line, and of each further line. */
const ROW_HEIGHT = 22;
const LINE_HEIGHT = 14;
/** Right of a name, and around the text of a cell. */
const AFTER_NAME = 12;
const INSIDE = 8;

/** A row of texts with the lines that each takes. */
const heightOf = (texts: readonly string[][]) =>
  ROW_HEIGHT + (Math.max(1, ...texts.map((lines) => lines.length)) - 1) * LINE_HEIGHT;

/** The cells of a table under the names of its columns, as the page shows them. */
export function tintedDrawing(
  { columns, rows, looks }: TintedTable,
  theme: ChartTheme,
  metrics: TextMetrics2D,
  least = LEAST,
  most = MOST,
): Drawing {
  const widthOf = (weight: number) => (text: string) => metrics.width(text, weight, FONT_SIZE);
  const widest = (texts: readonly string[], weight: number) => Math.max(0, ...texts.map(widthOf(weight)));
  const names = rows.map(({ label }) => label);
  const name = Math.min(most.name, Math.max(least.name, widest(names, 600) + AFTER_NAME));
  const heads = columns.map(({ label }) => label);
  const texts = rows.flatMap((row) => row.cells.map(({ text }) => text));
  const cell = Math.min(
    most.cell,
    Math.max(least.cell, widest(heads, 400) + 2 * INSIDE, widest(texts, 600) + 2 * INSIDE),
  );
  const write = (lines: readonly string[], x: number, y: number, weight: number, color: string) =>
    textBlock(lines, { x, y }, { size: FONT_SIZE, weight, color, lineHeight: LINE_HEIGHT }, metrics);
  const writeRight = (lines: readonly string[], column: number, y: number, weight: number, color: string) =>
    lines
      .map((line, index) => {
        const x = name + (column + 1) * cell - INSIDE - widthOf(weight)(line);
        return write([line], x, y + index * LINE_HEIGHT, weight, color);
      })
      .join('');
  const headLines = heads.map((text) => breakText(text, cell - 2 * INSIDE, widthOf(400)));
  let top = heightOf(headLines);
  const drawn = rows.map((row) => {
    const y = top;
    const weight = row.isMean ? 600 : 400;
    const nameLines = breakText(row.label, name - AFTER_NAME, widthOf(weight));
    const height = heightOf([nameLines]);
    top += height;
    const cells = row.cells.map((one, column) => {
      const { look, share } = tintOf(one, looks);
      const tint = `<rect x="${name + column * cell + 1}" y="${y}" width="${cell - 2}" height="${height}" fill="${seriesColor(theme, look)}" opacity="${share}"/>`;
      return tint + writeRight([one.text], column, y + 5, weight, theme.text);
    });
    return write(nameLines, 0, y + 5, weight, theme.text) + cells.join('');
  });
  const head = headLines.map((lines, column) => writeRight(lines, column, 4, 400, theme.muted));
  return { width: name + columns.length * cell, height: top, content: [...head, ...drawn].join('') };
}
