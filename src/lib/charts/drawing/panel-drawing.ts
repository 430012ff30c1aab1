import type { Chart, ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import type { Sample } from './canvas-marks.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { MeasureText } from './labels.ts';

/** `narrow` fits a phone and small multiples, `wide` the figure column. */
export type Variant = 'narrow' | 'wide';

/** Width and height in the drawing's own units; the page scales the drawing to its column. */
export interface Size {
  width: number;
  height: number;
}

/** The item that the reader points at; changed from outside, read at each drawing. */
export interface Highlight {
  item: number | null;
}

/** A value with its place, or the value alone where its item is its place. */
export type Datum = { x: number; y: number } | number | null;
export type Dataset = ChartDataset<'line' | 'bar', Datum[]>;
export type Scale = NonNullable<NonNullable<ChartOptions<'line' | 'bar'>['scales']>[string]>;
/** What Chart.js is given. */
export type PanelConfig = ChartConfiguration<'line' | 'bar', Datum[]>;

/** What a drawing is made with. */
export interface Tools {
  theme: ChartTheme;
  measure: MeasureText;
  /** Of the drawing, in its own units. */
  width: number;
}

/** Draws something that Chart.js has no word for. */
export type Annotation = (chart: Chart) => void;

/** A panel in terms of Chart.js, before its texts have a font. */
export interface DrawnPanel {
  datasets: Dataset[];
  scales: { x: Scale; y: Scale };
  /** Lines of the title below the x axis. */
  title: string[];
  /** Room around the plot. */
  padding: { top: number; right: number };
  /** Draws the mark of the item that the reader points at, below all else. */
  markItem: (chart: Chart, item: number) => void;
  /** Drawn below and above the series. */
  below: Annotation[];
  above: Annotation[];
  /** Where an item stands along the axis of items, in px. */
  placeOf: (chart: Chart, item: number) => number;
}

/** How panels of one kind of chart are drawn. It holds neither numbers nor words of its own. */
export interface PanelDrawing {
  /** Whether the items are rows below each other, so that the axis of values lies flat. */
  hasRows: boolean;
  /** What stands for a series in the legend; null where it has none, since the chart names its series otherwise. */
  sample: Sample | null;
  /** Width of each variant, in the drawing's own units. */
  widths: Record<Variant, number>;
  /** Whether a panel that stands alone is also drawn for the whole width of the figure column. */
  isWide: (panel: Panel) => boolean;
  height: (panel: Panel, tools: Omit<Tools, 'theme'>) => number;
  draw: (panel: Panel, tools: Tools) => DrawnPanel;
}
