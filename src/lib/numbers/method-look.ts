import type { Look } from '../../schemas/method.ts';

// Without zod, since the script in the page draws with these too.

/** Numbers of the colour tokens in `src/styles/tokens.css`: `--color-series-1` and on. */
export const SERIES_COLORS = [1, 2, 3, 4, 5, 6] as const;

export const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
export type Marker = (typeof MARKERS)[number];

/** Lengths of dash and space of each line, in the drawing's units; a solid line has none. */
export const LINES = { solid: [], dashed: [6, 4], dotted: [2, 3], 'dash-dotted': [6, 3, 2, 3] };
export type Line = keyof typeof LINES;

/** Name of a look's colour in the style sheet. */
export function colorToken({ color }: Pick<Look, 'color'>): string {
  return `--color-series-${color}`;
}
