import type { Chart } from 'chart.js';
import type { Panel } from '../../chart-panel.ts';
import { drawLine, FONT_SIZE, lineOf, LINE_HEIGHT, marksAt, pointOf } from '../../drawing/canvas-marks.ts';
import type { ChartTheme } from '../../drawing/chart-theme.ts';
import { COLUMN_WIDTHS, columnHeight, markColumn, uprightTitle, writeTitle } from '../../drawing/columns.ts';
import { errorBarLines, hasErrorBars } from '../../drawing/error-bars.ts';
import { gapNumbers, LIFT } from '../../drawing/gap-numbers.ts';
import { breakText } from '../../drawing/labels.ts';
import { lineNames, rightOfLines } from '../../drawing/line-names.ts';
import type { Annotation, DrawnPanel, PanelDrawing, Tools } from '../../drawing/panel-drawing.ts';
import { sizeLabels, sizeScale, sizeTitle, writeSizes } from '../../drawing/size-axis.ts';
import { valueAxis, valueScale } from '../../drawing/value-axis.ts';

/** Over the plot: a line for the title, and room for the gap above the highest marker. */
const TOP = 30;
/** How far a gap's number moves aside from what would cross it, and up from the name that then stands below it. */
const SIDESTEP = 9;
const RAISE = 4;
/** From so many items on, markers would lie on each other. */
const MANY = 40;

function layout(panel: Panel, tools: Pick<Tools, 'width' | 'measure'>) {
  const axis = valueAxis(panel, false);
  const labels = sizeLabels(panel, tools);
  return {
    axis,
    labels,
    itemLines: Math.max(...labels.map((lines) => lines.length)),
    title: breakText(sizeTitle(panel), tools.width, (text) => tools.measure(text, 400, FONT_SIZE)),
    above: uprightTitle(panel, axis.start, tools),
  };
}

/** A line at each item from its highest mark to its lowest: the gap that is written above. */
function connectors(panel: Panel, theme: ChartTheme): Annotation {
  return (chart) => {
    // Error bars lie on the same line.
    if (!panel.gap || hasErrorBars(panel)) return;
    panel.items.forEach((_, item) => {
      const [first, ...others] = marksAt(chart, item).toSorted((a, b) => a.y - b.y);
      const last = others.at(-1);
      if (first && last) drawLine(chart.ctx, first, last, theme.muted, 1);
    });
  };
}

/**
 * A line that rises to the next item would cross a centered number, as would the name at its end; one that falls from
 * the item before would cross it on the other side.
 */
function stepAside(tops: readonly number[], item: number): { x: number; y: number } {
  const top = tops[item] ?? 0;
  const isCrossed = item === tops.length - 1 || top - (tops[item + 1] ?? top) > LIFT;
  const isFallenTo = top - (tops[item - 1] ?? top) > LIFT;
  return { x: isFallenTo ? SIDESTEP : isCrossed ? -SIDESTEP : 0, y: isFallenTo ? -RAISE : 0 };
}

export const drawing: PanelDrawing = {
  hasRows: false,
  sample: 'line',
  widths: COLUMN_WIDTHS,
  isWide: () => false,
  height: (panel, tools) => {
    const { itemLines, title, above } = layout(panel, tools);
    return columnHeight(itemLines, title.length + above.length - 2);
  },
  draw: (panel, tools) => {
    const { theme } = tools;
    const { axis, labels, itemLines, title, above } = layout(panel, tools);
    const placeOf: DrawnPanel['placeOf'] = (chart: Chart, item) =>
      chart.scales['x']?.getPixelForValue(panel.items[item]?.size ?? NaN) ?? 0;
    return {
      datasets: panel.series.map(({ label, look, values }) => {
        const { pointStyle, radius, borderWidth, borderColor, backgroundColor } = pointOf(look, theme);
        return {
          type: 'line',
          label,
          // Chart.js draws no marker where a coordinate is NaN.
          data: values.map((value, item) => ({ x: panel.items[item]?.size ?? NaN, y: value ?? NaN })),
          ...lineOf(look, theme),
          pointStyle,
          pointRadius: panel.items.length > MANY ? radius / 2 : radius,
          pointBorderWidth: borderWidth,
          pointBorderColor: borderColor,
          pointBackgroundColor: backgroundColor,
          clip: false,
        };
      }),
      scales: { x: sizeScale(panel, itemLines, theme), y: valueScale(axis, theme) },
      title,
      padding: { top: TOP + (above.length - 1) * LINE_HEIGHT, right: rightOfLines(panel, tools) },
      markItem: markColumn(placeOf, theme),
      below: [connectors(panel, theme), errorBarLines(panel, theme, 'y')],
      above: [
        gapNumbers(panel, tools, placeOf, stepAside),
        lineNames(panel, tools),
        writeSizes(labels, placeOf, tools),
        writeTitle(above, theme),
      ],
      placeOf,
    };
  },
};
