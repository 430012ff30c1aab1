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
 * Two-sided p-value of Student's paired t-test over `count` differences with this spread: how often differences so
 * consistent would come about if the methods did not differ. 1 where their mean is 0; needs two or more.
 */
export function pairedTTest({ mean, deviation }: Pick<Spread, 'mean' | 'deviation'>, count: number): number {
  if (count < 2) throw new Error('A paired test needs at least two differences');
  if (mean === 0) return 1;
  if (deviation === 0) return 0;
  return tailOfT((Math.abs(mean) * Math.sqrt(count)) / deviation, count - 1);
}

/**
 * P(|T| > t) of Student's distribution with a whole number of degrees of freedom, by the finite sums of Abramowitz and
 * Stegun, 26.7.3 and 26.7.4.
 */
function tailOfT(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isEven = freedom % 2 === 0;
  let term = isEven ? 1 : cosine;
  let sum = freedom === 1 ? 0 : term;
  for (let at = isEven ? 2 : 3; at <= freedom - 2; at += 2) {
    term *= ((at - 1) / at) * cosine ** 2;
    sum += term;
  }
  const inside = isEven ? sine * sum : (2 / Math.PI) * (angle + sine * sum);
  return Math.max(0, 1 - inside);
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
