const day = 24 * 60 * 60 * 1000;

/** Whole days from one date to another; negative where the other is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.trunc((to.getTime() - from.getTime()) / day);
}

/** The date so many days later. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * day);
}
