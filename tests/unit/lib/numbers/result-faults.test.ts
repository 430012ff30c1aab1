import { describe, expect, test } from 'vitest';
import { findMismatches, impossibleValues, unknownIds } from '../../../../src/lib/numbers/result-faults.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { KNOWN, LABEL, makeMeasure, makePrintedGap, makeResult, makeRow, measuresOf, TABLE } from '../../builders.ts';

describe('findMismatches', () => {
  const mismatches = (changes: Partial<Result>) =>
    findMismatches(makeResult(changes), KNOWN).map(({ path, message }) => `${path.join('.')}: ${message}`);
  // The values give 67.5. Tolerance of a mean of one digit: half a printed digit and half a digit of its parts, 0.1.
  const withPrinted = (general: number) => ({
    rows: [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general })],
  });

  test.each([67.4, 67.5, 67.6])('takes a printed mean of %d for a computed one of 67.5', (general) => {
    expect(mismatches(withPrinted(general))).toEqual([]);
  });

  test('names a printed mean just outside the tolerance, and both numbers', () => {
    expect(mismatches(withPrinted(67.61))).toEqual([
      'rows.0.values.general: Printed "general" is 67.61, but the values give 67.5; they may differ by 0.1 at most. Correct the printed number or the values.',
    ]);
    expect(mismatches(withPrinted(67.39))).toHaveLength(1);
  });

  test('names a mean stated among the values that its parts do not give', () => {
    const rows = [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: 68 })];
    expect(mismatches({ rows })).toEqual([
      'rows.0.values.general: Printed "general" is 68, but the values give 67.5; they may differ by 0.1 at most. Correct the printed number or the values.',
    ]);
  });

  test('takes a stated mean that says that it deviates', () => {
    const rows = [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: { value: 68, deviates: true } })];
    expect(mismatches({ rows })).toEqual([]);
  });

  test.each([
    { gqa: 60, mme: 1500, general: { value: 67.6, deviates: true as const } },
    { gqa: 60, general: { value: 68, deviates: true as const } },
  ])('names a mean that says that it deviates and does not: %j', (values) => {
    expect(mismatches({ rows: [makeRow('small', 'dpo', values)] })).toEqual([
      expect.stringMatching(/^rows\.0\.values\.general\.deviates: "general" says that its parts do not give .* Leave/),
    ]);
  });

  test('doubts a stated mean with a source of its own too', () => {
    const rows = [makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: { value: 68, source: LABEL } })];
    expect(mismatches({ rows })).toHaveLength(1);
  });

  test('cannot doubt a stated mean whose parts are not reported', () => {
    expect(mismatches({ rows: [makeRow('small', 'dpo', { gqa: 60, general: 99 })] })).toEqual([]);
  });

  // The values give +2.0. Tolerance of a gap of one digit: half a digit for each of three numbers, 0.15.
  test.each([1.85, 2, 2.15])('takes a printed gap of %d for a computed one of 2', (value) => {
    expect(mismatches({ printedGaps: [makePrintedGap(value)] })).toEqual([]);
  });

  test('does not take the rest of a subtraction for a difference', () => {
    // 60.3 - 58 leaves 2.2999999999999972, which 2.45 exceeds by a trace more than 0.15.
    const rows = [makeRow('small', 'dpo', { gqa: 60.3 }), makeRow('small', 'sft', { gqa: 58 })];
    expect(mismatches({ rows, printedGaps: [makePrintedGap(2.45)] })).toEqual([]);
  });

  test('names a printed gap just outside the tolerance', () => {
    expect(mismatches({ printedGaps: [makePrintedGap(2), makePrintedGap(2.16)] })).toEqual([
      'printedGaps.1.value: Printed gap of "gqa" at "small" is 2.16, but the values give 2; they may differ by 0.15 at most. Correct the printed number or the values.',
    ]);
  });

  test('allows as much more as values read off a figure are uncertain', () => {
    const source = { ...TABLE, reading: 'figure', uncertainty: 0.2 } as const;
    // 0.15 and twice 0.2
    expect(mismatches({ source, printedGaps: [makePrintedGap(2.55)] })).toEqual([]);
    expect(mismatches({ source, printedGaps: [makePrintedGap(2.56)] })).toHaveLength(1);
    // 0.1 and 0.2
    expect(mismatches({ source, ...withPrinted(67.8) })).toEqual([]);
    expect(mismatches({ source, ...withPrinted(67.81) })).toHaveLength(1);
  });

  test('names a printed step that the values do not give', () => {
    const step = (value: number) => ({
      printedSteps: [{ method: 'dpo', measure: 'gqa', from: 'small', to: 'large', value, source: TABLE }],
    });
    expect(mismatches(step(3.15))).toEqual([]);
    expect(mismatches(step(3.2))).toEqual([
      'printedSteps.0.value: Printed step of "gqa" from "small" to "large" is 3.2, but the values give 3; they may differ by 0.15 at most. Correct the printed number or the values.',
    ]);
  });

  test('does not compare a printed gap with itself where values are missing', () => {
    expect(mismatches({ printedGaps: [makePrintedGap(99, { level: 'large', measure: 'mme' })] })).toEqual([]);
  });
});

