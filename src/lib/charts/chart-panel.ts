import type { Chart } from '../../schemas/chart.ts';
import type { Look } from '../../schemas/method.ts';
import type { Level, Result } from '../../schemas/result.ts';
import { formatValue, speakGap } from '../numbers/format.ts';

/** One marker or bar of each method: a level, or a measure. */
export type Item = Level;

export interface Series {
  id: string;
  label: string;
  /** That of its method. */
  look: Look;
  /** One value an item. */
  values: (number | null)[];
  errorBars: ([number, number] | null)[];
  /** Where each value comes from, in words. */
  sources: string[];
}

/** One set of axes with all that is drawn in it: the input of chart, table and read-out alike. */
export interface Panel {
  id: string;
  label: string;
  kind: Exclude<Chart['kind'], 'heat-table'>;
  /** What the items are, and what their size counts. */
  itemLabel: string;
  quantity: Result['factor']['quantity'];
  valueLabel: string;
  unit: string | null;
  digits: number;
  items: Item[];
  series: Series[];
  /** The gap written at each item; `sources` holds those of printed gaps, null for computed ones. */
  gap: {
    label: string;
    between: [string, string] | null;
    values: (number | null)[];
    texts: string[];
    sources: (string | null)[];
  } | null;
  /** What is said of each item, for eyes and for ears. */
  readouts: { title: string; lines: { series: string; text: string }[]; spoken: string }[];
}

/** The part of a panel that a read-out is made from. */
export type Shown = Pick<Panel, 'unit' | 'digits' | 'items' | 'series' | 'gap'>;

/** Each item in words: its values, and its gap. */
export function readoutsOf(shown: Shown): Panel['readouts'] {
  return shown.items.map((item, index) => {
    const lines = shown.series.flatMap((series) => {
      const value = series.values[index] ?? null;
      return value === null ? [] : [{ series: series.id, text: formatValue(value, shown) }];
    });
    const gap = shown.gap?.values[index] ?? null;
    const spoken = shown.series
      .flatMap((series) => {
        const line = lines.find((candidate) => candidate.series === series.id);
        return line ? [`${series.label} ${line.text}`] : [];
      })
      .concat(gap === null ? [] : [`gap ${speakGap(gap, shown)}`]);
    return { title: item.name, lines, spoken: `${item.name}: ${spoken.join(', ') || 'not reported'}` };
  });
}
