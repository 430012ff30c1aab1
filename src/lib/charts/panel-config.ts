import type { Panel } from './chart-panel.ts';
import { FONT_SIZE } from './drawing/canvas-marks.ts';
import type { ChartTheme } from './drawing/chart-theme.ts';
import type { DrawnPanel, Highlight, PanelConfig, Scale, Tools } from './drawing/panel-drawing.ts';
import { drawingOf } from './panel-drawings.ts';

/** Text of an axis in the type of the drawing, with the title below it if it has one. */
function withText(scale: Scale, title: readonly string[], { muted, fontFamily }: ChartTheme): Scale {
  const font = { family: fontFamily, size: FONT_SIZE };
  return {
    ...scale,
    ticks: { color: muted, font, ...scale.ticks },
    ...(title.length && {
      title: { display: true, text: [...title], color: muted, font, padding: { top: 2, bottom: 0 } },
    }),
  };
}

/**
 * The Chart.js configuration of a panel: the same for the SVG made at build time and for the canvas in the page. Size,
 * pixel ratio and animation are left to the caller. `highlight` is read at each drawing. Also gives where items stand.
 */
export function panelConfig(
  panel: Panel,
  tools: Tools,
  highlight: Highlight,
): { config: PanelConfig; placeOf: DrawnPanel['placeOf'] } {
  const { theme } = tools;
  const { datasets, scales, title, padding, markItem, below, above, placeOf } = drawingOf(panel).draw(panel, tools);
  const config: PanelConfig = {
    type: datasets[0]?.type ?? 'line',
    data: { labels: panel.items.map(({ label }) => label), datasets },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: { padding: { ...padding, left: 2, bottom: 2 } },
      scales: { x: withText(scales.x, title, theme), y: withText(scales.y, [], theme) },
    },
    plugins: [
      {
        id: 'annotations',
        // Below the labels of the axes.
        beforeDraw: (chart) => {
          if (highlight.item !== null) markItem(chart, highlight.item);
        },
        beforeDatasetsDraw: (chart) => below.forEach((annotate) => annotate(chart)),
        afterDatasetsDraw: (chart) => above.forEach((annotate) => annotate(chart)),
      },
    ],
  };
  return { config, placeOf };
}
