import { describe, expect, test } from 'vitest';
import { spokenReadout } from '../../../../src/lib/charts/chart-panel.ts';
import { valueAxis } from '../../../../src/lib/charts/drawing/value-axis.ts';
import { leadPanels } from '../../../../src/lib/charts/lead-panels.ts';
import { makeGap, makePanel } from '../../builders.ts';

describe('leadPanels', () => {
  const readouts = [{ lines: [], gap: { text: '+2.0 pp', spoken: 'plus 2.0 percentage points' } }];
  const panels = [
    makePanel({ gap: makeGap([2, null, 10]), readouts }),
    makePanel({ id: 'b', gap: makeGap([0.1, 0.2, 0.3]) }),
  ];
  const leads = leadPanels(panels) ?? [];

  test('draw the gaps as one series, from zero, on one axis', () => {
    expect(leads.map(({ series }) => series.map(({ values }) => values))).toEqual([[[2, null, 10]], [[0.1, 0.2, 0.3]]]);
    const [first, second] = leads.map((lead) => valueAxis(lead));
    expect([first?.min, first?.max]).toEqual([second?.min, second?.max]);
    expect(first?.min).toBe(0);
  });

  test('read the gap out', () => {
    expect(spokenReadout(leads[0]!, 0)).toBe('Small: Lead +2.0 pp');
  });

  test('are none where a panel has no gap of two methods', () => {
    expect(leadPanels([...panels, makePanel({ id: 'c' })])).toBeNull();
    expect(leadPanels([makePanel({ gap: makeGap([null, null, null]) })])).toBeNull();
  });
});
