import type { Panel } from './chart-panel.ts';
import type { MeasureText } from './drawing/labels.ts';
import { roomForNames } from './drawing/line-names.ts';
import type { Frame } from './drawing/panel-drawing.ts';
import { namesWidth, rowSlots } from './drawing/rows.ts';
import { gapsWidth } from './drawing/row-marks.ts';
import { drawingOf } from './panel-drawings.ts';

/** Widths of drawings in px of the page: of a column on a phone, of one of two there, of the figure column without its margin and with it. */
export const WIDTHS = { column: 340, small: 176, text: 664, figure: 960 };
/** Between panels. */
export const GUTTER = 20;
/** Small panels hold so many sizes, and names so wide at the ends of their lines. */
const SMALL_HOLDS = { items: 8, names: 48 };
/** Panels in one row on a wide screen, and the widest of them. */
const MOST_COLUMNS = 5;
const WIDEST_PLOT = 300;

/** How the panels of a chart stand. */
export interface PanelGrid {
  /** Each panel where there is little room: small ones stand two and more in a row on any screen. */
  narrow: Frame;
  isSmall: boolean;
  /** What stands in place of them where there is room; null where that is the same. */
  wide: Frame | null;
  /** The names of the rows, once before each row of wide panels; null where each panel has its own. */
  names: Frame | null;
  /** Panels in a row where there is room. */
  columns: number;
}

/** So many in a row that the last row is full, or else as many as there is room for. */
function columnsOf(count: number): number {
  if (count <= MOST_COLUMNS) return count;
  return [MOST_COLUMNS, 4, 3].find((columns) => count % columns === 0) ?? 4;
}

/** Whether the panels leave the margin of a wide screen free: one, or two that stand beside each other without names before. */
export function leavesMargin(panels: readonly Panel[]): boolean {
  const [first] = panels;
  return panels.length === 1 || (panels.length === 2 && first !== undefined && !drawingOf(first).hasRows);
}

function haveSameRows([first, ...others]: readonly Panel[]): boolean {
  const rowsOf = (panel?: Panel) => panel?.items.map(({ label, group }) => `${group}\n${label}`).join('\n');
  return others.every((panel) => rowsOf(panel) === rowsOf(first));
}

/** How panels stand beside each other, by their kind, their number and what they have in common. */
export function panelGrid(panels: readonly Panel[], measure: MeasureText): PanelGrid {
  const [first] = panels;
  if (!first) throw new Error('A chart has a panel.');
  const whole = (width: number): Frame => ({ width, part: 'whole' });
  const narrow = { narrow: whole(WIDTHS.column), isSmall: false, wide: null, names: null };
  const columns = columnsOf(panels.length);
  const { hasRows, isWide } = drawingOf(first);
  if (panels.length === 1 && (hasRows || isWide)) return { ...narrow, wide: whole(WIDTHS.text), columns };
  if (!hasRows) {
    const isSmall =
      panels.length > 2 &&
      !isWide &&
      panels.every(
        (panel) =>
          panel.items.length <= SMALL_HOLDS.items && (roomForNames(panel, measure) ?? Infinity) <= SMALL_HOLDS.names,
      );
    return isSmall ? { ...narrow, narrow: whole(WIDTHS.small), isSmall, columns } : { ...narrow, columns: 2 };
  }
  const tools = { ...narrow.narrow, measure };
  const beside = {
    left: Math.max(...panels.map((panel) => namesWidth(rowSlots(panel, tools), tools))),
    right: Math.max(...panels.map((panel) => gapsWidth(panel, tools) ?? 0)),
  };
  const column = { ...narrow, narrow: { ...narrow.narrow, beside } };
  if (!haveSameRows(panels)) return { ...column, columns: 2 };
  const apart = { ...tools, part: 'names' as const };
  const names = namesWidth(rowSlots(first, apart), apart) + 1;
  const width = Math.min(WIDEST_PLOT, Math.floor((WIDTHS.figure - names) / columns - GUTTER));
  const wide = { width, part: 'plot' as const, beside: { ...beside, left: 0 } };
  return { ...column, wide, names: { width: names, part: 'names' }, columns };
}
