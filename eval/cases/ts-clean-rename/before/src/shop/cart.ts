export interface Cart {
  lines: { sku: string; count: number }[];
}

export function countOf(cart: Cart): number {
  return cart.lines.reduce((sum, { count }) => sum + count, 0);
}
