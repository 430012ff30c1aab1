import type { Chart, ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import type { Mark, Sample } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { MeasureText } from './labels.ts';

/** Width of a drawing in its own units, and what of its panel it holds: panels side by side name their rows once. */
export interface Frame {
  width: number;
  part: 'whole' | 'names' | 'plot';
  /** Least room beside a plot with rows, that of the panel which needs most: so plots in one chart are as wide. */
  beside?: { left: number; right: number };
}

/** Width and height in the drawing's own units; the page shows it no larger than that, so that all letters have one size. */
export interface Size {
  width: number;
  height: number;
}

/** What the reader points at, an item or a series; changed from outside, read at each drawing. */
export interface Highlight {
  item: number | null;
  series: number | null;
}

/** A value with its place. */
export interface Datum {
  x: number;
  y: number;
}
export type Dataset = ChartDataset<'line', Datum[]>;
export type Scale = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;
/** What Chart.js is given. */
export type PanelConfig = ChartConfiguration<'line', Datum[]>;

/** What a drawing is made with. */
export interface Tools extends Frame {
  theme: ChartTheme;
  measure: MeasureText;
}
/** What its sizes are found with. */
export type Measures = Omit<Tools, 'theme'>;

/** Where an item stands along the axis of items, in px. */
export type PlaceOf = (chart: Chart, item: number) => number;

/** Draws something that Chart.js has no word for. */
export type Annotation = (chart: Chart) => void;

/** A panel in terms of Chart.js, before its texts have a font. */
export interface DrawnPanel {
  datasets: Dataset[];
  scales: { x: Scale; y: Scale };
  /** Room around the plot. */
  padding: { top: number; right: number; bottom?: number; left?: number };
  /** Draws the mark of the item that the reader points at, below all else. */
  markItem: (chart: Chart, item: number) => void;
  /** Drawn below and above the series. */
  below: Annotation[];
  above: Annotation[];
  /** Drawn above while nothing is pointed at. */
  resting: Annotation[];
  /** How far an item is from a place, in px. */
  distance: (chart: Chart, item: number, at: Mark) => number;
}

/** How panels of one kind of chart are drawn. It holds neither numbers nor words of its own. */
export interface PanelDrawing {
  /** Whether the items are rows below each other, so that the axis of values lies flat. */
  hasRows: boolean;
  /** Whether a panel that stands alone takes the width of the text. */
  isWide?: boolean;
  /** What stands for a series in the legend; null where it has none, since the chart names its series otherwise. */
  sample: Sample | null;
  height: (panel: Panel, tools: Measures) => number;
  draw: (panel: Panel, tools: Tools) => DrawnPanel;
}
