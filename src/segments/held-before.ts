import type { Ledger } from './ledger.js';
import { indexOf } from './ledger-index.js';
import type { BranchFiles } from './segment-files.js';

/**
 * The ids of the segments that base took from this branch's own line of history, as far as its files there have been
 * changed since. A branch of the same name that was begun anew has none.
 */
export function heldBefore(
  { sha, commits, inherited }: Pick<BranchFiles, 'sha' | 'commits' | 'inherited'>,
  ledger: Ledger,
): string[] {
  const index = indexOf(ledger);
  // Base has the commits of merged branches; or, after a pull request, only what the ledger says of them.
  const byFile = [...inherited].flatMap(([path, blob]) =>
    index.withBlob(blob).filter((id) => ledger.segments.get(id)?.path === path),
  );
  const byCommit = [...commits].flatMap((commit) => (commit === sha ? [] : index.fromCommit(commit)));
  return index.inOrder(new Set([...byFile, ...byCommit]));
}
