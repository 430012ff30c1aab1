import type { Chart } from '../../schemas/chart.ts';
import { csvTable } from '../base/csv.ts';
import { fileJson } from '../base/file-text.ts';
import type { Panel } from './chart-panel.ts';

/** The files that a reader can take away from a chart. */
export const CHART_FORMATS = ['csv', 'json', 'svg', 'png'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** One number with all that is needed to use it elsewhere. */
export interface Observation {
  chart: string;
  panel: string;
  item: string;
  series: string;
  value: number | null;
  errorBarLow: number | null;
  errorBarHigh: number | null;
  unit: string;
  source: string;
}

/** A computed mean without the noise of binary fractions. */
export function withoutNoise(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(10));
}

/** The gap at one item; none where the gaps are what the chart draws anyway. */
function gapObservation(chart: string, panel: Panel, index: number): Observation[] {
  const { gap } = panel;
  if (!gap?.between) return [];
  return [
    {
      chart,
      panel: panel.label,
      item: panel.items[index]?.name ?? '',
      series: gap.label,
      value: withoutNoise(gap.values[index] ?? null),
      errorBarLow: null,
      errorBarHigh: null,
      unit: panel.unit ? 'pp' : '',
      source: gap.sources[index] ?? 'computed from the two values',
    },
  ];
}

/** The numbers of a chart, one a row: the values of an item, then their gap. */
export function observationsOf(id: string, panels: readonly Panel[]): Observation[] {
  return panels.flatMap((panel) =>
    panel.items.flatMap((item, index) => [
      ...panel.series.map((series) => ({
        chart: id,
        panel: panel.label,
        item: item.name,
        series: series.label,
        value: withoutNoise(series.values[index] ?? null),
        errorBarLow: series.errorBars[index]?.[0] ?? null,
        errorBarHigh: series.errorBars[index]?.[1] ?? null,
        unit: panel.kind === 'gaps' ? 'pp' : (panel.unit ?? ''),
        source: series.sources[index] ?? '',
      })),
      ...gapObservation(id, panel, index),
    ]),
  );
}

export interface FileHead {
  title: string;
  caption: string;
  paper: string;
  licence: string;
}

/** CSV with a heading line; licence and paper stand in each row, since CSV has no place for a comment. */
export function csvFile(observations: readonly Observation[], head: FileHead): string {
  return csvTable(observations.map((observation) => ({ ...observation, paper: head.paper, licence: head.licence })));
}

export function jsonFile(chart: Chart, observations: readonly Observation[], head: FileHead): string {
  return fileJson({ ...head, summary: chart.summary, observations }, 2);
}
