import { countOf, type Basket } from './cart.js';

export function badge(basket: Basket): string {
  const count = countOf(basket);
  return count > 99 ? '99+' : `${count}`;
}
