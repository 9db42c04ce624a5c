/** An amount in cents: always a whole number. */
export type Cents = number;

/** What each payer owes, in the order of `shares` (which add up to 1); together exactly `total`. */
export function split(total: Cents, shares: readonly number[]): Cents[] {
  return shares.map((share) => Math.round(total * share));
}

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((all, one) => all + one, 0);
}
