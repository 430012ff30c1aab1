import { expect, test } from 'vitest';
import { deviatingMeans } from '../../../../src/lib/numbers/deviating-means.ts';
import { KNOWN, makeResult, makeRow } from '../../builders.ts';

test('nothing is said where the printed means are those of their parts', () => {
  expect(deviatingMeans(makeResult(), KNOWN)).toEqual([]);
});

test('one sentence names each printed mean that deviates, and what its parts give', () => {
  const rows = [
    makeRow('small', 'dpo', { gqa: 60, mme: 1500, general: { value: 68, deviates: true } }),
    makeRow('large', 'sft', { gqa: 64, mme: 1400, general: { value: 66.8, deviates: true } }),
  ];
  expect(deviatingMeans(makeResult({ rows }), KNOWN)).toEqual([
    'Shown as printed, though the mean of the parts is another: General of Small model (DPO): 68.0, but its parts give 67.5; General of Large model (SFT): 66.8, but its parts give 67.0.',
  ]);
});
