import type { z } from 'astro/zod';
import type { Panel, Series } from '../../src/lib/charts/chart-panel.ts';
import { requireMethod, type Methods } from '../../src/lib/numbers/method.ts';
import { NumberBook } from '../../src/lib/numbers/number-book.ts';
import type { Known } from '../../src/lib/numbers/result-faults.ts';
import { checkContent } from '../../src/schemas/check-content.ts';
import type { Measure } from '../../src/schemas/measure.ts';
import type { Look, Method } from '../../src/schemas/method.ts';
import type { Result, Source } from '../../src/schemas/result.ts';
import type { Site } from '../../src/schemas/site.ts';

/** What a schema finds wrong with an input, one "path: message" an issue; empty for a good input. */
export function issuesOf(schema: z.ZodType, input: unknown): string[] {
  const checked = checkContent(schema, input);
  return checked.success ? [] : checked.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

export const WORKS = [{ id: 'paper', label: 'the paper', url: 'https://example.org/paper' }];
export const TABLE: Source = { reading: 'table', work: 'paper', place: 'Table 1' };
export const LABEL: Source = { reading: 'label', work: 'paper', place: 'Figure 2' };

export function makeMeasure(id: string, changes: Partial<Measure> = {}): Measure {
  return { id, label: id.toUpperCase(), unit: '%', direction: 'higher', digits: 1, about: 'Made up.', ...changes };
}

export const measuresOf = (...measures: Measure[]): Known['measures'] =>
  new Map(measures.map((measure) => [measure.id, measure]));

/** Two scores, one of them up to 2,000, and their mean. */
export const MEASURES = measuresOf(
  makeMeasure('gqa'),
  makeMeasure('mme', { unit: null, maximum: 2000 }),
  makeMeasure('general', { label: 'General', meanOf: ['gqa', 'mme'] }),
);

export function makeMethod(id: string, look: Look): Method {
  return { id, label: id.toUpperCase(), name: id, about: 'Made up.', look };
}

export const METHODS: Methods = new Map(
  [
    makeMethod('dpo', { color: 1, marker: 'circle', isFilled: true, line: 'solid' }),
    makeMethod('sft', { color: 2, marker: 'square', isFilled: true, line: 'dashed' }),
    makeMethod('pivot', { color: 3, marker: 'triangle', isFilled: true, line: 'solid' }),
    makeMethod('base', { color: 4, marker: 'circle', isFilled: false, line: 'dotted' }),
    makeMethod('mpo', { color: 5, marker: 'diamond', isFilled: true, line: 'dash-dotted' }),
  ].map((method) => [method.id, method]),
);

export const KNOWN: Known = { measures: MEASURES, methods: METHODS, works: WORKS };

type Row = Result['rows'][number];

export function makeRow(level: string, method: string, values: Row['values']): Row {
  return { level, method, values };
}

export function makePrintedGap(
  value: number,
  changes: Partial<Result['printedGaps'][number]> = {},
): Result['printedGaps'][number] {
  return { level: 'small', measure: 'gqa', minuend: 'dpo', subtrahend: 'sft', value, source: LABEL, ...changes };
}

/** Two models after DPO and SFT; the large one has no MME score after SFT. */
export function makeResult(changes: Partial<Result> = {}): Result {
  return {
    title: 'Made up',
    settings: 'All else equal',
    source: TABLE,
    factor: {
      label: 'Encoder',
      quantity: 'parameters',
      levels: [
        { id: 'small', label: 'S', name: 'Small model', size: 86_000_000 },
        { id: 'large', label: 'L', name: 'Large model', size: 1_000_000_000 },
      ],
    },
    rows: [
      makeRow('small', 'dpo', { gqa: 60, mme: 1500 }),
      makeRow('small', 'sft', { gqa: 58, mme: 1400 }),
      makeRow('large', 'dpo', { gqa: 63, mme: 1600 }),
      makeRow('large', 'sft', { gqa: 64, mme: null }),
    ],
    printedGaps: [],
    notes: [],
    ...changes,
  };
}

/** A book in which each of these ids leads to this result. */
export const bookOf = (result: Result, measures = MEASURES, ids: readonly string[] = ['made-up']): NumberBook =>
  new NumberBook({ ...KNOWN, results: new Map(ids.map((id) => [id, result])), measures });

/** A series with the name and look of one of `METHODS`. */
export function makeSeries(method: string, values: Series['values'], changes: Partial<Series> = {}): Series {
  const { label, look } = requireMethod(METHODS, method);
  return {
    id: method,
    label,
    look,
    values,
    errorBars: values.map(() => null),
    ...changes,
  };
}

/** The gap of DPO and SFT at each item, written with one digit. */
export function makeGap(values: (number | null)[]): NonNullable<Panel['gap']> {
  const texts = values.map((value) => (value === null ? '' : `+${value.toFixed(1)}`));
  return { label: 'DPO − SFT', unit: 'pp', between: ['dpo', 'sft'], values, texts, range: null };
}

/** A line chart of three models with sizes 1M, 10M and 1B; one SFT score is missing. */
export function makePanel(changes: Partial<Panel> = {}): Panel {
  return {
    id: 'score',
    label: 'Score',
    kind: 'lines',
    itemLabel: 'Model',
    quantity: 'parameters',
    itemScale: 'log',
    valueLabel: 'Score',
    unit: '%',
    fromZero: false,
    peers: [],
    digits: 1,
    items: [
      { id: 's', label: 'S', name: 'Small', size: 1e6, sizeText: '1M' },
      { id: 'm', label: 'M', name: 'Middle', size: 1e7, sizeText: '10M' },
      { id: 'l', label: 'L', name: 'Large', size: 1e9, sizeText: '1B' },
    ],
    series: [makeSeries('dpo', [50, 60, 80]), makeSeries('sft', [48, null, 70])],
    gap: null,
    readouts: [],
    ...changes,
  };
}

/** The identity of a made-up paper. */
export const SITE: Site = {
  title: 'A Title',
  shortTitle: 'T',
  description: 'One sentence.',
  summary: 'Two sentences. Or three.',
  keywords: ['A subject'],
  authors: [
    { given: 'Ada', family: 'Lovelace', affiliations: [1] },
    { given: 'Grace Brewster', family: 'Hopper', url: 'https://example.org/hopper', affiliations: [1, 2] },
  ],
  affiliations: [{ name: 'Here' }, { name: 'There' }],
  venue: { short: 'ICLR', full: 'A conference', year: 2026, kind: 'conference' },
  arxiv: {
    id: '2510.16333',
    submitted: '2025-10-18',
    revised: '2026-04-13',
    primaryClass: 'cs.CV',
  },
  links: {
    paper: 'https://example.org/paper',
    code: 'https://example.org/code',
    openreview: 'https://example.org/reviews',
    originalPage: 'https://example.org/page',
    license: 'https://example.org/license',
  },
  navigation: { header: [], footer: [] },
  citationKey: 'lovelace2026title',
  works: [{ id: 'paper', label: 'the paper', url: 'https://example.org/' }],
};
