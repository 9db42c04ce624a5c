/** Reads lines of `sku;price` and returns the prices by sku; a sku that stands twice is an error. */
export function readPrices(text) {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => line.split(';')).map(([sku, price]) => [sku, Number(price)]));
}
