import type { Look } from '../../schemas/method.ts';
import type { Panel } from './chart-panel.ts';
import { formatCount, formatNumber, formatSigned, NOT_REPORTED } from '../numbers/format.ts';

/** The numbers of a chart as rows of text, with their sources as numbered notes. */
export interface ChartTable {
  head: { label: string; look?: Look; isNumber?: boolean }[];
  groups: { label: string | null; rows: string[][] }[];
  sources: { mark: string | null; text: string }[];
}

/** The letters of the source at a place counted from 0, as the columns of a spreadsheet have them: a … z, aa, ab … */
function lettersOf(place: number): string {
  const before = Math.floor(place / 26);
  return (before ? lettersOf(before - 1) : '') + String.fromCharCode(97 + (place % 26));
}

/** Letters for the sources, in order of first use; one source needs no letter. */
function markSources(panels: readonly Panel[]): Map<string, string> {
  const texts = [
    ...new Set(
      panels.flatMap((panel) => [
        ...panel.series.flatMap((series) => series.sources),
        ...(panel.gap?.sources ?? []).filter((source) => source !== null),
      ]),
    ),
  ];
  return new Map(texts.map((text, index) => [text, texts.length > 1 ? lettersOf(index) : '']));
}

function withErrorBar(text: string, bar: readonly [number, number] | null | undefined, panel: Panel): string {
  return bar ? `${text} [${bar.map((end) => formatNumber(end, panel)).join(', ')}]` : text;
}

/** The letters of one row: of its values and of a printed gap. */
function marksAt(panel: Panel, index: number, marks: Map<string, string>): string {
  const gapSource = panel.gap?.sources[index];
  const reported = panel.series.filter((series) => (series.values[index] ?? null) !== null);
  const sources = [...reported.map((series) => series.sources[index] ?? ''), ...(gapSource ? [gapSource] : [])];
  return [...new Set(sources.map((source) => marks.get(source)))].join(', ');
}

function valueTable(panels: readonly Panel[], marks: Map<string, string>): ChartTable {
  const [first] = panels;
  const detailNames = [
    ...new Set(panels.flatMap((panel) => panel.items.flatMap((item) => Object.keys(item.details ?? {})))),
  ];
  const hasMarks = marks.size > 1;
  const hasSizes = panels.some((panel) => panel.quantity !== null);
  const gapLabel = first?.gap ? `${first.gap.label}${first.unit ? ', pp' : ''}` : null;
  return {
    head: [
      { label: first?.itemLabel ?? '' },
      ...(hasSizes ? [{ label: first?.quantity === 'samples' ? 'Samples' : 'Parameters', isNumber: true }] : []),
      ...detailNames.map((label) => ({ label })),
      ...(first?.series ?? []).map(({ label, look }) => ({ label, look, isNumber: true })),
      ...(gapLabel ? [{ label: gapLabel, isNumber: true }] : []),
      ...(hasMarks ? [{ label: 'Source' }] : []),
    ],
    groups: panels.map((panel) => ({
      label: panels.length > 1 ? `${panel.label}${panel.unit ? `, ${panel.unit}` : ''}` : null,
      rows: panel.items.map((item, index) => [
        item.name,
        ...(hasSizes ? [item.size === undefined ? NOT_REPORTED : formatCount(item.size)] : []),
        ...detailNames.map((name) => item.details?.[name] ?? NOT_REPORTED),
        ...panel.series.map((series) =>
          withErrorBar(formatNumber(series.values[index] ?? null, panel), series.errorBars[index], panel),
        ),
        ...(panel.gap ? [formatSigned(panel.gap.values[index] ?? null, panel)] : []),
        ...(hasMarks ? [marksAt(panel, index, marks)] : []),
      ]),
    })),
    sources: sourceNotes(marks),
  };
}

/** Models down, measures across: the gaps of many models. */
function gapsTable(panel: Panel, marks: Map<string, string>): ChartTable {
  return {
    head: [
      { label: 'Model' },
      ...panel.items.map(({ name }) => ({ label: name, isNumber: true })),
      { label: 'Source' },
    ],
    groups: [
      {
        label: null,
        rows: panel.series.map((series) => [
          series.label,
          ...series.values.map((value) => formatSigned(value, panel)),
          [...new Set(series.sources.map((source) => marks.get(source)))].join(', '),
        ]),
      },
    ],
    sources: sourceNotes(marks),
  };
}

function sourceNotes(marks: Map<string, string>): ChartTable['sources'] {
  return [...marks].map(([text, mark]) => ({ mark: mark || null, text: mark ? text : `Source: ${text}.` }));
}

export function chartTable(panels: readonly Panel[]): ChartTable {
  const [first] = panels;
  const marks = markSources(panels);
  return first?.kind === 'gaps' ? gapsTable(first, marks) : valueTable(panels, marks);
}