describe('unknownIds', () => {
  const faults = (changes: Partial<Result>) =>
    unknownIds(makeResult(changes), KNOWN).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const noMeasure = 'No measure "gpa" in content/measures.json. Known ids: gqa, mme, general.';
  const noWork = 'No work "draft" in content/site.json, "works". Known ids: paper.';

  test('finds none in a sound result', () => {
    expect(faults({ printedGaps: [makePrintedGap(2)] })).toEqual([]);
  });

  test('names each place of an unknown method', () => {
    const rule = 'No method "grpo" in content/methods.json. Known ids: dpo, sft, pivot, base, mpo.';
    const printedGaps = [
      makePrintedGap(2, { minuend: 'grpo' }),
      makePrintedGap(2, { subtrahend: 'grpo', level: 'large' }),
    ];
    expect(faults({ rows: [makeRow('small', 'grpo', { gqa: 60 })], printedGaps })).toEqual([
      `rows.0.method: ${rule}`,
      `printedGaps.0.minuend: ${rule}`,
      `printedGaps.1.subtrahend: ${rule}`,
    ]);
  });

  test('names each place of an unknown measure', () => {
    expect(
      faults({
        rows: [makeRow('small', 'dpo', { gqa: 60, gpa: 1 })],
        printedGaps: [makePrintedGap(2, { measure: 'gpa' })],
      }),
    ).toEqual([`rows.0.values.gpa: ${noMeasure}`, `printedGaps.0.measure: ${noMeasure}`]);
  });

  test('names each place of an unknown work', () => {
    const source = { ...LABEL, work: 'draft' };
    expect(
      faults({
        source,
        rows: [makeRow('small', 'dpo', { gqa: { value: 60, source }, mme: null })],
        printedGaps: [makePrintedGap(2, { source })],
      }),
    ).toEqual([
      `source.work: ${noWork}`,
      `rows.0.values.gqa.source.work: ${noWork}`,
      `printedGaps.0.source.work: ${noWork}`,
    ]);
  });
});

test('a value that has no place on the logarithmic axis of its measure cannot be', () => {
  const measures = measuresOf(makeMeasure('time', { unit: 's', scale: 'log' }));
  const rows = [makeRow('small', 'dpo', { time: 0 }), makeRow('large', 'dpo', { time: 0.1 })];
  expect(impossibleValues(makeResult({ rows }), { ...KNOWN, measures })).toEqual([
    {
      path: ['rows', 0, 'values', 'time'],
      message: 'A logarithmic axis has no place for 0. Take "scale" out of the measure "time".',
    },
  ]);
});
