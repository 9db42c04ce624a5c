/** Mean of the samples, in milliseconds. */
export function mean(samples) {
  return samples.reduce((sum, one) => sum + one, 0) / samples.length;
}

/** Median of the samples, in milliseconds. The samples stay in the order in which they came. */
export function median(samples) {
  const sorted = samples.sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
