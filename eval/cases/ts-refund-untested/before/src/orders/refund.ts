import type { Order } from './order.js';

const windowDays = 30;

/** What is paid back in cents for a whole order; nothing after the window. */
export function fullRefund(order: Order, daysSince: number): number {
  return daysSince > windowDays ? 0 : order.total;
}
