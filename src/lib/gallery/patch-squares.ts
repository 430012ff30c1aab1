import { interpolateInferno } from 'd3-scale-chromatic';
import { GRID, PATCH } from '../../../lab/model/model-shape.ts';

/** How much of the scene an overlay hides, from 0 to 1. */
export const OVERLAY_STRENGTH = 0.74;

/** One patch of a map, in scene units. */
export interface HeatCell {
  x: number;
  y: number;
  size: number;
  fill: string;
}

/** A square for each of the 144 patches in its color; none where that is "none". */
export function patchCells(fills: readonly string[]): HeatCell[] {
  return fills.flatMap((fill, patch) =>
    fill === 'none' ? [] : [{ x: (patch % GRID) * PATCH, y: Math.floor(patch / GRID) * PATCH, size: PATCH, fill }],
  );
}

/** Squares for a map [144] of values from 0 to 1, in a color map whose lightness grows evenly. */
export function heatCells(map: readonly number[]): HeatCell[] {
  return patchCells(map.map((value) => interpolateInferno(Math.max(0, Math.min(1, value)))));
}

/** The outline of all patches that of which the region covers a quarter or more, as path data. */
export function regionOutline(region: readonly number[]): string {
  const isInside = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < GRID && row < GRID && (region[row * GRID + column] ?? 0) >= 0.25;
  const lines: string[] = [];
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      if (!isInside(column, row)) continue;
      const [x, y] = [column * PATCH, row * PATCH];
      if (!isInside(column, row - 1)) lines.push(`M${x} ${y}h${PATCH}`);
      if (!isInside(column, row + 1)) lines.push(`M${x} ${y + PATCH}h${PATCH}`);
      if (!isInside(column - 1, row)) lines.push(`M${x} ${y}v${PATCH}`);
      if (!isInside(column + 1, row)) lines.push(`M${x + PATCH} ${y}v${PATCH}`);
    }
  }
  return lines.join('');
}
