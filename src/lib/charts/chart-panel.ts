import type { Look } from '../../schemas/method.ts';
import type { Level, Result } from '../../schemas/result.ts';

/** What stands side by side: a level, or a measure. */
export type Item = Level;

/** What has one color and marker: a method, or a model. */
export interface Series {
  id: string;
  label: string;
  /** That of its method. */
  look: Look;
  /** One value an item, in the unit of the panel. */
  values: (number | null)[];
  errorBars: ([number, number] | null)[];
}

/** One set of axes with all that is drawn in it, as the page gets it: the input of every drawing. */
export interface Panel {
  id: string;
  label: string;
  /** The kind of its chart, which says how it is drawn. */
  kind: string;
  /** What the items are, and what their size counts. */
  itemLabel: string;
  quantity: Result['factor']['quantity'];
  valueLabel: string;
  /** As it stands behind a value: "%", "s"; "pp" where the values are gaps of percentages. */
  unit: string | null;
  /** Said on the axis where it is not the usual one. */
  direction?: 'lower';
  digits: number;
  /** Least and greatest value of each panel with which this one shares the length of a point; none where it has its own. */
  peers: [number, number][];
  items: Item[];
  series: Series[];
  /** What is written at each item: the gap between two methods, or else a range, which is of no two. */
  gap: {
    label: string;
    unit: string | null;
    between: [string, string] | null;
    /** Empty where there is none. */
    texts: string[];
  } | null;
  readouts: Readout[];
}

/** What is said of an item, for eyes and for ears; the gap also apart, since it goes where one of its methods is off. */
export interface Readout {
  title: string;
  lines: { series: string; text: string }[];
  gap: { text: string; spoken: string } | null;
  spoken: string;
}

/** What the numbers at the marks are, "DPO − SFT, pp"; null where there are none of two methods. */
export function gapName({ gap }: Pick<Panel, 'gap'>): string | null {
  if (!gap?.between) return null;
  return gap.unit ? `${gap.label}, ${gap.unit}` : gap.label;
}
