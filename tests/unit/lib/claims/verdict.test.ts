import { describe, expect, test } from 'vitest';
import { casesOf } from '../../../../src/lib/claims/claim-cases.ts';
import { requireVerdict, tallyOf, verdictOf } from '../../../../src/lib/claims/verdict.ts';
import { claimsSchema, type ClaimTest } from '../../../../src/schemas/claim.ts';
import type { Result, Source } from '../../../../src/schemas/result.ts';
import { issuesOf, makePrintedGap, makeResult, makeRow, bookOf } from '../../builders.ts';

const BETWEEN: [string, string] = ['dpo', 'sft'];
const FIGURE: Source = { reading: 'figure', work: 'paper', place: 'Figure 1', uncertainty: 0.5 };

/** States of the cases of a test, by their labels. */
function statesOf(claim: ClaimTest, result: Result = makeResult()): Record<string, string> {
  return Object.fromEntries(casesOf(claim, bookOf(result)).map(({ label, state }) => [label, state]));
}

describe('above', () => {
  const above = (measures: string[], levels?: string[]): ClaimTest => ({
    kind: 'above',
    result: 'made-up',
    between: BETWEEN,
    measures,
    ...(levels && { levels }),
  });

  test('has a case for each level and measure, unknown where a value is missing', () => {
    expect(statesOf(above(['gqa', 'mme']))).toEqual({
      'S, GQA': 'holds',
      'L, GQA': 'fails',
      'S, MME': 'holds',
      'L, MME': 'unknown',
    });
  });

  test('looks only at the levels that it names', () => {
    expect(statesOf(above(['gqa'], ['small']))).toEqual({ 'S, GQA': 'holds' });
  });

  test('a tie does not hold', () => {
    const rows = [makeRow('small', 'dpo', { gqa: 60 }), makeRow('small', 'sft', { gqa: 60 })];
    expect(statesOf(above(['gqa'], ['small']), makeResult({ rows }))).toEqual({ 'S, GQA': 'fails' });
  });

  test('a difference within the uncertainty of both readings is unclear', () => {
    const rowsWith = (dpo: number) => [makeRow('small', 'dpo', { gqa: dpo }), makeRow('small', 'sft', { gqa: 60 })];
    const state = (dpo: number) =>
      statesOf(above(['gqa'], ['small']), makeResult({ source: FIGURE, rows: rowsWith(dpo) }))['S, GQA'];
    expect([state(60.9), state(59.2), state(61.1), state(58.9)]).toEqual(['unclear', 'unclear', 'holds', 'fails']);
  });

  test('takes a printed gap where the values are not reported', () => {
    const rows = [makeRow('small', 'dpo', { gqa: null }), makeRow('small', 'sft', { gqa: null })];
    const result = makeResult({ source: FIGURE, rows, printedGaps: [makePrintedGap(0.1)] });
    const [only] = casesOf(above(['gqa'], ['small']), bookOf(result));
    expect([only?.state, only?.shown.replace('\u202f', ' ')]).toEqual(['holds', '+0.1 pp']);
  });
});

test('below is above turned around, and unknown where a value is missing', () => {
  const below: ClaimTest = { kind: 'below', result: 'made-up', between: BETWEEN, measures: ['gqa', 'mme'] };
  expect(statesOf(below)).toEqual({ 'S, GQA': 'fails', 'L, GQA': 'holds', 'S, MME': 'fails', 'L, MME': 'unknown' });
});

test('wider-gap compares gaps on one scale', () => {
  // GQA: +2; MME: +100 of 2,000, which is +5.
  const rows = [makeRow('small', 'dpo', { gqa: 60, mme: 1500 }), makeRow('small', 'sft', { gqa: 58, mme: 1400 })];
  const claim = (measure: string, than: string): ClaimTest => ({
    kind: 'wider-gap',
    result: 'made-up',
    between: BETWEEN,
    measure,
    than,
    levels: ['small'],
  });
  expect(statesOf(claim('mme', 'gqa'), makeResult({ rows }))).toEqual({ S: 'holds' });
  expect(statesOf(claim('gqa', 'mme'), makeResult({ rows }))).toEqual({ S: 'fails' });
});

test('rises looks at each step', () => {
  expect(statesOf({ kind: 'rises', result: 'made-up', method: 'dpo', measures: ['gqa', 'mme'] })).toEqual({
    'S to L, GQA': 'holds',
    'S to L, MME': 'holds',
  });
  expect(statesOf({ kind: 'rises', result: 'made-up', method: 'sft', measures: ['mme'] })).toEqual({
    'S to L, MME': 'unknown',
  });
});

