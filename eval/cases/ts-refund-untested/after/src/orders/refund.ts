import type { Order } from './order.js';

const windowDays = 30;

/** What is paid back in cents for a whole order; nothing after the window. */
export function fullRefund(order: Order, daysSince: number): number {
  return daysSince > windowDays ? 0 : order.total;
}

/** What is paid back in cents for some of an order's lines; delivery is paid back only with the last of them. */
export function partialRefund(order: Order, lineIds: readonly string[], daysSince: number): number {
  if (daysSince > windowDays) return 0;
  const returned = order.lines.filter(({ id }) => lineIds.includes(id));
  const isAll = returned.length === order.lines.length;
  const goods = returned.reduce((sum, { price, count }) => sum + price * count, 0);
  return isAll ? goods + order.delivery : goods;
}
