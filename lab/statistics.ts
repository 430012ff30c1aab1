/** Mean and sample standard deviation over seeds; each value is kept. */
export interface Spread {
  mean: number;
  /** 0 for a single value. */
  deviation: number;
  values: number[];
}

export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0, values: [...values] };
}

/**
 * Two-sided exact test of paired differences: among all ways to swap the two methods within seeds, the share in which
 * the mean difference is at least as large. It assumes nothing about distributions; with n seeds it cannot fall below
 * 2 / 2^n.
 */
export function signFlipTest(differences: readonly number[]): number {
  const observed = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const ways = 2 ** differences.length;
  // Sums of the same numbers in another order differ in the last bits.
  const tolerance = 1e-12 * differences.reduce((sum, value) => sum + Math.abs(value), 0);
  let asLarge = 0;
  for (let signs = 0; signs < ways; signs += 1) {
    const sum = differences.reduce((total, value, at) => total + (signs & (1 << at) ? -value : value), 0);
    if (Math.abs(sum) >= observed - tolerance) asLarge += 1;
  }
  return asLarge / ways;
}

/** Holm's correction: each p-value as it must be read when all were looked at. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).toSorted((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const corrected = pValues.map(() => 1);
  let highest = 0;
  for (const [rank, at] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[at] as number)));
    corrected[at] = highest;
  }
  return corrected;
}
