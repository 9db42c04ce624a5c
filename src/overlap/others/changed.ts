import { isDeepStrictEqual } from 'node:util';
import { pressing, verdicts, type PairReport, type Verdict } from '../report.js';

/** Another branch whose comment has to say something else now. */
export interface Changed {
  ref: string;
  /** Whether its people should be notified: it merges no longer, or in one order only. */
  worse: boolean;
}

/**
 * The branches for which a pair with `subject` changed in its verdict, its files or its lines, most severe first. Pairs
 * that ask nothing of anybody, before and after, do not count.
 * @param before undefined where it is not known: then every pair that asks for something counts, but none as worse.
 */
export function changedFor(
  subject: string,
  before: readonly PairReport[] | undefined,
  after: readonly PairReport[],
): Changed[] {
  const was = byOther(subject, before ?? []);
  const is = byOther(subject, after);
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((ref) => ({ ref, then: was.get(ref), now: is.get(ref) }))
    .filter(({ then, now }) => (asks(then) || asks(now)) && !isDeepStrictEqual(then, now))
    .sort((x, y) => rank(x.now) - rank(y.now) || rank(x.then) - rank(y.then))
    .map(({ ref, then, now }) => ({
      ref,
      worse: before !== undefined && rank(now) < rank(then) && rank(now) <= verdicts.indexOf('ordered'),
    }));
}

function byOther(subject: string, pairs: readonly PairReport[]): Map<string, PairReport> {
  return new Map(pairs.map((pair) => [pair.a === subject ? pair.b : pair.a, pair]));
}

function asks(pair: PairReport | undefined): boolean {
  return pair !== undefined && pressing.includes(pair.verdict);
}

function rank(pair: PairReport | undefined): number {
  const verdict: Verdict = pair?.verdict ?? 'none';
  return verdicts.indexOf(verdict);
}
