/** An amount in cents: always a whole number. */
export type Cents = number;

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((all, one) => all + one, 0);
}
