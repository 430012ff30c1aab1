import type { Claim } from '../../schemas/claim.ts';
import { content } from '../reading/content-folder.ts';
import { casesOf, type Case } from './claim-cases.ts';
import { requireVerdict } from './verdict.ts';
import { numberBook } from '../content/collections.ts';

/** A claim with what the numbers say of it. */
export interface JudgedClaim extends Pick<Claim, 'id' | 'text' | 'by' | 'verdict' | 'note'> {
  cases: Case[];
  also: { label: string; cases: Case[] }[];
}

/**
 * The claims of a page, each judged by its numbers; undefined where the content lists none for it. Throws, with file and
 * claim, where a stated verdict is not that of the numbers.
 */
export async function claimsOf(page: string): Promise<JudgedClaim[] | undefined> {
  const entry = content().claims.find(({ id }) => id === page);
  if (!entry) return undefined;
  const book = numberBook();
  return entry.data.map((claim) => {
    try {
      const cases = requireVerdict(claim, book);
      const { id, text, by, verdict, note, also } = claim;
      return {
        id,
        text,
        by,
        verdict,
        ...(note && { note }),
        cases,
        also: also.map(({ label, test: other }) => ({ label, cases: casesOf(other, book) })),
      };
    } catch (error) {
      throw new Error(`content/claims/${page}.json: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** Ids of all pages that list claims. */
export function claimPages(): string[] {
  return content().claims.map(({ id }) => id);
}
