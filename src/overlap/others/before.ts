import { GitError } from '../../git/errors.js';
import { lookUp } from '../../git/objects.js';
import { fetchRefs, type Remote } from '../../git/remote.js';
import type { Repository } from '../../git/repository.js';
import { findOverlaps, type OverlapInput } from '../overlap.js';
import type { PairReport } from '../report.js';

/** The pull request's branch as it was. */
export interface Former {
  ref: string;
  /** The commit id it had, or `absent` where it took no part. */
  sha: string;
  /** Base as it was; as it is unless told. */
  base?: string;
}

/**
 * The pairs that the branch as it was makes with the other pull requests' branches as they are.
 * @returns undefined where its commit can no longer be had: a force-push left it behind.
 * @throws {GitError} when git fails as a whole.
 */
export async function pairsBefore(
  input: OverlapInput,
  remote: Remote,
  { ref, sha, base = input.base.sha }: Former,
): Promise<readonly PairReport[] | undefined> {
  if (sha === 'absent') return [];
  const unplanned = { ...input };
  delete unplanned.obstacles;
  // What is kept for the next run is how things are, not how they were.
  delete unplanned.memory;
  const { repository } = input;
  if (!(await bring(repository, remote, sha)) || !(await bring(repository, remote, base))) return undefined;
  const isSubject = (branch: { ref: string }) => branch.ref === ref;
  // It keeps its place: a pair that is as it was then reads as it did.
  const branches = input.branches
    .filter((branch) => isSubject(branch) || branch.pullRequest)
    .map((branch) => (isSubject(branch) ? { ref, sha } : branch));
  const { pairs } = await findOverlaps({
    ...unplanned,
    base: { ...input.base, sha: base },
    branches: branches.some(isSubject) ? branches : [...branches, { ref, sha }],
    subject: ref,
  });
  return pairs;
}

/** Whether the commit is here, or could be fetched with its history. */
async function bring(repository: Repository, remote: Remote, sha: string): Promise<boolean> {
  const [here] = await lookUp(repository, [`${sha}^{commit}`]);
  if (here) return true;
  try {
    await fetchRefs(repository, remote, [`+${sha}:refs/former/${sha}`]);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    repository.host.log.debug(error.message);
    return false;
  }
}
