import { compareIds } from './values/order.js';
import type { Tip } from './snapshot.js';

/** When there is enough to merge. */
export interface QuorumRules {
  minBranches: number;
  /** The ids of the segments that must be there; absent: none in particular. */
  expected?: readonly string[];
  /** Milliseconds after which the oldest waiting commit is reason enough; absent: never. */
  maxWait?: number;
}

/** Whether there is enough, and what is lacking. */
export interface Quorum {
  /** `nothing`: no branch has anything new. `waited`: not enough, but for long enough. */
  state: 'nothing' | 'waiting' | 'met' | 'waited';
  branches: number;
  minBranches: number;
  /** How many segments are expected; absent where none in particular is. */
  expected?: number;
  /** Those of them that neither base nor a waiting branch has. */
  missing: string[];
}

/**
 * @param waiting the branches with something new.
 * @param ids the segments that base would then have.
 * @param now milliseconds since 1970.
 */
export function quorumOf(
  { minBranches, expected, maxWait = Infinity }: QuorumRules,
  waiting: readonly Tip[],
  ids: ReadonlySet<string>,
  now: number,
): Quorum {
  const missing = [...new Set(expected)].filter((id) => !ids.has(id)).sort(compareIds);
  const enough = waiting.length >= minBranches && missing.length === 0;
  const waited = now - Math.min(...waiting.map(({ committed }) => committed)) >= maxWait;
  return {
    state: waiting.length === 0 ? 'nothing' : enough ? 'met' : waited ? 'waited' : 'waiting',
    branches: waiting.length,
    minBranches,
    ...(expected && { expected: new Set(expected).size }),
    missing,
  };
}
