import { queryOf, readNames } from '../../lib/base/address-state.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';

/** What a reader can change in a chart. */
export interface ChartState {
  /** Ids of the series that are switched off. */
  hidden: Set<string>;
  /** The point that is read out, or the panel that is meant as a whole, without an item. */
  point: { panel: string; item: number | null } | null;
  /** Whether the leads are drawn in place of the scores. */
  isLead: boolean;
}

/** State from an address such as `?hide=sft&at=ocr-chart.l16`; names that the chart does not know are left out. */
export function parseChartState(query: string, panels: readonly Panel[]): ChartState {
  const { hide, at, view } = readNames(['hide', 'at', 'view'], query);
  const known = new Set(panels.flatMap((panel) => panel.series.map((series) => series.id)));
  const hidden = hide.split(',').filter((id) => known.has(id));
  const [panelId = '', itemId = ''] = at.split('.');
  const panel = panels.find(({ id }) => id === panelId);
  const item = panel?.items.findIndex(({ id }) => id === itemId) ?? -1;
  const isKnownPoint = panel && (item >= 0 || !itemId);
  const point = isKnownPoint ? { panel: panelId, item: item < 0 ? null : item } : null;
  return { hidden: new Set(hidden), point, isLead: view === 'lead' };
}

/** The address of a state, empty for the chart as it opens. */
export function writeChartState(state: ChartState, panels: readonly Panel[]): string {
  const { point } = state;
  const panel = panels.find(({ id }) => id === point?.panel);
  const item = point && (point.item === null ? '' : panel?.items[point.item]?.id);
  return queryOf({
    hide: [...state.hidden].join(','),
    at: panel && typeof item === 'string' ? panel.id + (item && `.${item}`) : '',
    view: state.isLead ? 'lead' : '',
  });
}
