import { shorten, visible } from '../report/visible.js';
import { UserError } from './error.js';

function refuse(name: string, value: string, allowed: string): UserError {
  return new UserError(`${name}: "${shorten(visible(value), 60)}" is not valid; allowed is ${allowed}`);
}

/** `true` or `false`. Throws a UserError for anything else. */
export function parseBoolean(name: string, value: string): boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw refuse(name, value, 'true or false');
}

/** One of the allowed words. Throws a UserError for any other. */
export function parseChoice<Choice extends string>(
  name: string,
  value: string,
  allowed: readonly Choice[],
): Choice {
  const choice = allowed.find((word) => word === value);
  if (choice === undefined) throw refuse(name, value, `one of ${allowed.join(', ')}`);
  return choice;
}

/** The lines of a value, trimmed, without empty ones. */
export function parseLines(value: string): string[] {
  return value
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A whole number in decimal digits from `min` to `max`. Throws a UserError for anything else. */
export function parseInteger(
  name: string,
  value: string,
  { min, max }: { min: number; max: number },
): number {
  const number = /^-?[0-9]{1,15}$/.test(value) ? Number(value) : NaN;
  if (!(number >= min && number <= max)) throw refuse(name, value, `a whole number from ${min} to ${max}`);
  return number;
}
