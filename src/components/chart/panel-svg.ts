import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { Variant } from '../../lib/charts/drawing/panel-drawing.ts';
import { panelConfig } from '../../lib/charts/panel-config.ts';
import { panelSize } from '../../lib/charts/panel-drawings.ts';
import { Chart } from './chart-registry.ts';
import type { Drawing } from './picture-text.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** The SVG elements of a panel, drawn by Chart.js from the configuration that the live chart uses. */
export function panelSvg(panel: Panel, variant: Variant, theme: ChartTheme, metrics: TextMetrics2D): Drawing {
  const size = panelSize(panel, variant, metrics.width);
  const context = new SvgContext(metrics);
  const canvas = { ...size, getContext: () => context };
  Object.assign(context, { canvas });
  const { config } = panelConfig(panel, { theme, measure: metrics.width, width: size.width }, { item: null });
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  const content = context.toString();
  chart.destroy();
  return { ...size, content };
}
