import { colorToken, SERIES_COLORS } from '../../../schemas/method-look.ts';

/** Colors and type of a drawing: CSS variables in the page, values in a downloaded file and on a canvas. */
export interface ChartTheme {
  text: string;
  muted: string;
  hairline: string;
  surface: string;
  /** By the number of a look's color. */
  series: Record<number, string>;
  fontFamily: string;
}

/** The color of a look in a theme. */
export function seriesColor(theme: ChartTheme, { color }: { color: number }): string {
  // A theme has every color that a look may name.
  return theme.series[color] ?? theme.text;
}

/** A theme from a way to look a token up. */
export function chartTheme(lookUp: (token: string) => string, fontFamily: string): ChartTheme {
  return {
    text: lookUp('--color-text'),
    muted: lookUp('--color-muted'),
    hairline: lookUp('--color-hairline'),
    surface: lookUp('--color-surface'),
    series: Object.fromEntries(SERIES_COLORS.map((color) => [color, lookUp(colorToken({ color }))])),
    fontFamily,
  };
}
