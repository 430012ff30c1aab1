import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** Strength of the ridge for each training item, on standardised features. */
const RIDGE = 1e-3;

/** Features [items, width] with a yes or no for each item and target. */
export interface ProbeSet {
  features: Float32Array;
  width: number;
  /** [items][targets] */
  labels: boolean[][];
}

/**
 * A linear probe: ridge regression from standardised features to each target, fitted in closed form. Returns the mean
 * over targets of the average precision on `test`; targets that occur in no test item are left out.
 */
export function linearProbe(training: ProbeSet, test: ProbeSet): number {
  const { means, deviations } = columnStatistics(training);
  const x = standardized(training, means, deviations);
  const y = new Matrix(training.labels.map((row) => row.map(Number)));
  const ridge = Matrix.eye(x.columns, x.columns).mul(RIDGE * x.rows);
  const weights = new CholeskyDecomposition(x.transpose().mmul(x).add(ridge)).solve(x.transpose().mmul(y));
  const scores = standardized(test, means, deviations).mmul(weights);
  const precisions = (test.labels[0] ?? []).flatMap((_, target) => {
    const precision = averagePrecision(
      scores.getColumn(target),
      test.labels.map((row) => row[target] as boolean),
    );
    return precision === undefined ? [] : [precision];
  });
  return precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
}

/** Mean of the precision at each positive item when items are sorted by score; undefined without positives. */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number | undefined {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  let found = 0;
  let sum = 0;
  for (const [rank, item] of order.entries()) {
    if (!labels[item]) continue;
    found += 1;
    sum += found / (rank + 1);
  }
  return found ? sum / found : undefined;
}

function columnStatistics({ features, width }: ProbeSet): { means: Float64Array; deviations: Float64Array } {
  const items = features.length / width;
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let at = 0; at < features.length; at += 1) {
    means[at % width] = (means[at % width] as number) + (features[at] as number) / items;
  }
  for (let at = 0; at < features.length; at += 1) {
    const distance = (features[at] as number) - (means[at % width] as number);
    deviations[at % width] = (deviations[at % width] as number) + distance ** 2 / items;
  }
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) };
}

/** Standardised features with a column of ones for the intercept. */
function standardized({ features, width }: ProbeSet, means: Float64Array, deviations: Float64Array): Matrix {
  const matrix = Matrix.ones(features.length / width, width + 1);
  for (let at = 0; at < features.length; at += 1) {
    const column = at % width;
    const value = ((features[at] as number) - (means[column] as number)) / (deviations[column] as number);
    matrix.set(Math.floor(at / width), column, value);
  }
  return matrix;
}
