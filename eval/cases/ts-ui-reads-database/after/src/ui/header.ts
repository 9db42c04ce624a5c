import { pool } from '../db/pool.js';
import { el } from './dom.js';

export async function header(user: string): Promise<HTMLElement> {
  const { rows } = await pool.query('SELECT count(*) AS open FROM orders WHERE closed_at IS NULL');
  return el('header', el('strong', user), el('span', `${rows[0].open} open`));
}
