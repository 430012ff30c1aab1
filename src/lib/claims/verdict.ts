import type { Claim, Verdict } from '../../schemas/claim.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { casesOf, type Case } from './claim-cases.ts';

/** What the cases amount to; those without numbers do not count. Throws where none has numbers. */
export function verdictOf(cases: readonly Case[]): Verdict {
  const counted = cases.filter(({ state }) => state !== 'unknown');
  if (!counted.length) throw new Error('None of its cases has numbers.');
  const held = counted.filter(({ state }) => state === 'holds').length;
  if (held === counted.length) return 'holds';
  return held > counted.length / 2 ? 'mostly' : 'fails';
}

/** The cases of a claim; throws where the verdict that it states is not the one of its numbers. */
export function requireVerdict({ id, verdict, test }: Claim, book: NumberBook): Case[] {
  const cases = casesOf(test, book);
  const found = verdictOf(cases);
  if (found === verdict) return cases;
  const listed = cases
    .filter(({ state }) => state !== 'holds')
    .map(({ label, state, shown }) => `${label}: ${state} (${shown})`);
  throw new Error(
    `The claim "${id}" says "${verdict}", its numbers say "${found}". Word it so and set "verdict" to "${found}". ` +
      `Cases that do not hold: ${listed.join('; ') || 'none'}.`,
  );
}
