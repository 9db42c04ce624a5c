import { rates } from '../server/tax';
import type { Product } from '../shared/types/product';

export function Price({ product }: { product: Product }) {
  const cents = Math.round(product.cents * (1 + rates[product.taxClass]));
  return <span>{(cents / 100).toFixed(2)}</span>;
}
