import type { Chart } from 'chart.js';
import type { Panel, Series } from '../../chart-panel.ts';
import { drawInnerMarker, FONT_SIZE, LINE_HEIGHT, markOf } from '../../drawing/canvas-marks.ts';
import { seriesColor, type ChartTheme } from '../../drawing/chart-theme.ts';
import { COLUMN_WIDTHS, columnHeight, markColumn, uprightTitle, writeTitle } from '../../drawing/columns.ts';
import { gapNumbers } from '../../drawing/gap-numbers.ts';
import { GROUP_FONT_SIZE, groupLabels, groupScale } from '../../drawing/group-axis.ts';
import type { Annotation, Dataset, DrawnPanel, PanelDrawing, Tools } from '../../drawing/panel-drawing.ts';
import { valueAxis, valueScale } from '../../drawing/value-axis.ts';

/** Over the plot: room for the gap above the highest bar. */
const TOP = 18;
const RIGHT = 6;
/** Around the numbers of the axis, about. */
const BESIDE_NUMBERS = 15;
/** More bars than this, or more groups, are too thin or too close in the width of a column. */
const COLUMN_HOLDS = { bars: 24, groups: 6 };
/** The marker in a bar: how far below its top; and the least width of a bar that holds one. */
const MARKER_DEPTH = 8;
const MARKER_ROOM = 7;

function layout(panel: Panel, { width, measure }: Pick<Tools, 'width' | 'measure'>) {
  const axis = valueAxis(panel, true);
  const numbers = Math.max(...[axis.min, axis.max].map((value) => measure(axis.write(value), 400, FONT_SIZE)));
  const slot = (width - numbers - BESIDE_NUMBERS - RIGHT) / panel.items.length;
  const labels = groupLabels(
    panel.items.map(({ label }) => label),
    slot,
    (text) => measure(text, 400, GROUP_FONT_SIZE),
  );
  // Scores in percent explain themselves.
  const isPlain = (panel.unit === '%' || panel.unit === null) && !panel.direction;
  return { axis, labels, above: isPlain ? [] : uprightTitle(panel, null, { width, measure }) };
}

function datasetOf({ label, look, values }: Series, theme: ChartTheme): Dataset {
  const color = seriesColor(theme, look);
  return {
    type: 'bar',
    label,
    data: values,
    backgroundColor: look.isFilled ? color : theme.surface,
    borderColor: color,
    borderWidth: look.isFilled ? 0 : 1,
    categoryPercentage: 0.8,
    barPercentage: 0.9,
  };
}

/** The marker of its method at the top of each filled bar, so that bars too differ by more than color. */
function barMarkers(panel: Panel, theme: ChartTheme): Annotation {
  return (chart) =>
    panel.series.forEach(({ look, values }, index) => {
      if (!look.isFilled) return;
      values.forEach((value, item) => {
        // An empty bar has a place too.
        const mark = value === null ? null : markOf(chart, index, item);
        const { width = 0 } = chart.getDatasetMeta(index).data[item]?.getProps(['width'], true) ?? {};
        if (mark && width >= MARKER_ROOM)
          drawInnerMarker(chart.ctx, look, { x: mark.x, y: mark.y + MARKER_DEPTH }, theme.surface);
      });
    });
}

export const drawing: PanelDrawing = {
  hasRows: false,
  sample: 'marker',
  widths: COLUMN_WIDTHS,
  isWide: ({ items, series }) => items.length > COLUMN_HOLDS.groups || items.length * series.length > COLUMN_HOLDS.bars,
  height: (panel, tools) => {
    const { labels, above } = layout(panel, tools);
    // A third line below the groups is no wider than the title of another axis.
    return columnHeight(Math.max(...labels.map((lines) => lines.length)) - 1, above.length);
  },
  draw: (panel, tools) => {
    const { theme } = tools;
    const { axis, labels, above } = layout(panel, tools);
    const placeOf: DrawnPanel['placeOf'] = (chart: Chart, item) => chart.scales['x']?.getPixelForValue(item) ?? 0;
    return {
      datasets: panel.series.map((series) => datasetOf(series, theme)),
      scales: { x: groupScale(labels, theme), y: valueScale(axis, theme) },
      title: [],
      padding: { top: TOP + above.length * LINE_HEIGHT, right: RIGHT },
      markItem: markColumn(placeOf, theme),
      below: [],
      above: [gapNumbers(panel, tools, placeOf), barMarkers(panel, theme), writeTitle(above, theme)],
      placeOf,
    };
  },
};
