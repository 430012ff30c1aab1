import type { Panel } from '../../lib/charts/chart-panel.ts';
import { chartConfig } from './chart-config.ts';
import { panelSize, type Variant } from './chart-layout.ts';
import { Chart } from './chart-registry.ts';
import type { ChartTheme } from './chart-theme.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** The SVG elements of a panel, drawn by Chart.js from the configuration that the live chart uses. */
export function drawPanelSvg(panel: Panel, variant: Variant, theme: ChartTheme, metrics: TextMetrics2D): string {
  const { width, height } = panelSize(panel, variant);
  const context = new SvgContext(metrics);
  const canvas = { width, height, getContext: () => context };
  Object.assign(context, { canvas });
  const config = chartConfig(panel, theme, { item: null });
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  const drawn = context.toString();
  chart.destroy();
  return drawn;
}
