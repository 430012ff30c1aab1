import type { Panel } from './chart-panel.ts';
import { FONT_SIZE } from './drawing/canvas-marks.ts';
import type { ChartTheme } from './drawing/chart-theme.ts';
import { pointValues } from './drawing/point-values.ts';
import type { DrawnPanel, Highlight, PanelConfig, PanelDrawing, Scale, Tools } from './drawing/panel-drawing.ts';

/** An axis in the type of the drawing. */
function withText(scale: Scale, { muted, fontFamily }: ChartTheme): Scale {
  return { ...scale, ticks: { color: muted, font: { family: fontFamily, size: FONT_SIZE }, ...scale.ticks } };
}

/**
 * The Chart.js configuration of a panel: the same for the SVG made at build time and for the canvas in the page. Size,
 * pixel ratio and animation are left to the caller. `highlight` is read at each drawing. Also gives how far items are.
 */
export function panelConfig(
  panel: Panel,
  drawing: PanelDrawing,
  tools: Tools,
  highlight: Highlight,
): { config: PanelConfig; distance: DrawnPanel['distance'] } {
  const { datasets, scales, padding, markItem, below, above, resting, distance } = drawing.draw(panel, tools);
  const config: PanelConfig = {
    type: 'line',
    data: { datasets },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: { autoPadding: false, padding: { left: 2, bottom: 2, ...padding } },
      scales: { x: withText(scales.x, tools.theme), y: withText(scales.y, tools.theme) },
    },
    plugins: [
      {
        id: 'annotations',
        // Below the labels of the axes.
        beforeDraw: (chart) => {
          if (highlight.item !== null) markItem(chart, highlight.item);
        },
        beforeDatasetsDraw: (chart) => below.forEach((annotate) => annotate(chart)),
        afterDatasetsDraw: (chart) => {
          const isPointedAt = highlight.item !== null || highlight.series !== null;
          const last = isPointedAt ? [pointValues(panel, highlight, tools, drawing.hasRows)] : resting;
          for (const annotate of [...above, ...last]) annotate(chart);
        },
      },
    ],
  };
  return { config, distance };
}
