import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Panel, Series } from '../../lib/charts/chart-panel.ts';
import { LINES } from '../../schemas/method-look.ts';
import { annotations, type Highlight } from './chart-annotations.ts';
import { POINT_STYLES } from './chart-drawing.ts';
import { categoryLines, FONT_SIZE, hasRows, rowSlots, valueAxis } from './chart-layout.ts';
import { categoryScale, rowScale, sizeScale, valueScale, type Scale } from './chart-scales.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';

type Point = { x: number; y: number };
type Dataset = ChartDataset<'line' | 'bar', (Point | number | null)[]>;

/** Half the distance between two methods in one row, in rows: keeps their error bars apart. */
const ROW_DODGE = 0.14;
/** Room at the right: for the gap of each row, or for the name at the end of a line. */
const RIGHT_COLUMN = { dumbbell: 44, gaps: 92, lines: 32, bars: 6 };
/** The same where rows have no gap: for a marker at the edge. */
const RIGHT_EDGE = 8;

/** How far a series stands from the middle of its row, so that error bars do not lie on each other. */
function dodge(panel: Panel, index: number): number {
  const hasErrorBars = panel.series.some((series) => series.errorBars.some((bar) => bar !== null));
  return hasErrorBars ? (index - (panel.series.length - 1) / 2) * 2 * ROW_DODGE : 0;
}

/** Chart.js draws no marker where a coordinate is NaN. */
function pointsOf(panel: Panel, series: Series, seriesIndex: number): Point[] {
  const positions = new Map(rowSlots(panel).map((slot) => [slot.item, slot.position]));
  return series.values.map((value, index) =>
    hasRows(panel)
      ? { x: value ?? NaN, y: (positions.get(index) ?? index) + dodge(panel, seriesIndex) }
      : { x: panel.items[index]?.size ?? index, y: value ?? NaN },
  );
}

function dataset(panel: Panel, series: Series, index: number, theme: ChartTheme): Dataset {
  const colour = seriesColor(theme, series.look);
  const { marker, isFilled, line } = series.look;
  if (panel.kind === 'bars') {
    return {
      type: 'bar',
      label: series.label,
      data: series.values,
      backgroundColor: isFilled ? colour : theme.surface,
      borderColor: colour,
      borderWidth: isFilled ? 0 : 1,
      categoryPercentage: 0.8,
      barPercentage: 0.9,
    };
  }
  const isModel = panel.kind === 'gaps';
  return {
    type: 'line',
    label: series.label,
    data: pointsOf(panel, series, index),
    showLine: panel.kind === 'lines',
    borderColor: colour,
    borderWidth: 1.75,
    borderDash: LINES[line],
    pointStyle: isModel ? 'circle' : POINT_STYLES[marker],
    pointRadius: marker === 'triangle' || marker === 'diamond' ? 5 : 4,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: isModel || !isFilled ? theme.surface : colour,
    clip: false,
  };
}

/**
 * The Chart.js configuration of a panel: the same for the SVG made at build time and for the canvas in the page. Size,
 * pixel ratio and animation are left to the caller. `highlight` is read at each drawing.
 */
export function chartConfig(
  panel: Panel,
  theme: ChartTheme,
  highlight: Highlight,
): ChartConfiguration<'line' | 'bar', (Point | number | null)[]> {
  const isFlat = hasRows(panel);
  const values = valueScale(panel, theme);
  const items = isFlat
    ? rowScale(panel, theme)
    : panel.kind === 'bars'
      ? categoryScale(theme)
      : sizeScale(panel, theme);
  const title = isFlat
    ? valueAxis(panel).title
    : panel.quantity
      ? `${panel.itemLabel}, ${panel.quantity} (log scale)`
      : null;
  const withText = (scale: Scale, text: string | null): Scale => ({
    ...scale,
    ticks: { color: theme.muted, font: { family: theme.fontFamily, size: FONT_SIZE }, ...scale.ticks },
    ...(text !== null && {
      title: {
        display: true,
        text,
        color: theme.muted,
        font: { family: theme.fontFamily, size: FONT_SIZE },
        padding: { top: 2, bottom: 0 },
      },
    }),
  });
  return {
    type: panel.kind === 'bars' ? 'bar' : 'line',
    data: {
      labels: panel.items.map((item) => categoryLines(item.label, panel.items.length)),
      datasets: panel.series.map((series, index) => dataset(panel, series, index, theme)),
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: {
        padding: {
          top: isFlat ? 2 : panel.kind === 'lines' ? 30 : 18,
          right: isFlat && !panel.gap ? RIGHT_EDGE : RIGHT_COLUMN[panel.kind],
          left: 2,
          bottom: 2,
        },
      },
      scales: { x: withText(isFlat ? values : items, title), y: withText(isFlat ? items : values, null) },
    },
    plugins: [annotations(panel, theme, highlight)],
  };
}
