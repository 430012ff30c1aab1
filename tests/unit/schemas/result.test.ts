import { describe, expect, test } from 'vitest';
import { resultSchema } from '../../../src/schemas/result.ts';
import { issuesOf } from '../builders.ts';

const source = { reading: 'table', work: 'paper', place: 'Table 1' };
const levels = [
  { id: 'small', label: 'S', name: 'Small', size: 86e6 },
  { id: 'large', label: 'L', name: 'Large', size: 1e9 },
];
const factor = { label: 'Encoder', quantity: 'parameters', levels };
const row = { level: 'small', method: 'dpo', values: { gqa: 60.1 } };
const other = { ...row, level: 'large' };
const printedGap = { level: 'small', measure: 'gqa', minuend: 'dpo', subtrahend: 'sft', value: 1.4, source };
const result = { title: 'Made up', settings: 'All else equal', source, factor, rows: [row, other] };

const issues = (changes: object) => issuesOf(resultSchema, { ...result, ...changes });
const issuesOfValue = (value: unknown) => issues({ rows: [{ ...row, values: { gqa: value } }, other] });

const VALUE_RULE =
  'rows.0.values.gqa: A value is a finite number without quotes, null where nothing is reported, or { "value", "errorBar", "source", "deviates" }.';

describe('resultSchema', () => {
  test('takes a result, and fills in that it has no notes and no printed gaps', () => {
    const { notes, printedGaps, rows } = resultSchema.parse(result);
    expect({ notes, printedGaps }).toEqual({ notes: [], printedGaps: [] });
    expect(rows[0]?.values).toEqual({ gqa: 60.1 });
  });

  test.each([0, -1.5, null, { value: 24.67, errorBar: [24.1, 25.24], source: { ...source, place: 'Table D' } }])(
    'takes the value %j',
    (value) => {
      expect(issuesOfValue(value)).toEqual([]);
    },
  );

  test.each(['60.1', '', true, NaN, Infinity, [60.1]])('refuses the value %j', (value) => {
    expect(issuesOfValue(value)).toEqual([VALUE_RULE]);
  });

  test('lists the known keys where a key is unknown', () => {
    expect(issues({ factor: { ...factor, quantiy: 'parameters' } })).toEqual([
      'factor.quantiy: Unknown key "quantiy". Known keys: label, quantity, scale, levels.',
    ]);
    expect(issues({ rows: [{ ...row, meothd: 'dpo', note: 'x' }, other] })).toEqual([
      'rows.0.meothd: Unknown key "meothd". Known keys: level, method, values.',
      'rows.0.note: Unknown key "note". Known keys: level, method, values.',
    ]);
  });

  test('lists the known keys where a key of the whole file is unknown', () => {
    expect(issues({ sources: [] })).toEqual([
      'sources: Unknown key "sources". Known keys: title, settings, source, factor, rows, printedGaps, printedSteps, notes.',
    ]);
  });

  test('refuses a result without source', () => {
    expect(issues({ source: undefined })).toEqual([expect.stringMatching(/^source: `source` is missing\./)]);
  });

  test('refuses a number read off a figure without its uncertainty', () => {
    expect(issues({ source: { ...source, reading: 'figure' } })).toEqual([
      expect.stringMatching(/^source\.uncertainty: `uncertainty` is missing\./),
    ]);
    expect(issues({ source: { ...source, reading: 'figure', uncertainty: 0 } })).toEqual([
      'source.uncertainty: Expected a number above 0, found 0.',
    ]);
  });

  test('refuses an uncertainty for a number that is printed', () => {
    expect(issues({ source: { ...source, uncertainty: 0.1 } })).toEqual([
      'source.uncertainty: Unknown key "uncertainty". Known keys: reading, work, place.',
    ]);
  });

  test('refuses a row and a printed gap at a level that the factor does not have', () => {
    const rule = 'No level "huge" in "factor.levels". Known levels: small, large.';
    expect(issues({ rows: [row, other, { ...row, level: 'huge' }] })).toEqual([`rows.2.level: ${rule}`]);
    expect(issues({ printedGaps: [{ ...printedGap, level: 'huge' }] })).toEqual([`printedGaps.0.level: ${rule}`]);
  });

  test.each([
    [{ ...levels[0], name: 'Other' }, 'factor.levels.2.id: The id "small" is there twice; each level has its own.'],
    [
      { ...levels[0], id: 'other', label: 'O' },
      'factor.levels.2.name: The name "Small" is there twice; each level has its own.',
    ],
    [
      { ...levels[0], id: 'other', name: 'Other' },
      'factor.levels: Two levels stand as "S" on an axis; let "label" or "group" differ.',
    ],
  ])('refuses two levels that nobody can tell apart, %j', (level, issue) => {
    const rows = [row, other, { ...row, level: 'other' }];
    expect(issues({ factor: { ...factor, levels: [...levels, level] }, rows })).toEqual([issue]);
  });

  test('refuses a level without a row, and a row without a value', () => {
    expect(issues({ rows: [row] })).toEqual([
      'factor.levels.1: No row holds this level. Add one, or delete the level.',
    ]);
    expect(issues({ rows: [row, { ...other, values: {} }] })).toEqual([
      'rows.1.values: A row holds at least one value.',
    ]);
  });

  test('refuses two rows for one level and method', () => {
    expect(issues({ rows: [row, other, { ...row, method: 'sft' }, { ...row, values: { gqa: 1 } }] })).toEqual([
      'rows: Two rows hold small after dpo; each level has one row a method.',
    ]);
  });

  test('asks for the size of each level where the factor has a quantity, and only there', () => {
    const unsized = { ...factor, levels: [levels[0], { id: 'large', label: 'L', name: 'Large' }] };
    expect(issues({ factor: unsized })).toEqual([
      'factor.levels.1.size: The axis counts parameters, so the level "large" needs its "size".',
    ]);
    expect(issues({ factor: { ...unsized, quantity: null } })).toEqual([]);
  });

  test.each([
    ['1.5B', 150_000_000, 'The label "1.5B" says 1500000000, its size is 150000000. Correct the one that is wrong.'],
    ['20K', 200_000, 'The label "20K" says 20000, its size is 200000.'],
    ['3 M', 3, 'The label "3 M" says 3000000, its size is 3.'],
  ])('refuses for the label "%s" the size %d', (label, size, said) => {
    expect(issues({ factor: { ...factor, levels: [levels[0], { ...levels[1], label, size }] } })).toEqual([
      expect.stringContaining(`factor.levels.1.size: ${said}`),
    ]);
  });

  test.each([
    ['7B', 7_615_616_512],
    ['0.5B', 494_000_000],
    ['2K', 2048],
    ['B', 86_000_000],
    ['L/16', 303_000_000],
    ['5 kg', 5],
    ['224', 50_176],
  ])('takes for the label "%s" the size %d', (label, size) => {
    expect(issues({ factor: { ...factor, levels: [levels[0], { ...levels[1], label, size }] } })).toEqual([]);
  });

  test('takes any quantity, and a date as the size of what is counted in dates alone', () => {
    const dated = { label: 'Release', quantity: 'date', levels: [{ ...levels[0], size: '2025-03-31' }] };
    const one = { rows: [row] };
    expect(issues({ ...one, factor: dated })).toEqual([]);
    expect(issues({ ...one, factor: { ...dated, quantity: 'frames' } })).toEqual([
      'factor.levels.0.size: A date such as "2025-03-31" is the size of a level where "quantity" is "date", and only there.',
    ]);
    const zero = { label: 'Steps', quantity: 'steps', levels: [{ ...levels[0], size: 0 }] };
    expect(issues({ ...one, factor: zero })).toEqual([]);
    expect(issues({ ...one, factor: { ...zero, scale: 'log' } })).toEqual([
      'factor.levels.0.size: A logarithmic axis has no place for 0. Let "scale" be "linear", or sizes be above 0.',
    ]);
  });

  test('refuses a result without rows', () => {
    expect(issues({ rows: [] })).toEqual(['rows: A result has at least one row.']);
  });

  test('refuses a gap that is printed twice, also the other way round', () => {
    const reverse = { ...printedGap, minuend: 'sft', subtrahend: 'dpo', value: -1.4 };
    const message = 'The gap of "dpo" and "sft" in "gqa" at "small" is there twice; each stands once.';
    expect(issues({ printedGaps: [printedGap, printedGap] })).toEqual([`printedGaps: ${message}`]);
    expect(issues({ printedGaps: [printedGap, reverse] })).toEqual([`printedGaps: ${message}`]);
  });

  test('refuses a printed gap of a method to itself', () => {
    expect(issues({ printedGaps: [{ ...printedGap, subtrahend: 'dpo' }] })).toEqual([
      'printedGaps.0.subtrahend: A gap lies between two different methods.',
    ]);
  });

  test('refuses details that not all levels have', () => {
    const [small, large] = levels;
    const named = [
      { ...small, details: { Depth: '12', Width: null } },
      { ...large, details: { Depth: '24' } },
    ];
    expect(issues({ factor: { ...factor, levels: named } })).toEqual([
      'factor.levels.1.details: Other levels have "Width". Add it here, or null where nothing is reported.',
    ]);
  });

  test('refuses a printed step that is there twice, in either direction', () => {
    const step = { method: 'dpo', measure: 'gqa', from: 'small', to: 'large', value: 1.4, source };
    const message =
      'printedSteps: The step of "gqa" between "large" and "small" after "dpo" is there twice; each stands once.';
    expect(issues({ printedSteps: [step, { ...step, value: 1.5 }] })).toEqual([message]);
    expect(issues({ printedSteps: [step, { ...step, from: 'large', to: 'small' }] })).toEqual([message]);
  });

  test('refuses a printed step that goes nowhere', () => {
    const step = (from: string, to: string) => ({ method: 'dpo', measure: 'gqa', from, to, value: 1.4, source });
    expect(issues({ printedSteps: [step('small', 'small'), step('small', 'huge')] })).toEqual([
      'printedSteps.0.to: A step lies between two different levels.',
      expect.stringMatching(/^printedSteps\.1\.to: No level "huge" in "factor\.levels"\. Known levels: small/),
    ]);
  });

  test('refuses a printed gap in quotes', () => {
    const rule = 'A value is a finite number without quotes.';
    expect(issues({ printedGaps: [{ ...printedGap, value: '1.4' }] })).toEqual([`printedGaps.0.value: ${rule}`]);
  });
});
