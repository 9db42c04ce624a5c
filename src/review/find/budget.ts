import { knownModel } from '../../claude/known-models.js';
import { addUsage, noUsage, type Usage } from '../../claude/model.js';
import { costOf, type Prices } from '../../claude/prices.js';
import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';

/** What a review may use; what is absent is not limited. */
export interface Limits {
  /** USD. */
  cost?: number;
  /** Tokens of all requests, read and written, cached or not. */
  tokens?: number;
}

/**
 * The budget of a run that asks `model`.
 * @param wishes its prices, unless those that are known of the model do.
 * @throws {UserError} where a limit on cost has no price to go by.
 */
export function budgetFor(model: string, { limits, prices }: { limits: Limits; prices?: Prices }): Budget {
  const known = prices ?? knownModel(model).prices;
  if (limits.cost !== undefined && !known)
    throw new UserError(
      `max-cost: no price is known for the model "${visible(model)}"; give it as prices, in USD a million tokens: "input=4 output=20"`,
    );
  return new Budget(limits, known);
}

/** What a request may use at most: its prompt as it was counted, and a whole answer. */
export interface Reservation {
  input: number;
  output: number;
}

/** Sees to it that no request is made whose worst case the limits do not cover, also while others are under way. */
export class Budget {
  #used: Usage = noUsage;
  #cost = 0;
  readonly #open = new Set<Reservation>();
  readonly #held = new Set<Reservation>();
  #waiting: (() => void)[] = [];

  constructor(
    private readonly limits: Limits,
    /** Absent where no price is known: then there is no limit on cost. */
    private readonly prices: Prices | undefined,
  ) {}

  /** All tokens so far, and USD; without them where no price is known. */
  get spent(): { tokens: Usage; cost?: number } {
    return { tokens: this.#used, ...(this.prices && { cost: this.#cost }) };
  }

  /** Whether anything is limited, so that prompts have to be counted before they are sent. */
  get isLimited(): boolean {
    return this.limits.cost !== undefined || this.limits.tokens !== undefined;
  }

  /** Whether the limits can cover an answer of `least` tokens to a prompt of `input`, once nothing is under way. */
  mayCover(input: number, least: number): boolean {
    return this.#mostOutput(input, []) >= least;
  }

  /**
   * Reserves what a request may use: as much output as fits, `wanted` at most. Waits where requests that are under way
   * may leave enough over.
   * @param after what has to be possible afterwards too, for this request to be worth it: held until it is released.
   * @param held what was held for this request.
   * @returns undefined where not even `least` tokens of output fit.
   */
  async reserve(
    input: number,
    output: { wanted: number; least: number },
    { after, held }: { after?: Reservation | undefined; held?: Reservation | undefined } = {},
  ): Promise<Reservation | undefined> {
    for (;;) {
      const others = [...this.#open, ...[...this.#held].filter((one) => one !== held)];
      const most = Math.min(output.wanted, this.#mostOutput(input, after ? [...others, after] : others));
      // Who waits for what another one waits for too waits for ever: what is held is used as it is.
      const isAll = held ? this.#open.size === 0 : others.length === 0;
      if (most >= output.wanted || (most >= output.least && (isAll || held))) {
        const reservation = { input, output: most };
        this.#open.add(reservation);
        if (after) this.#held.add(after);
        if (held) this.#held.delete(held);
        return reservation;
      }
      if (isAll) return undefined;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Ends a reservation with what was used. */
  settle(reservation: Reservation, usage: Usage): void {
    this.#open.delete(reservation);
    this.#used = addUsage(this.#used, usage);
    if (this.prices) this.#cost += costOf(usage, this.prices);
    this.#resume();
  }

  /** What was held is needed no more. */
  release(held: Reservation): void {
    if (this.#held.delete(held)) this.#resume();
  }

  #resume(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /** The longest answer to such a prompt that all limits cover; less than 0 where not even the prompt is covered. */
  #mostOutput(input: number, open: readonly Reservation[]): number {
    const { cost, tokens } = this.limits;
    const { input: read, output, cacheRead, cacheWrite } = this.#used;
    const reserved = open.reduce((sum, one) => sum + one.input + one.output, 0);
    const byTokens =
      tokens === undefined ? Infinity : tokens - (read + output + cacheRead + cacheWrite + reserved) - input;
    if (cost === undefined || !this.prices) return Math.floor(byTokens);
    const { prices } = this;
    const dear = { ...prices, cacheWrite: Math.max(prices.cacheWrite, prices.input) };
    const worst = (one: Reservation): number =>
      costOf({ input: 0, cacheRead: 0, cacheWrite: one.input, output: one.output }, dear);
    const left =
      cost - this.#cost - open.reduce((sum, one) => sum + worst(one), 0) - worst({ input, output: 0 });
    const million = worst({ input, output: 1_000_000 }) - worst({ input, output: 0 });
    if (left < 0) return -1;
    return Math.floor(Math.min(byTokens, million === 0 ? Infinity : (left / million) * 1_000_000));
  }
}
