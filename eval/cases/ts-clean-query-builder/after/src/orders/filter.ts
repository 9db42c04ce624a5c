import type { Pool } from '../db/pool.js';

export async function ordersIn(pool: Pool, states: readonly string[]) {
  if (states.length === 0) return { rows: [] };
  const places = states.map((_, index) => `$${index + 1}`).join(', ');
  return pool.query(`SELECT id, total FROM orders WHERE state IN (${places})`, [...states]);
}
