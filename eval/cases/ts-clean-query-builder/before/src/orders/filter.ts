import type { Pool } from '../db/pool.js';

export function ordersIn(pool: Pool, state: string) {
  return pool.query('SELECT id, total FROM orders WHERE state = $1', [state]);
}
