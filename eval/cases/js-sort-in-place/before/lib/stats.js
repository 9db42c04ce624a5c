/** Mean of the samples, in milliseconds. */
export function mean(samples) {
  return samples.reduce((sum, one) => sum + one, 0) / samples.length;
}
