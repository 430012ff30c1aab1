// Without zod, since the script in the page draws with these too.

/** Numbers of the color tokens in `src/styles/tokens.css`, `--color-series-1` and on; every viewer tells each two apart. */
export const SERIES_COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type SeriesColor = (typeof SERIES_COLORS)[number];

export const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
export type Marker = (typeof MARKERS)[number];

/** Lengths of dash and space of each line, in the drawing's units; a solid line has none. */
export const LINES = { solid: [], dashed: [6, 4], dotted: [2, 3], 'dash-dotted': [6, 3, 2, 3] };
export type Line = keyof typeof LINES;

/** Name of a look's color in the style sheet. */
export function colorToken({ color }: { color: SeriesColor }): string {
  return `--color-series-${color}`;
}
