import type { Look } from '../../schemas/method.ts';
import type { Level } from '../../schemas/factor.ts';

/** What stands side by side: a level, or a measure. */
export interface Item extends Omit<Level, 'size'> {
  /** Its place on the axis of items, where that has sizes. */
  size?: number | undefined;
  /** What the size is, in words. */
  sizeText?: string;
}

/** How numbers lie on an axis. */
export type AxisScale = 'linear' | 'log';

/** What has one color and marker: a method, or a model. */
export interface Series {
  id: string;
  label: string;
  /** Written at its mark where it is the first or the last of a row. */
  short?: string;
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
  /** What the items are, what their size counts, and how sizes lie on their axis. */
  itemLabel: string;
  quantity: string | null;
  itemScale?: AxisScale;
  valueLabel: string;
  /** Whether its axis of values is a logarithmic one. */
  isLogarithmic?: true;
  /** As it stands behind a value: "%", "s"; "pp" where the values are gaps of percentages. */
  unit: string | null;
  /** Whether values have neither unit nor maximum, as counts. */
  isCount?: true;
  /** Said on the axis where it is not the usual one. */
  direction?: 'lower';
  /** What the axis of items is in, where they lie at values of another measure. */
  across?: Pick<Panel, 'unit' | 'direction' | 'isLogarithmic'>;
  /** Whether a line joins the items that no other beats on both axes. */
  hasFront?: true;
  digits: number;
  /** Whether its axis holds zero. */
  fromZero: boolean;
  /** Least and greatest value of each panel with which this one shares the length of a point; none where it has its own. */
  peers: [number, number][];
  items: Item[];
  series: Series[];
  /** What is written at each item: the gap between two methods, or else a range, which is of no two. */
  gap: {
    label: string;
    unit: string | null;
    between: [string, string] | null;
    values: (number | null)[];
    /** Empty where there is none. */
    texts: string[];
    /** All of them in a few words, "DPO ahead by 2.4 to 4.2"; null where there are none of two methods. */
    range: string | null;
  } | null;
  readouts: Readout[];
}

/** What is said of an item beside its name; the gap apart, since it goes where one of its methods is off. */
export interface Readout {
  lines: { series: string; text: string }[];
  gap: { text: string; spoken: string } | null;
  /** For ears, where the lines would be too many. */
  spoken?: string;
}

/** Whether the gap is that of two methods which are both switched on. */
export function hasGap({ gap }: Pick<Panel, 'gap'>, hidden: ReadonlySet<string> = new Set()): boolean {
  return Boolean(gap?.between && !gap.between.some((id) => hidden.has(id)));
}

/** An item with its values in one sentence for a screen reader, without the series that are switched off. */
export function spokenReadout(panel: Panel, item: number, hidden: ReadonlySet<string> = new Set()): string {
  const { lines = [], gap = null, spoken } = panel.readouts[item] ?? {};
  const values = lines.flatMap(({ series: id, text }) => {
    const series = panel.series.find((one) => one.id === id);
    return series && !hidden.has(id) ? [`${series.label} ${text}`] : [];
  });
  const said = spoken ?? [...values, ...(gap && hasGap(panel, hidden) ? [`gap ${gap.spoken}`] : [])].join(', ');
  return `${panel.items[item]?.name}: ${said || (hidden.size ? 'all series are switched off' : 'not reported')}`;
}

/** What the numbers at the marks are, "DPO − SFT, pp"; null where there are none of two methods. */
export function gapName({ gap }: Pick<Panel, 'gap'>): string | null {
  if (!gap?.between) return null;
  return gap.unit ? `${gap.label}, ${gap.unit}` : gap.label;
}
