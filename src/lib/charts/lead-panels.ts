import type { Panel } from './chart-panel.ts';
import { reachOf } from './drawing/value-axis.ts';

/** The id and the name of the one series of such a panel. */
const LEAD = { id: 'lead', label: 'Lead' };

function leadPanel(panel: Panel): Panel | null {
  // Leads lie on both sides of zero.
  const { isLogarithmic: _, ...linear } = panel;
  const { gap, series, readouts } = linear;
  const first = series.find(({ id }) => id === gap?.between?.[0]);
  if (!gap || !first || gap.values.every((value) => value === null)) return null;
  const { values } = gap;
  return {
    ...linear,
    unit: gap.unit,
    fromZero: true,
    series: [{ ...LEAD, look: first.look, values, errorBars: values.map(() => null) }],
    gap: { ...gap, between: null },
    readouts: readouts.map(({ gap: said }) => ({
      lines: said ? [{ series: LEAD.id, text: said.text }] : [],
      gap: null,
    })),
  };
}

/** The gaps of the panels of a chart as values, from zero and on one axis in each unit; null where a panel has none. */
export function leadPanels(panels: readonly Panel[]): Panel[] | null {
  const leads = panels.map(leadPanel).filter((panel) => panel !== null);
  if (!leads.length || leads.length < panels.length) return null;
  return leads.map((lead) => ({ ...lead, peers: leads.filter(({ unit }) => unit === lead.unit).map(reachOf) }));
}
