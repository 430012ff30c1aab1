import type { Look } from '../../schemas/method.ts';

/** A gap as it stands in a table of tinted cells. */
export interface TintedCell {
  text: string;
  /** -5 (subtrahend far ahead) to 5 (minuend far ahead); 0 for a gap that rounds to nothing. */
  strength: number;
}

/** A table whose cells are tinted in the color of the method that leads. */
export interface TintedTable {
  /** What all cells are: "DPO − SFT, pp". */
  corner: string;
  columns: { id: string; label: string; name: string }[];
  rows: { id: string; label: string; isMean: boolean; cells: TintedCell[] }[];
  looks: { minuend: Look; subtrahend: Look };
}

/** Lower ends of the steps of tint, in percentage points: each about twice the one before. */
export const TINT_STEPS = [0.05, 1, 2, 4, 8] as const;

/** Share of the color of the leader at each step, from none on. */
const SHARES = [0, 0.08, 0.16, 0.24, 0.34, 0.46];

/** Step of tint for a lead in percentage points. */
export function tintStrength(lead: number | null): number {
  if (lead === null) return 0;
  return Math.sign(lead) * TINT_STEPS.filter((step) => Math.abs(lead) + 1e-9 >= step).length;
}

/** The tint of a cell: whose color, and what share of it. */
export function tintOf(
  { strength }: TintedCell,
  { minuend, subtrahend }: TintedTable['looks'],
): { look: Look; share: number } {
  return { look: strength < 0 ? subtrahend : minuend, share: SHARES[Math.abs(strength)] ?? 0 };
}
