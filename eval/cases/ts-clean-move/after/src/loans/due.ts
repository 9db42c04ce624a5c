import { addDays } from './days.js';

/** A loan is due after four weeks. */
export function dueDate(lent: Date): Date {
  return addDays(lent, 28);
}
