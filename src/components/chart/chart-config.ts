import type { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from 'chart.js';
import type { Panel, Series } from '../../lib/chart-panels.ts';
import { METHODS } from '../../lib/methods.ts';
import { annotations, type Highlight } from './chart-annotations.ts';
import { hasRows, itemLabelLines, niceAxis, rowSlots } from './chart-layout.ts';
import type { ChartTheme } from './chart-theme.ts';

type Kind = 'line' | 'bar';
type Point = { x: number; y: number };
type Scale = ScaleOptionsByType<'linear' | 'logarithmic'>;

const FONT_SIZE = 11;
/** Half the distance between two methods in one row, in rows: keeps their error bars apart. */
const ROW_DODGE = 0.14;
/** Room at the right for the gap of each row. */
const GAP_COLUMN = { dumbbell: 44, gaps: 92 };
/** Room at the right of a line for its name. */
const NAME_COLUMN = 32;

/** What a value axis says below or beside itself. */
export function valueTitle(panel: Panel): string {
  return panel.unit && panel.kind !== 'gaps' ? `${panel.valueLabel}, ${panel.unit}` : panel.valueLabel;
}

/** All numbers that have to fit on the value axis. */
export function plottedValues(panel: Panel): number[] {
  return panel.series.flatMap((series) => [...series.values, ...series.errorBars.flat()]).filter((value) => value !== null);
}

/** Whether the value axis leaves zero out, which the page then says. */
export function isZoomed(panel: Panel): boolean {
  return panel.kind !== 'bars' && panel.kind !== 'gaps';
}

function valueScale(panel: Panel, theme: ChartTheme): Partial<Scale> {
  const { min, max, step } = niceAxis(plottedValues(panel), !isZoomed(panel));
  // As many digits as the step has, and no more.
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    type: 'linear',
    min,
    max,
    grid: { color: theme.hairline, drawTicks: false } as Scale['grid'],
    border: { display: false } as Scale['border'],
    ticks: { stepSize: step, padding: 6, callback: (value: number | string) => Number(value).toFixed(digits) } as Scale['ticks'],
  } as Partial<Scale>;
}

/** Dodge of a series in its row, so that overlapping markers and error bars stay apart. */
function dodge(panel: Panel, index: number): number {
  const hasErrorBars = panel.series.some((series) => series.errorBars.some((bar) => bar !== null));
  return hasErrorBars ? (index - (panel.series.length - 1) / 2) * 2 * ROW_DODGE : 0;
}

/** Chart.js draws no marker where a coordinate is NaN. */
function pointsOf(panel: Panel, series: Series, seriesIndex: number): Point[] {
  const positions = new Map(rowSlots(panel).flatMap((slot) => (slot.item === null ? [] : [[slot.item, slot.position]])));
  return series.values.map((value, index) => {
    if (hasRows(panel)) return { x: value ?? NaN, y: (positions.get(index) ?? index) + dodge(panel, seriesIndex) };
    return { x: panel.items[index]?.size ?? index, y: value ?? NaN };
  });
}

function dataset(panel: Panel, series: Series, index: number, theme: ChartTheme): ChartDataset<Kind, Point[] | (number | null)[]> {
  const colour = theme.methods[series.method];
  const { marker, dash } = METHODS[series.method];
  if (panel.kind === 'bars') {
    const isHollow = !marker.isFilled;
    return {
      type: 'bar',
      label: series.label,
      data: series.values,
      backgroundColor: isHollow ? theme.surface : colour,
      borderColor: colour,
      borderWidth: isHollow ? 1 : 0,
      categoryPercentage: 0.8,
      barPercentage: 0.9,
    };
  }
  return {
    type: 'line',
    label: series.label,
    data: pointsOf(panel, series, index),
    showLine: panel.kind === 'lines',
    borderColor: colour,
    borderWidth: 1.75,
    borderDash: dash,
    pointStyle: panel.kind === 'gaps' ? 'circle' : marker.shape,
    pointRadius: marker.shape === 'triangle' ? 5 : 4,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: panel.kind === 'gaps' || !marker.isFilled ? theme.surface : colour,
    clip: false,
  } as ChartDataset<Kind, Point[]>;
}

