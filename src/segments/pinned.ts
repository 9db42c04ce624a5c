import { contains } from '../git/history.js';
import type { Repository } from '../git/repository.js';
import { committedAt, type Snapshot, type Tip } from './snapshot.js';

/**
 * Of a snapshot nothing but these branches, as they were at these commits. One that was pushed to since is still there
 * in its own history; one that is not, because it was rewritten or deleted, is left out.
 * @throws {GitError}
 */
export async function pinned(
  repository: Repository,
  { branches, ...snapshot }: Snapshot,
  tips: readonly Pick<Tip, 'ref' | 'sha'>[],
): Promise<Snapshot> {
  const there = new Map(branches.map((branch) => [branch.ref, branch]));
  const kept: Tip[] = [];
  for (const { ref, sha } of tips) {
    const branch = there.get(ref);
    if (branch?.sha === sha) kept.push(branch);
    else if (branch && (await contains(repository, branch.sha, sha)))
      kept.push({ ref, sha, committed: await committedAt(repository, sha), moved: true });
  }
  return { ...snapshot, branches: kept };
}
