import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { Frame } from '../../lib/charts/drawing/panel-drawing.ts';
import { panelConfig } from '../../lib/charts/panel-config.ts';
import { drawingOf } from '../../lib/charts/panel-drawings.ts';
import { Chart } from './chart-registry.ts';
import type { Drawing } from './picture-text.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** The SVG elements of a panel, drawn by Chart.js from the configuration that the live chart uses. */
export function panelSvg(panel: Panel, frame: Frame, theme: ChartTheme, metrics: TextMetrics2D): Drawing {
  const tools = { ...frame, measure: metrics.width };
  const drawing = drawingOf(panel);
  const size = { width: frame.width, height: drawing.height(panel, tools) };
  const context = new SvgContext(metrics);
  const canvas = { ...size, getContext: () => context };
  Object.assign(context, { canvas });
  const { config } = panelConfig(panel, drawing, { ...tools, theme }, { item: null, series: null });
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  const content = context.toString();
  chart.destroy();
  return { ...size, content };
}
