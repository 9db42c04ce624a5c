import { efforts, type Effort, type Thinking } from '../claude/model.js';
import type { Prices } from '../claude/prices.js';
import { leastThinking } from '../claude/thinking.js';
import { UserError } from '../config/error.js';
import { parseChoice, parseInteger } from '../config/inputs.js';
import { shorten, visible } from '../report/visible.js';

/** The most that any model may think. */
const mostThinking = 128_000;

/** The input `thinking`: `adaptive`, `off` or a number of tokens. @throws {UserError} for anything else. */
export function parseThinking(value: string): Thinking {
  if (/^[0-9]+$/.test(value))
    return parseInteger('thinking', value, { min: leastThinking, max: mostThinking });
  if (value === 'adaptive' || value === 'off') return value;
  throw new UserError(
    `thinking: "${shorten(visible(value), 60)}" is not valid; allowed is adaptive, off, or a number of tokens from ${leastThinking} to ${mostThinking}`,
  );
}

/** The input `effort`; undefined where it is empty: the model decides. @throws {UserError} for another word. */
export function parseEffort(value: string): Effort | undefined {
  return value === '' ? undefined : parseChoice('effort', value, efforts);
}

/**
 * The input `max-cost` in USD, or undefined where it is empty: no limit.
 * @throws {UserError} for anything but a number that is not negative.
 */
export function parseCost(name: string, value: string): number | undefined {
  if (value === '') return undefined;
  if (/^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(value)) return Number(value);
  throw new UserError(
    `${name}: "${shorten(visible(value), 60)}" is not valid; allowed is an amount in USD such as 1.50`,
  );
}

/**
 * The input `prices`, in USD a million tokens, such as `input=4 output=20`; `cache-write` and `cache-read` are 1.25 times
 * and a tenth of `input` where they are not given. Undefined where it is empty: the prices that are known.
 * @throws {UserError} that says what is wrong and what is allowed.
 */
export function parsePrices(value: string): Prices | undefined {
  const entries = value.split(/[\s,]+/).filter((entry) => entry !== '');
  if (entries.length === 0) return undefined;
  const given = new Map<string, number>();
  for (const entry of entries) {
    const [, name = '', amount] = /^(input|output|cache-write|cache-read)=(.*)$/.exec(entry) ?? [];
    const price = amount === undefined ? undefined : parseCost(`prices: ${name}`, amount);
    if (price === undefined || given.has(name)) throw badPrices(entry);
    given.set(name, price);
  }
  const input = given.get('input');
  const output = given.get('output');
  if (input === undefined || output === undefined) throw badPrices(value);
  return {
    input,
    output,
    cacheWrite: given.get('cache-write') ?? input * 1.25,
    cacheRead: given.get('cache-read') ?? input / 10,
  };
}

function badPrices(value: string): UserError {
  return new UserError(
    `prices: "${shorten(visible(value), 60)}" is not valid; allowed is USD a million tokens as "input=4 output=20", and cache-write=… and cache-read=…, each once`,
  );
}