test('an unknown method is an error with the known ones', () => {
  const claim: ClaimTest = { kind: 'above', result: 'made-up', between: ['dop', 'sft'], measures: ['gqa'] };
  expect(() => statesOf(claim)).toThrow(/No method "dop".*Known ids: .*dpo/);
});

test('gap-shrinks looks at each step', () => {
  expect(statesOf({ kind: 'gap-shrinks', result: 'made-up', between: BETWEEN, measure: 'gqa' })).toEqual({
    'S to L': 'holds',
  });
});

test('gains-more compares first and last level', () => {
  const rows = [makeRow('small', 'dpo', { gqa: 60, general: 50 }), makeRow('large', 'dpo', { gqa: 63, general: 55 })];
  const claim = (measure: string, than: string): ClaimTest => ({
    kind: 'gains-more',
    result: 'made-up',
    method: 'dpo',
    measure,
    than: [than],
  });
  expect(statesOf(claim('general', 'gqa'), makeResult({ rows }))).toEqual({ 'General against GQA': 'holds' });
  expect(statesOf(claim('gqa', 'general'), makeResult({ rows }))).toEqual({ 'GQA against General': 'fails' });
});

test('exceeds compares named values and names both', () => {
  const claim: ClaimTest = { kind: 'exceeds', pairs: [['made-up/small/dpo/gqa', 'made-up/large/sft/gqa']] };
  expect(statesOf(claim)).toEqual({ 'Small model (DPO) against Large model (SFT)': 'fails' });
});

test('exceeds names the measure where its pairs are of several', () => {
  const claim: ClaimTest = {
    kind: 'exceeds',
    pairs: [
      ['made-up/small/dpo/gqa', 'made-up/small/sft/gqa'],
      ['made-up/small/dpo/mme', 'made-up/small/sft/mme'],
    ],
  };
  expect(statesOf(claim)).toEqual({
    'Small model (DPO) against Small model (SFT), GQA': 'holds',
    'Small model (DPO) against Small model (SFT), MME': 'holds',
  });
});

test('exceeds names a level alone where it has one method only', () => {
  const rows = [
    makeRow('small', 'dpo', { gqa: 60 }),
    makeRow('large', 'dpo', { gqa: 63 }),
    makeRow('large', 'sft', { gqa: 50 }),
  ];
  const claim: ClaimTest = { kind: 'exceeds', pairs: [['made-up/small/dpo/gqa', 'made-up/large/sft/gqa']] };
  expect(statesOf(claim, makeResult({ rows }))).toEqual({ 'Small model against Large model (SFT)': 'holds' });
});

test.each([
  [['holds', 'holds', 'unknown'], 'holds'],
  [['holds', 'holds', 'fails'], 'mostly'],
  [['holds', 'holds', 'unclear'], 'mostly'],
  [['holds', 'fails'], 'fails'],
  [['unclear'], 'fails'],
] as const)('cases that are %j amount to "%s"', (states, verdict) => {
  expect(verdictOf(states.map((state) => ({ label: '', state, shown: '' })))).toBe(verdict);
});

test('a claim without any number is an error', () => {
  expect(() => verdictOf([{ label: '', state: 'unknown', shown: '' }])).toThrow('None of its cases has numbers.');
});

describe('a claim that states another verdict than its numbers', () => {
  const claim = {
    id: 'better',
    text: 'DPO is better.',
    by: 'site',
    verdict: 'holds',
    test: { kind: 'above', result: 'made-up', between: BETWEEN, measures: ['gqa'] },
  };
  const [parsed] = claimsSchema.parse([claim]);

  test('is refused with the verdict and the cases', () => {
    expect(() => requireVerdict(parsed!, bookOf(makeResult()))).toThrow(
      /The claim "better" says "holds", its numbers say "fails"\. .*L, GQA: fails \(−1\.0.pp\)/,
    );
    expect(() => requireVerdict({ ...parsed!, verdict: 'fails' }, bookOf(makeResult()))).not.toThrow();
  });

  test('has an id of its own', () => {
    expect(issuesOf(claimsSchema, [claim, claim])).toEqual([
      '1.id: The id "better" is there twice; each claim has its own.',
    ]);
  });
});

test('what is not reported is no exception, what cannot be told is one', () => {
  const some = (['holds', 'unclear', 'fails', 'unknown'] as const).map((state) => ({ label: state, state, shown: '' }));
  const { held, exceptions, unreported } = tallyOf(some);
  expect([held, exceptions, unreported].map((cases) => cases.map(({ label }) => label))).toEqual([
    ['holds'],
    ['unclear', 'fails'],
    ['unknown'],
  ]);
});
