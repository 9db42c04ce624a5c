import { push, type RefUpdate } from '../git/push.js';
import type { BranchAt, KeptBranch } from './report.js';
import type { Source } from './gather.js';
import { fullName } from './snapshot.js';

/** The suggested value of the rule "Restrict the number of branches and tags a push can update" (GitHub's rulesets). */
const usualLimit = 5;

/** Which branches are gone, and why the others are not. */
export interface Deletions {
  deleted: BranchAt[];
  kept: Map<string, Pick<KeptBranch, 'reason' | 'detail'>>;
}

/** The update that deletes a branch as long as it is at this commit. */
export function deletion({ ref, sha }: BranchAt): RefUpdate {
  return { ref: fullName(ref), from: sha, to: null };
}

/**
 * Deletes branches that base has all of, a few at a time, for a server that takes no more. What stands in the way of
 * one keeps no other; the next run deletes what is left.
 * @param limit how many refs a push may update; absent: not told.
 * @throws {GitError} when git cannot be started.
 */
export async function deleteBranches(
  { repository, remote }: Pick<Source, 'repository' | 'remote'>,
  tips: readonly BranchAt[],
  limit = usualLimit,
): Promise<Deletions> {
  const result: Deletions = { deleted: [], kept: new Map() };
  const open = [...tips];
  const keep = (gone: readonly BranchAt[], reason: KeptBranch['reason'], detail: string): void => {
    for (const { ref } of gone) result.kept.set(ref, { reason, detail });
  };
  let size = Math.max(1, limit);
  while (open.length > 0) {
    const chunk = open.splice(0, size);
    const outcome = await push(repository, remote, chunk.map(deletion));
    if (outcome.state === 'done') result.deleted.push(...chunk);
    else if (outcome.state === 'too-many-refs' && chunk.length > 1) {
      size = Math.max(1, Math.min(outcome.limit ?? size, Math.floor(chunk.length / 2)));
      open.unshift(...chunk);
    } else if ('refs' in outcome) {
      const blamed = new Set(outcome.refs.map(({ ref }) => ref));
      const isBlamed = ({ ref }: BranchAt): boolean => blamed.has(fullName(ref));
      // A server that blames all of them is asked for each: it may have meant one.
      if (chunk.length > 1 && chunk.every(isBlamed)) size = 1;
      else keep(chunk.filter(isBlamed), outcome.state === 'stale' ? 'moved' : 'refused', outcome.said);
      open.unshift(...chunk.filter((tip) => !result.kept.has(tip.ref)));
    } else keep([...chunk, ...open.splice(0)], 'failed', outcome.said);
  }
  return result;
}
