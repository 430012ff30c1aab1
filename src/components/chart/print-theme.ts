import tokens from '../../styles/tokens.css?raw';
import { chartTheme } from '../../lib/charts/drawing/chart-theme.ts';

/** The color of a token in the light theme, for files that leave the page; read from the tokens, so that it cannot drift. */
export function lightColor(token: string): string {
  const value = new RegExp(`${token}: light-dark\\((#[0-9a-f]+),`).exec(tokens)?.[1];
  if (!value)
    throw new Error(`src/styles/tokens.css gives no light color for ${token}; write it as light-dark(#…, #…).`);
  return value;
}

/** The light theme as plain colors. */
export const printTheme = chartTheme(lightColor, 'Inter');
