import { countOf, type Cart } from './cart.js';

export function badge(cart: Cart): string {
  const count = countOf(cart);
  return count > 99 ? '99+' : `${count}`;
}
