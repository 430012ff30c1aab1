import type { Claim, Verdict } from '../../schemas/claim.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { casesOf, type Case } from './claim-cases.ts';

/** Cases by what the numbers say of them; those that are not reported do not count. */
export interface Tally {
  held: Case[];
  /** In which the claim does not hold, or its numbers cannot tell. */
  exceptions: Case[];
  unreported: Case[];
}

export function tallyOf(cases: readonly Case[]): Tally {
  const having = (...states: Case['state'][]) => cases.filter(({ state }) => states.includes(state));
  return { held: having('holds'), exceptions: having('unclear', 'fails'), unreported: having('unknown') };
}

/** What the cases amount to. Throws where none has numbers. */
export function verdictOf(cases: readonly Case[]): Verdict {
  const { held, exceptions } = tallyOf(cases);
  if (!held.length && !exceptions.length) throw new Error('None of its cases has numbers.');
  if (!exceptions.length) return 'holds';
  return held.length > exceptions.length ? 'mostly' : 'fails';
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
