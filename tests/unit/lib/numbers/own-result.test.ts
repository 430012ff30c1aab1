import { expect, test } from 'vitest';
import { isOwn } from '../../../../src/lib/numbers/own-result.ts';
import { makeResult, TABLE } from '../../builders.ts';

test('numbers are the own ones of this site where it computed them', () => {
  expect(isOwn(makeResult({ source: TABLE }))).toBe(false);
  expect(isOwn(makeResult({ source: { reading: 'run', work: 'lab', place: 'npm run lab' } }))).toBe(true);
});
