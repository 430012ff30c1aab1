import type { Panel } from '../../lib/charts/chart-panel.ts';

/** What a reader can change in a chart. */
export interface ChartState {
  /** Ids of the series that are switched off. */
  hidden: Set<string>;
  /** The point that is read out. */
  point: { panel: string; item: number } | null;
}

/** State from an address such as `?hide=sft&at=ocr-chart.l16`; names that the chart does not know are left out. */
export function parseChartState(query: string, panels: readonly Panel[]): ChartState {
  const parameters = new URLSearchParams(query);
  const known = new Set(panels.flatMap((panel) => panel.series.map((series) => series.id)));
  const hidden = (parameters.get('hide') ?? '').split(',').filter((id) => known.has(id));
  const [panelId = '', itemId = ''] = (parameters.get('at') ?? '').split('.');
  const item =
    panels.find((panel) => panel.id === panelId)?.items.findIndex((candidate) => candidate.id === itemId) ?? -1;
  return { hidden: new Set(hidden), point: item < 0 ? null : { panel: panelId, item } };
}

/** The address of a state, empty for the chart as it opens. */
export function writeChartState(state: ChartState, panels: readonly Panel[]): string {
  const { point } = state;
  const itemId = point && panels.find((panel) => panel.id === point.panel)?.items[point.item]?.id;
  const parts = [
    ...(state.hidden.size ? [`hide=${[...state.hidden].join(',')}`] : []),
    ...(point && itemId ? [`at=${point.panel}.${itemId}`] : []),
  ];
  return parts.length ? `?${parts.join('&')}` : '';
}
