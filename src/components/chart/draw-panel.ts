import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { MeasureText } from '../../lib/charts/drawing/labels.ts';
import type { DrawnPanel, Frame, Highlight, PanelDrawing } from '../../lib/charts/drawing/panel-drawing.ts';
import { panelConfig } from '../../lib/charts/panel-config.ts';
import { Chart } from './chart-registry.ts';

/** Measures texts in the type of the page, on a canvas of which nothing is drawn yet; throws where none is to be had. */
function textMeasure(canvas: HTMLCanvasElement, { fontFamily }: ChartTheme): MeasureText {
  const context = canvas.getContext('2d');
  // Phones give canvases as much memory and no more.
  if (!context) throw new Error('This browser gives no canvas to draw on');
  return (text, weight, size) => {
    context.font = `${weight} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** Draws a panel on a canvas in the size for which the SVG of this drawing was made. */
export function drawPanel(
  canvas: HTMLCanvasElement,
  drawing: HTMLElement,
  panel: Panel,
  drawn: PanelDrawing,
  theme: ChartTheme,
  highlight: Highlight,
  hidden: ReadonlySet<string>,
): { chart: Chart; distance: DrawnPanel['distance'] } {
  const { width, height } = drawing.querySelector('svg')?.viewBox.baseVal ?? canvas;
  Object.assign(canvas, { width, height });
  const { narrow, wide } = drawing.closest<HTMLElement>('.panels')?.dataset ?? {};
  const frame = JSON.parse((drawing.classList.contains('wide') ? wide : narrow) ?? '') as Frame;
  const { config, distance } = panelConfig(
    panel,
    drawn,
    { ...frame, theme, measure: textMeasure(canvas, theme) },
    highlight,
  );
  for (const [index, series] of panel.series.entries()) {
    const dataset = config.data.datasets[index];
    if (dataset) dataset.hidden = hidden.has(series.id);
  }
  // The drawing keeps its own units and is scaled by pixels, so it covers the SVG to the point.
  const devicePixelRatio = window.devicePixelRatio * (drawing.clientWidth / width || 1);
  const chart = new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio } });
  canvas.style.width = canvas.style.height = '100%';
  return { chart, distance };
}
