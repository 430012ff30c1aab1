import type { Chart, Plugin } from 'chart.js';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import {
  drawLine,
  drawMarker,
  lineEnds,
  markOf,
  rowY,
  slotCentre,
  textWidth,
  writeText,
  type Mark,
} from './chart-drawing.ts';
import { hasRows, itemLabelLines, rowSlots, spread, valueAxis } from './chart-layout.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';

/** The item that the reader points at; changed from outside, read at each drawing. */
export interface Highlight {
  item: number | null;
}

/** Height of a line of text. */
const LINE_HEIGHT = 13;
/** Half the height of the cap of an error bar. */
const CAP = 3;
/** Distance of a gap's number from the marker or bar below it. */
const LIFT = 12;
/** The marker in a bar: how far below its top. */
const BAR_MARKER_DEPTH = 8;
/** How far it moves aside from what would cross it, and up from the name that then stands below it. */
const SIDESTEP = 9;
const RAISE = 4;

/**
 * Draws what Chart.js has no word for: the gap at each item with its number, the names at line ends, sizes at their
 * true place, error bars, headings of groups, the zero line, and the mark of the item that is read out.
 */
export function annotations(panel: Panel, theme: ChartTheme, highlight: Highlight): Plugin {
  const slots = rowSlots(panel);
  const isFlat = hasRows(panel);
  const slotOf = (item: number) => slots.find((slot) => slot.item === item)?.position ?? item;
  const marksAt = (chart: Chart, item: number) =>
    panel.series.flatMap((_, series) => markOf(chart, series, item) ?? []);

  function isGapShown(chart: Chart): boolean {
    const { gap } = panel;
    if (!gap?.between) return gap !== null;
    return gap.between.every((id) => chart.isDatasetVisible(panel.series.findIndex((series) => series.id === id)));
  }

  function drawHighlight(chart: Chart): void {
    const { item } = highlight;
    if (item === null) return;
    if (isFlat) {
      const top = rowY(chart, slotOf(item) - 0.5);
      chart.ctx.fillStyle = theme.hairline;
      chart.ctx.fillRect(0, top, chart.width, rowY(chart, slotOf(item) + 0.5) - top);
      return;
    }
    const { top, bottom } = chart.chartArea;
    const x = slotCentre(chart, panel, item);
    drawLine(chart, { x, y: top - 4 }, { x, y: bottom }, theme.muted, 1);
  }

  function drawConnectors(chart: Chart): void {
    // Error bars fill the row; a connector would read as one more of them.
    if (panel.kind === 'bars' || panel.series.some((series) => series.errorBars.some((bar) => bar !== null))) return;
    panel.items.forEach((_, item) => {
      const marks = marksAt(chart, item).map((mark) => (isFlat ? { x: mark.x, y: rowY(chart, slotOf(item)) } : mark));
      const [first, ...others] = marks.toSorted((a, b) => (isFlat ? a.x - b.x : a.y - b.y));
      const last = others.at(-1);
      if (first && last) drawLine(chart, first, last, theme.muted, 1);
    });
  }

  function drawErrorBars(chart: Chart): void {
    const scale = chart.scales['x'];
    panel.series.forEach((series, index) => {
      series.errorBars.forEach((bar, item) => {
        const mark = markOf(chart, index, item);
        if (!bar || !mark || !scale) return;
        const ends = bar.map((value) => scale.getPixelForValue(value));
        const colour = seriesColor(theme, series.look);
        drawLine(chart, { x: ends[0] ?? 0, y: mark.y }, { x: ends[1] ?? 0, y: mark.y }, colour, 1.25);
        for (const x of ends) drawLine(chart, { x, y: mark.y - CAP }, { x, y: mark.y + CAP }, colour, 1.25);
      });
    });
  }

  function drawGaps(chart: Chart): void {
    if (!panel.gap || !isGapShown(chart)) return;
    const { texts } = panel.gap;
    if (isFlat) {
      texts.forEach((text, item) => {
        const y = rowY(chart, slotOf(item));
        writeText(chart, theme, text, { x: chart.width - 2, y }, 'right', theme.text, 600);
        const hasValue = panel.series.some((series) => (series.values[item] ?? null) !== null);
        if (text && !hasValue)
          writeText(chart, theme, 'only the gap is known', { x: chart.chartArea.left + 6, y }, 'left', theme.muted);
      });
      return;
    }
    const tops = texts.map((_, item) => Math.min(...marksAt(chart, item).map((mark) => mark.y)));
    const places = tops.map((top, item): Mark => {
      // A line that rises to the next item would cross a centred number, as would the name at its end; one that falls
      // from the item before would cross it on the other side.
      const isCrossed = panel.kind === 'lines' && (item === tops.length - 1 || top - (tops[item + 1] ?? top) > LIFT);
      const isFallenTo = panel.kind === 'lines' && top - (tops[item - 1] ?? top) > LIFT;
      const step = isFallenTo ? SIDESTEP : isCrossed ? -SIDESTEP : 0;
      return { x: slotCentre(chart, panel, item) + step, y: top - LIFT - (isFallenTo ? RAISE : 0) };
    });
    const widths = texts.map((text) => textWidth(chart, theme, text, 600));
    spread(
      places.map(({ x }) => x),
      widths,
      3,
    ).forEach((x, item) => {
      const y = places[item]?.y ?? Infinity;
      if (Number.isFinite(y)) writeText(chart, theme, texts[item] ?? '', { x, y }, 'center', theme.text, 600);
    });
  }

  /** The marker of its method at the top of each filled bar, so that bars too differ by more than colour. */
  function drawBarMarkers(chart: Chart): void {
    panel.series.forEach((series, index) => {
      const { marker, isFilled } = series.look;
      if (!isFilled) return;
      series.values.forEach((value, item) => {
        // An empty bar has a place too.
        const mark = value === null ? null : markOf(chart, index, item);
        if (mark) drawMarker(chart, marker, { x: mark.x, y: mark.y + BAR_MARKER_DEPTH }, theme.surface);
      });
    });
  }

  function drawNames(chart: Chart): void {
    const ends = lineEnds(chart, panel);
    spread(
      ends.map((end) => end.y),
      ends.map(() => LINE_HEIGHT),
      0,
    ).forEach((y, index) => {
      const end = ends[index];
      if (end)
        writeText(
          chart,
          theme,
          end.series.label,
          { x: end.x + 9, y },
          'left',
          seriesColor(theme, end.series.look),
          600,
        );
    });
  }

  function drawSizes(chart: Chart): void {
    const { bottom } = chart.chartArea;
    const lines = panel.items.map((_, item) => itemLabelLines(panel, item));
    const centres = panel.items.map((_, item) => slotCentre(chart, panel, item));
    const widths = lines.map((texts) => Math.max(...texts.map((text) => textWidth(chart, theme, text, 400))));
    for (const x of centres) drawLine(chart, { x, y: bottom }, { x, y: bottom + 4 }, theme.muted, 1);
    spread(centres, widths, 4).forEach((x, item) => {
      lines[item]?.forEach((text, row) =>
        writeText(chart, theme, text, { x, y: bottom + 13 + row * LINE_HEIGHT }, 'center', theme.muted),
      );
    });
  }

  return {
    id: 'annotations',
    // Below the labels of the axes.
    beforeDraw: drawHighlight,
    beforeDatasetsDraw(chart) {
      const zero = panel.kind === 'gaps' ? chart.scales['x']?.getPixelForValue(0) : undefined;
      const { top, bottom } = chart.chartArea;
      if (zero !== undefined) drawLine(chart, { x: zero, y: top }, { x: zero, y: bottom }, theme.muted, 1);
      drawConnectors(chart);
      drawErrorBars(chart);
    },
    afterDatasetsDraw(chart) {
      drawGaps(chart);
      if (panel.kind === 'bars') drawBarMarkers(chart);
      if (panel.kind === 'lines') {
        drawNames(chart);
        drawSizes(chart);
        writeText(chart, theme, valueAxis(panel).title, { x: 0, y: 7 }, 'left', theme.muted);
      }
      for (const { item, label, position } of slots)
        if (item === null)
          writeText(chart, theme, label, { x: 2, y: rowY(chart, position) + 3 }, 'left', theme.muted, 600);
    },
  };
}
