export interface Basket {
  lines: { sku: string; count: number }[];
}

export function countOf(basket: Basket): number {
  return basket.lines.reduce((sum, { count }) => sum + count, 0);
}
