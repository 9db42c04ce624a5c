import type { PairReport } from '../report.js';

/** What pairs demand of an order, by ref. */
export interface Constraints {
  /** Of these only one can merge, or it is not known that both can; symmetric. */
  apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** These go first, if they merge at all. */
  after: ReadonlyMap<string, ReadonlySet<string>>;
  /** These go first in any case: the branch contains their commits. */
  standsOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the verdicts of these pairs demand. */
export function constraintsOf(pairs: readonly PairReport[]): Constraints {
  const [apart, after, standsOn] = [new Relation(), new Relation(), new Relation()];
  for (const { a, b, verdict, first } of pairs) {
    const second = first === a ? b : a;
    if (verdict === 'conflict' || verdict === 'unknown') {
      apart.add(a, b);
      apart.add(b, a);
    } else if (first !== undefined && verdict === 'ordered') after.add(second, first);
    else if (first !== undefined && verdict === 'stacked') standsOn.add(second, first);
  }
  return { apart, after, standsOn };
}

/** Several values for one key. */
class Relation extends Map<string, Set<string>> {
  add(key: string, value: string): void {
    const values = this.get(key) ?? new Set();
    this.set(key, values.add(value));
  }
}
