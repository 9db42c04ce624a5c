import type { Usage } from './model.js';

/** USD a million tokens. */
export interface Prices {
  input: number;
  output: number;
  cacheWrite: number;
  cacheRead: number;
  /** Where a request's whole prompt has more than `above` tokens, all of the request costs so many times as much. */
  longPrompt?: { above: number; times: number };
}

/** What one request costs, in USD. (Of several requests add the costs: a price may depend on a request's length.) */
export function costOf(usage: Usage, prices: Prices): number {
  const { input, output, cacheRead, cacheWrite } = usage;
  const { longPrompt } = prices;
  const isLong = longPrompt !== undefined && input + cacheRead + cacheWrite > longPrompt.above;
  const micro =
    input * prices.input +
    output * prices.output +
    cacheRead * prices.cacheRead +
    cacheWrite * prices.cacheWrite;
  return (micro / 1_000_000) * (isLong ? longPrompt.times : 1);
}
