import type { Chart } from '../../schemas/chart.ts';

/** The results that a chart draws from, each once. */
export function resultIdsOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'gaps':
      return [...new Set(chart.models.map((model) => model.result))];
    case 'heat-table':
      return [chart.result];
    default:
      return [...new Set(chart.panels.map((panel) => panel.result))];
  }
}
