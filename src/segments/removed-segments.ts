import { contains } from '../git/history.js';
import { fileIdAt } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import { recordsOf, type Ledger } from './ledger.js';
import type { BranchFiles } from './segment-files.js';

/**
 * The paths of segments that base has and that the branch, which had them, has no file for any more. What it had is known
 * from what it deletes; and, where base never got its commits (a pull request, a signed commit), from the ledger.
 * @param base base's commit.
 */
export async function removedSegments(
  repository: Repository,
  base: string,
  { ref, sha, files, deleted }: BranchFiles,
  ledger: Ledger,
): Promise<string[]> {
  const there = new Set(files.map(({ path }) => path));
  const gone = new Set(deleted);
  const removed: string[] = [];
  for (const segment of ledger.segments.values()) {
    const { path } = segment;
    if (there.has(path)) continue;
    const own = recordsOf(segment).filter((one) => one.ref === ref && one.sha !== sha);
    if (gone.has(path)) removed.push(path);
    else if (own.length > 0 && (await fileIdAt(repository, sha, path)) === undefined)
      for (const { sha: then } of own)
        if ((await contains(repository, sha, then)) && !(await contains(repository, base, then))) {
          removed.push(path);
          break;
        }
  }
  return removed;
}
