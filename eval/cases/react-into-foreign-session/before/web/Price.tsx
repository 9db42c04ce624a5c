import type { Product } from '../shared/types/product';

export function Price({ product }: { product: Product }) {
  return <span>{(product.cents / 100).toFixed(2)}</span>;
}
