import type { Chart } from '../../schemas/chart.ts';
import type { Result } from '../../schemas/result.ts';
import { formatGap, formatSigned, speakGap } from '../numbers/format.ts';
import { gapLabel, requireMethod } from '../numbers/method.ts';
import { readoutsOf, type Panel, type Series, type Shown } from './chart-panel.ts';
import { cellOf, gapOf, requireLevel, requireMeasure, type Cell } from '../numbers/numbers.ts';
import type { Known } from '../numbers/result-faults.ts';
import { sourceText } from '../numbers/source-text.ts';

/** What charts are made from. */
export interface Sources extends Known {
  /** The result with this id; throws, naming the known ids, if there is none. */
  result: (id: string) => Result;
}

function seriesOf(methodId: string, cells: Cell[], { methods, works }: Known, id = methodId, label?: string): Series {
  const method = requireMethod(methods, methodId);
  return {
    id,
    label: label ?? method.label,
    look: method.look,
    values: cells.map((cell) => cell.value),
    errorBars: cells.map((cell) => cell.errorBar ?? null),
    sources: cells.map((cell) => sourceText(cell, works)),
  };
}

type LevelsChart = Extract<Chart, { kind: 'lines' | 'dumbbell' }>;
type BarsChart = Extract<Chart, { kind: 'bars' }>;
type GapsChart = Extract<Chart, { kind: 'gaps' }>;

/** A panel from its parts; `pairs` names the level and measure of each item. */
function valuePanel(
  chart: LevelsChart | BarsChart,
  sources: Sources,
  result: Result,
  pairs: { level: string; measure: string }[],
  head: Pick<Panel, 'id' | 'label' | 'itemLabel' | 'quantity' | 'valueLabel' | 'items'>,
): Panel {
  const measure = requireMeasure(sources.measures, pairs[0]?.measure ?? '');
  const series = chart.methods.map((method) =>
    seriesOf(
      method,
      pairs.map((pair) => cellOf(result, sources.measures, pair.level, method, pair.measure)),
      sources,
    ),
  );
  const { gap: between } = chart;
  const gaps = between && pairs.map((pair) => gapOf(result, sources.measures, pair.level, pair.measure, between));
  const shown: Shown = {
    unit: measure.unit,
    digits: measure.digits,
    items: head.items,
    series,
    gap: gaps
      ? {
          label: gapLabel(sources.methods, between),
          between,
          values: gaps.map(({ value }) => value),
          texts: gaps.map(({ value }) => (value === null ? '' : formatSigned(value, measure))),
          sources: gaps.map((gap) => (gap.value === null || gap.isComputed ? null : sourceText(gap, sources.works))),
        }
      : null,
  };
  return { ...head, kind: chart.kind, ...shown, readouts: readoutsOf(shown) };
}

/** A panel is named by its measure, and by its result too where several show that measure. */
export function levelsPanelId(chart: LevelsChart, panel: LevelsChart['panels'][number]): string {
  const isAlone = chart.panels.filter(({ measure }) => measure === panel.measure).length === 1;
  return isAlone ? panel.measure : `${panel.result}-${panel.measure}`;
}

function levelsPanels(chart: LevelsChart, sources: Sources): Panel[] {
  return chart.panels.map((panel) => {
    const result = sources.result(panel.result);
    const measure = requireMeasure(sources.measures, panel.measure);
    return valuePanel(
      chart,
      sources,
      result,
      result.factor.levels.map((level) => ({ level: level.id, measure: panel.measure })),
      {
        id: levelsPanelId(chart, panel),
        label: panel.label ?? measure.label,
        itemLabel: result.factor.label,
        quantity: result.factor.quantity,
        valueLabel: measure.label,
        items: result.factor.levels,
      },
    );
  });
}

/** A panel is named by its level, and by its first measure too where several show that level. */
export function barsPanelId(chart: BarsChart, panel: BarsChart['panels'][number]): string {
  const isAlone = chart.panels.filter(({ level }) => level === panel.level).length === 1;
  return isAlone ? panel.level : `${panel.level}-${panel.measures[0]}`;
}

function barsPanels(chart: BarsChart, sources: Sources): Panel[] {
  return chart.panels.map((panel) => {
    const result = sources.result(panel.result);
    const level = requireLevel(result, panel.level);
    return valuePanel(
      chart,
      sources,
      result,
      panel.measures.map((measure) => ({ level: panel.level, measure })),
      {
        id: barsPanelId(chart, panel),
        label: panel.label ?? level.name,
        itemLabel: 'Category',
        quantity: null,
        valueLabel: 'Score',
        items: panel.measures.map((id) => {
          const { label } = requireMeasure(sources.measures, id);
          return { id, label, name: label };
        }),
      },
    );
  });
}

function speakRange(range: { low: number; high: number } | null, shown: Pick<Panel, 'unit' | 'digits'>): string {
  return range ? `from ${speakGap(range.low, shown)} to ${speakGap(range.high, shown)}` : 'not reported';
}

function gapsPanel(chart: GapsChart, sources: Sources): Panel {
  const measures = chart.measures.map((id) => requireMeasure(sources.measures, id));
  const digits = Math.max(...measures.map((measure) => measure.digits));
  const unit = measures[0]?.unit ?? null;
  const names = chart.gap.map((id) => requireMethod(sources.methods, id).label);
  const gapName = gapLabel(sources.methods, chart.gap);
  const series = chart.models.flatMap((model) => {
    const result = sources.result(model.result);
    return model.levels.map((levelId) => {
      const level = requireLevel(result, levelId);
      const cells = measures.map((measure) => {
        const gap = gapOf(result, sources.measures, levelId, measure.id, chart.gap);
        return gap.isComputed ? { ...gap, computedFrom: names } : gap;
      });
      return seriesOf(
        chart.gap[0],
        cells,
        sources,
        `${model.result}-${levelId}`,
        `${level.name} with ${model.partner}`,
      );
    });
  });
  const ranges = measures.map((_, index) => {
    const values = series.flatMap((one) => one.values[index] ?? []);
    return values.length ? { low: Math.min(...values), high: Math.max(...values) } : null;
  });
  const shown = { unit, digits };
  return {
    id: 'gaps',
    label: gapName,
    kind: 'gaps',
    itemLabel: 'Category',
    quantity: null,
    valueLabel: `${gapName}, percentage points`,
    ...shown,
    items: measures.map(({ id, label }) => ({ id, label, name: label })),
    series,
    gap: {
      label: 'range',
      between: null,
      values: ranges.map((range) => range?.low ?? null),
      texts: ranges.map((range) =>
        range ? `${formatSigned(range.low, shown)} to ${formatSigned(range.high, shown)}` : '',
      ),
      sources: ranges.map(() => null),
    },
    readouts: measures.map((measure, index) => ({
      title: measure.label,
      lines: series.map((one) => ({ series: one.id, text: formatGap(one.values[index] ?? null, shown) })),
      spoken: `${measure.label}: ${gapName} ${speakRange(ranges[index] ?? null, shown)} over ${series.length} models`,
    })),
  };
}

/** The panels of a chart, with every number looked up, computed and put into words. A heat table has none. */
export function chartPanels(chart: Chart, sources: Sources): Panel[] {
  switch (chart.kind) {
    case 'lines':
    case 'dumbbell':
      return levelsPanels(chart, sources);
    case 'bars':
      return barsPanels(chart, sources);
    case 'gaps':
      return [gapsPanel(chart, sources)];
    case 'heat-table':
      return [];
  }
}
