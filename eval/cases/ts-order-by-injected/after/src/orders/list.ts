import type { Pool } from '../db/pool.js';

export interface ListWishes {
  customer: string;
  limit: number;
  /** A column's name, as the query string has it. */
  sort?: string;
}

/** Orders of one customer, newest first. */
export function listOrders(pool: Pool, wishes: ListWishes) {
  return pool.query(
    `SELECT id, placed_at, total FROM orders WHERE customer_id = $1 ORDER BY ${wishes.sort ?? 'placed_at'} DESC LIMIT $2`,
    [wishes.customer, wishes.limit],
  );
}