function itemScale(panel: Panel, theme: ChartTheme): Partial<Scale> {
  if (hasRows(panel)) {
    const slots = rowSlots(panel);
    return {
      type: 'linear',
      reverse: true,
      min: -0.5,
      max: slots.length - 0.5,
      grid: { display: false } as Scale['grid'],
      border: { display: false } as Scale['border'],
      afterBuildTicks: (axis) => {
        axis.ticks = slots.filter((slot) => slot.item !== null).map((slot) => ({ value: slot.position }));
      },
      ticks: {
        color: theme.text,
        autoSkip: false,
        // A name of two encoders takes two lines.
        callback: (value: number | string) => (slots[Number(value)]?.label ?? '').split(/ (?=\+)/),
      } as Scale['ticks'],
    } as Partial<Scale>;
  }
  const sizes = panel.items.flatMap((item) => item.size ?? []);
  const reach = Math.log10(Math.max(...sizes) / Math.min(...sizes)) * 0.06;
  return {
    type: 'logarithmic',
    min: Math.min(...sizes) / 10 ** reach,
    max: Math.max(...sizes) * 10 ** reach,
    grid: { display: false } as Scale['grid'],
    border: { color: theme.muted } as Scale['border'],
    afterBuildTicks: (axis) => {
      axis.ticks = sizes.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      // Only the room: the labels are written with the annotations, which keep close ones apart.
      callback: () => itemLabelLines(panel, 0).map(() => ' '),
    } as Scale['ticks'],
  } as Partial<Scale>;
}

function titleOf(text: string, theme: ChartTheme): object {
  return { display: true, text, color: theme.muted, font: { size: FONT_SIZE }, padding: { top: 2, bottom: 0 } };
}

/**
 * The Chart.js configuration of a panel: the same for the SVG made at build time and for the canvas in the page. Size,
 * pixel ratio and animation are left to the caller. `highlight` is read at each drawing.
 */
export function chartConfig(panel: Panel, theme: ChartTheme, highlight: Highlight): ChartConfiguration {
  const items = panel.kind === 'bars' ? barScale(panel, theme) : itemScale(panel, theme);
  const values = valueScale(panel, theme);
  const quantity = panel.quantity ? `${panel.itemLabel}, ${panel.quantity} (log scale)` : null;
  const shared = { color: theme.muted, font: { family: theme.fontFamily, size: FONT_SIZE } };
  const isFlat = hasRows(panel);
  const right = panel.kind === 'lines' ? NAME_COLUMN : panel.kind === 'bars' ? 6 : GAP_COLUMN[panel.kind];
  return {
    type: panel.kind === 'bars' ? 'bar' : 'line',
    data: {
      labels: panel.items.map((item) => item.label.replace(' & ', ' &\n').split(/\n|(?<=-)(?=C)/)),
      datasets: panel.series.map((series, index) => dataset(panel, series, index, theme)),
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: { padding: { top: isFlat ? 2 : 18, right, left: 2, bottom: 2 } },
      font: { family: theme.fontFamily, size: FONT_SIZE },
      scales: {
        x: withText(isFlat ? values : items, shared, isFlat ? titleOf(valueTitle(panel), theme) : quantity ? titleOf(quantity, theme) : null),
        y: withText(isFlat ? items : values, shared, null),
      },
    },
    plugins: [annotations(panel, theme, highlight) as Plugin],
  } as ChartConfiguration;
}

function withText(scale: Partial<Scale>, text: { color: string; font: object }, title: object | null): object {
  return { ...scale, ticks: { ...text, ...scale.ticks }, ...(title && { title }) };
}

function barScale(panel: Panel, theme: ChartTheme): Partial<Scale> {
  return {
    type: 'category',
    grid: { display: false },
    border: { color: theme.muted },
    ticks: { autoSkip: false, maxRotation: 0, font: { family: theme.fontFamily, size: FONT_SIZE - 1 } },
  } as unknown as Partial<Scale>;
}
