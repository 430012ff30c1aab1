import { queryOf, readNames } from '../../lib/base/address-state.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';

/** What a reader can change in a chart. */
export interface ChartState {
  /** Ids of the series that are switched off. */
  hidden: Set<string>;
  /** The point that is read out. */
  point: { panel: string; item: number } | null;
  /** Whether the leads are drawn in place of the scores. */
  isLead: boolean;
}

/** State from an address such as `?hide=sft&at=ocr-chart.l16`; names that the chart does not know are left out. */
export function parseChartState(query: string, panels: readonly Panel[]): ChartState {
  const { hide, at, view } = readNames(['hide', 'at', 'view'], query);
  const known = new Set(panels.flatMap((panel) => panel.series.map((series) => series.id)));
  const hidden = hide.split(',').filter((id) => known.has(id));
  const [panelId = '', itemId = ''] = at.split('.');
  const item =
    panels.find((panel) => panel.id === panelId)?.items.findIndex((candidate) => candidate.id === itemId) ?? -1;
  return { hidden: new Set(hidden), point: item < 0 ? null : { panel: panelId, item }, isLead: view === 'lead' };
}

/** The address of a state, empty for the chart as it opens. */
export function writeChartState(state: ChartState, panels: readonly Panel[]): string {
  const { point } = state;
  const itemId = point && panels.find((panel) => panel.id === point.panel)?.items[point.item]?.id;
  return queryOf({
    hide: [...state.hidden].join(','),
    at: point && itemId ? `${point.panel}.${itemId}` : '',
    view: state.isLead ? 'lead' : '',
  });
}
