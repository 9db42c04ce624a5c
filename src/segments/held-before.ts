import { recordsOf, type Ledger } from './ledger.js';
import type { BranchFiles } from './segment-files.js';

/**
 * The ids of the segments that base took from this branch's own line of history, as far as its files there have been
 * changed since. A branch of the same name that was begun anew has none.
 */
export function heldBefore(
  { sha, commits, inherited }: Pick<BranchFiles, 'sha' | 'commits' | 'inherited'>,
  ledger: Ledger,
): string[] {
  return [...ledger.segments].flatMap(([id, segment]) => {
    const blob = inherited.get(segment.path);
    // Base has the commits of merged branches; or, after a pull request, only what the ledger says of them.
    const isHeld = recordsOf(segment).some(
      (one) => one.blob === blob || (one.sha !== sha && commits.has(one.sha)),
    );
    return isHeld ? [id] : [];
  });
}
