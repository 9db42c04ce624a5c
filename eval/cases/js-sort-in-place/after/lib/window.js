import { mean } from './stats.js';
import { median } from './stats.js';

const samples = [];

/** Takes a sample in; forgets the oldest where there are more than a thousand. */
export function record(milliseconds) {
  samples.push(milliseconds);
  if (samples.length > 1000) samples.shift();
}

export function summary() {
  return { mean: mean(samples), median: median(samples) };
}
