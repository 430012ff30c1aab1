import type { Claim } from '../../schemas/claim.ts';
import { content } from '../reading/content-folder.ts';
import { requireId } from '../base/require-id.ts';
import { casesOf, type Case } from './claim-cases.ts';
import { numberBook } from '../content/collections.ts';

/** A claim with what the numbers say of it. */
export interface JudgedClaim extends Pick<Claim, 'id' | 'text' | 'by' | 'verdict' | 'note'> {
  cases: Case[];
  also: { label: string; cases: Case[] }[];
}

/** The claims of a page, each with its cases; throws, naming the pages that have some, where the content lists none for it. */
export function claimsOf(page: string): JudgedClaim[] {
  const book = numberBook();
  return requireId(content().claims, page, 'content/claims').data.map((claim) => ({
    ...claim,
    cases: casesOf(claim.test, book),
    also: claim.also.map(({ label, test }) => ({ label, cases: casesOf(test, book) })),
  }));
}

/** Whether the content lists claims for a page. */
export const hasClaims = (page: string): boolean => content().claims.some(({ id }) => id === page);
