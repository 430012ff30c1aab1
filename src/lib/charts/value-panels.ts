import { repeated } from '../../schemas/across-fields.ts';
import { FieldFault, inField } from '../base/field-fault.ts';
import { gapText, markText, numberText, signedText, spokenGap, valueText } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import type { Between } from '../numbers/result-index.ts';
import { leadOf, rangeOf, type ResultNumber } from '../numbers/result-number.ts';
import type { ChartContent } from './chart-kind.ts';
import type { Panel, Readout } from './chart-panel.ts';
import { valueTable } from './chart-table.ts';
import { reachOf } from './drawing/value-axis.ts';
import {
  axisOf,
  placedNumbers,
  requireColors,
  seriesOf,
  type NumberedPanel,
  type SeriesNumbers,
} from './series-numbers.ts';

/** A panel of values before its numbers are looked up. */
export interface PanelPlan extends Pick<
  Panel,
  'id' | 'label' | 'itemLabel' | 'quantity' | 'itemScale' | 'valueLabel' | 'items'
> {
  result: string;
  /** Level and measure of each item. */
  places: { level: string; measure: string }[];
}

/** What a chart of values says for all its panels. */
interface ValueChart {
  kind: string;
  methods: readonly string[];
  gap?: Between | undefined;
  ownScales?: string | undefined;
}

function readoutOf(series: readonly SeriesNumbers[], index: number, gap?: ResultNumber): Readout {
  return {
    lines: series.flatMap(({ id, numbers }) => {
      const number = numbers[index];
      return number && number.value !== null ? [{ series: id, text: valueText(number) }] : [];
    }),
    gap: gap && gap.value !== null ? { text: gapText(gap), spoken: spokenGap(gap) } : null,
  };
}

/** "DPO ahead by 2.4 to 4.2", or "DPO − SFT: −2.2 to +3.1" where neither is ahead throughout. */
function rangeWords(gaps: readonly ResultNumber[], between: Between, book: NumberBook): string | null {
  const range = rangeOf(gaps);
  if (!range) return null;
  const ahead = [1, -1].findIndex((sign) => range.every((gap) => sign * (leadOf(gap) ?? 0) >= 0));
  const [first, last] = range
    .map((gap) => (ahead < 0 ? signedText(gap) : numberText({ ...gap, value: Math.abs(gap.value ?? 0) })))
    .toSorted((a, b) => (ahead < 0 ? 0 : Number(a) - Number(b)));
  const words = first === last ? first : `${first} to ${last}`;
  return ahead < 0
    ? `${book.gapLabel(between)}: ${words}`
    : `${book.method(between[ahead] ?? '').label} ahead by ${words}`;
}

/** A panel of values with its numbers; throws where the result holds none. */
export function numberedPanel(chart: ValueChart, plan: PanelPlan, book: NumberBook): NumberedPanel {
  const { result, places, ...head } = plan;
  const series = chart.methods.map((id) => ({
    id,
    label: book.method(id).label,
    look: book.method(id).look,
    numbers: places.map(({ level, measure }) => book.value([result, level, id, measure].join('/'))),
  }));
  const { gap: between } = chart;
  const gaps = between
    ? places.map(({ level, measure }) => book.gap([result, level, measure].join('/'), between))
    : null;
  const panel: Panel = {
    ...head,
    kind: chart.kind,
    ...axisOf(series.flatMap(({ numbers }) => numbers)),
    fromZero: false,
    peers: [],
    series: series.map(seriesOf),
    gap:
      between && gaps
        ? {
            label: book.gapLabel(between),
            unit: gaps[0]?.unit ?? null,
            between: [...between],
            values: gaps.map(({ value }) => value),
            texts: gaps.map((gap) => (gap.value === null ? '' : markText(gap))),
            range: rangeWords(gaps, between, book),
          }
        : null,
    readouts: head.items.map((_, index) => readoutOf(series, index, gaps?.[index])),
  };
  return { panel, series, gaps };
}

/** Lets panels in one unit and with one maximum share the length of a point. */
function shareScales(numbered: readonly NumberedPanel[]): void {
  const scaleOf = ({ panel: { unit, isLogarithmic }, series }: NumberedPanel) =>
    `${unit} of ${series[0]?.numbers[0]?.measure.maximum}, ${isLogarithmic}`;
  for (const group of Map.groupBy(numbered, scaleOf).values()) {
    if (group.length < 2) continue;
    const peers = group.map(({ panel }) => reachOf(panel));
    for (const { panel } of group) panel.peers = peers;
  }
}

/** Throws where readers or addresses cannot tell two panels apart. */
export function requireDistinct(panels: readonly Panel[]): void {
  for (const label of repeated(panels.map((panel) => panel.label)))
    throw new FieldFault(['panels'], `Two are named "${label}"; give each a "label" of its own.`);
  for (const id of repeated(panels.map((panel) => panel.id)))
    throw new FieldFault(['panels'], `Two have the address "?at=${id}"; let their first measures differ.`);
}

/**
 * The content of a chart that shows values of methods in panels, with a gap between two of them written beside;
 * `planOf` says what a panel asks for. An error names the panel.
 */
export function valueContent<Asked>(
  chart: ValueChart & { panels: readonly Asked[] },
  planOf: (panel: Asked) => PanelPlan,
  book: NumberBook,
): ChartContent {
  const numbered = chart.panels.map((panel, index) =>
    inField(['panels', index], () => numberedPanel(chart, planOf(panel), book)),
  );
  const other = chart.gap?.find((method) => !chart.methods.includes(method));
  if (other)
    throw new FieldFault(
      ['gap'],
      `The chart does not draw "${other}". Its methods: ${chart.methods.join(', ')}. Add it to "methods", or take the gap between two of them.`,
    );
  requireColors(chart.methods, book);
  if (!chart.ownScales) shareScales(numbered);
  const panels = numbered.map(({ panel }) => panel);
  requireDistinct(panels);
  return {
    panels,
    tinted: null,
    table: valueTable(numbered, book),
    numbers: numbered.flatMap(({ panel: { label, items, gap }, series, gaps }) =>
      placedNumbers(label, items, [...series, ...(gap && gaps ? [{ label: gap.label, numbers: gaps }] : [])]),
    ),
  };
}
