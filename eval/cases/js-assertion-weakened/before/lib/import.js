/** Reads lines of `sku;price` and returns the prices by sku; a sku that stands twice is an error. */
export function readPrices(text) {
  const prices = new Map();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [sku, price] = line.split(';');
    if (prices.has(sku)) throw new Error(`${sku} stands twice`);
    prices.set(sku, Number(price));
  }
  return prices;
}
