/** Indices of the `k` nearest other items of each item, by cosine. `features` [items, width]. */
export function nearestNeighbors(features: Float32Array, width: number, k: number): number[][] {
  const items = features.length / width;
  const unit = Float64Array.from(features);
  for (let item = 0; item < items; item += 1) {
    const row = unit.subarray(item * width, (item + 1) * width);
    const length = Math.hypot(...row) || 1;
    for (let i = 0; i < width; i += 1) row[i] = (row[i] as number) / length;
  }
  return Array.from({ length: items }, (_, item) => {
    const similarity = new Float64Array(items);
    for (let other = 0; other < items; other += 1) {
      let sum = 0;
      for (let i = 0; i < width; i += 1)
        sum += (unit[item * width + i] as number) * (unit[other * width + i] as number);
      similarity[other] = other === item ? -Infinity : sum;
    }
    // Ties, which identical captions make, go to the earlier item.
    const order = Array.from(similarity.keys()).toSorted(
      (a, b) => (similarity[b] as number) - (similarity[a] as number) || a - b,
    );
    return order.slice(0, k);
  });
}

/**
 * Mutual nearest-neighbor alignment (Huh et al., 2024): the share of the `k` nearest neighbors of an item in one
 * space that are among those in the other, as a mean over items.
 */
export function mutualNeighbors(first: readonly number[][], second: readonly number[][]): number {
  const shares = first.map((neighbors, item) => {
    const others = new Set(second[item]);
    return neighbors.filter((neighbor) => others.has(neighbor)).length / neighbors.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
