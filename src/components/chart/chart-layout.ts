import type { Panel } from '../../lib/charts/chart-panel.ts';
import { formatCount } from '../../lib/numbers/format.ts';

/** `narrow` fits a phone and small multiples, `wide` the figure column. */
export type Variant = 'narrow' | 'wide';

/** Width and height in the drawing's own units; the page scales the drawing to its column. */
export interface Size {
  width: number;
  height: number;
}

/** Size of all text in a drawing, in its own units. */
export const FONT_SIZE = 11;

const ROW_HEIGHT = 30;
/** Value axis with its title. */
const AXIS_HEIGHT = 44;
const COLUMN_SIZE: Size = { width: 304, height: 234 };

/** The place of an item on an axis of rows: headings take a row too. */
export interface Slot {
  position: number;
  /** Index of the item; null for the heading of a group. */
  item: number | null;
  label: string;
}

/** Rows from top to bottom, with a heading wherever the group changes. */
export function rowSlots(panel: Panel): Slot[] {
  const slots: Slot[] = [];
  let group: string | undefined;
  panel.items.forEach((item, index) => {
    if (item.group && item.group !== group) slots.push({ position: slots.length, item: null, label: item.group });
    group = item.group;
    slots.push({ position: slots.length, item: index, label: item.label });
  });
  return slots;
}

/** Charts whose items are rows have a value axis that lies flat. */
export function hasRows(panel: Panel): boolean {
  return panel.kind === 'dumbbell' || panel.kind === 'gaps';
}

export function panelSize(panel: Panel, variant: Variant): Size {
  if (!hasRows(panel)) return COLUMN_SIZE;
  return { width: variant === 'wide' ? 720 : 340, height: rowSlots(panel).length * ROW_HEIGHT + AXIS_HEIGHT };
}

/** Which variants a chart is drawn in: a lone panel of rows fills the figure column, all else stands in columns. */
export function variantsOf(panels: readonly Panel[]): Variant[] {
  const [first] = panels;
  return panels.length === 1 && first && hasRows(first) ? ['narrow', 'wide'] : ['narrow'];
}

/** Round bounds and step around the values; from zero where `fromZero`. */
export function niceAxis(
  values: readonly number[],
  fromZero: boolean,
  wantedSteps = 4,
): { min: number; max: number; step: number } {
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values);
  const rough = (high - low || 1) / wantedSteps;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough * 0.8) ?? rough;
  const min = Math.floor(low / step + 1e-9) * step;
  // Values that do not differ still get an axis with a length.
  return { min, max: Math.max(Math.ceil(high / step - 1e-9) * step, min + step), step };
}

/** What stands below an item on an axis of sizes: its name, and its size where the name does not say it ("3B", "20K"). */
export function itemLabelLines(panel: Panel, index: number): string[] {
  const item = panel.items[index];
  if (!item) return [];
  return item.size === undefined || /^\d/.test(item.label) ? [item.label] : [item.label, formatCount(item.size)];
}

/** Letters that fit under one group of bars, if all groups share the width of a column. */
const LETTERS_OF_ALL_GROUPS = 49;

/** The name of a category in lines that fit under its group of bars, broken at spaces and before a second capital. */
export function categoryLines(label: string, groups: number): string[] {
  const parts = label.split(/(?<=-)(?=[A-Z])| /);
  const fits = (line: string) => line.length <= LETTERS_OF_ALL_GROUPS / groups;
  return parts.reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    const longer = last?.endsWith('-') ? last + part : `${last} ${part}`;
    return last !== undefined && fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, part];
  }, []);
}

/** Moves centres apart, as little as needed, until neighbours of the given widths do not touch; in order. */
export function spread(centres: readonly number[], widths: readonly number[], space: number): number[] {
  const moved = [...centres];
  // A push can close the next distance, so passes repeat; a handful of labels settles in a few.
  for (let pass = 0; pass < centres.length * 2; pass += 1) {
    for (let index = 1; index < moved.length; index += 1) {
      const needed = ((widths[index - 1] ?? 0) + (widths[index] ?? 0)) / 2 + space;
      const lack = needed - ((moved[index] ?? 0) - (moved[index - 1] ?? 0));
      if (lack <= 0) continue;
      moved[index - 1] = (moved[index - 1] ?? 0) - lack / 2;
      moved[index] = (moved[index] ?? 0) + lack / 2;
    }
  }
  return moved;
}

/** The value axis of a panel: its bounds, the digits of its labels, and what it says of itself. */
export function valueAxis(panel: Panel): { min: number; max: number; step: number; digits: number; title: string } {
  const values = panel.series.flatMap((series) => [...series.values, ...series.errorBars.flat()]);
  const isFromZero = panel.kind === 'bars' || panel.kind === 'gaps';
  const { min, max, step } = niceAxis(
    values.filter((value) => value !== null),
    isFromZero,
  );
  // As many digits as the step has, and no more.
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // The label above a panel already names a measure of the same name.
  const measure = panel.kind === 'lines' && panel.label === panel.valueLabel ? 'Score' : panel.valueLabel;
  const name = panel.unit && panel.kind !== 'gaps' ? `${measure}, ${panel.unit}` : measure;
  return { min, max, step, digits, title: isFromZero ? name : `${name}; axis from ${min.toFixed(digits)}` };
}
