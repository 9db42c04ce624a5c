import { gitAsUser } from './as-user.js';
import { pushOutcome, type PushOutcome } from './push.js';
import type { Repository } from './repository.js';
import { retryNetwork } from './retry.js';

/** What came of it; `same`: the remote had it already. */
export type BranchPush = PushOutcome | { state: 'same' };

/**
 * Pushes a branch of the user's to its name at a remote, as `git push` does without any force. Where the network is at
 * fault it is tried again: a branch that only moves forward cannot be pushed twice.
 * @returns with all that git, its hooks and the server said, but for hints.
 * @throws {GitError} when git cannot be started.
 */
export async function pushBranch(
  repository: Repository,
  remote: string,
  branch: string,
): Promise<BranchPush> {
  const ref = `refs/heads/${branch}`;
  const args = ['push', '--porcelain', '--no-follow-tags', '--', remote, `${ref}:${ref}`];
  const result = await retryNetwork('Pushing', repository.host, () =>
    gitAsUser(repository, args, { env: { LC_ALL: 'C' } }),
  );
  const outcome = pushOutcome(result);
  if (outcome.state === 'done')
    // A remote may have several URLs that git pushes to.
    return /^[ +*]\t/m.test(result.stdout.toString('utf8')) ? outcome : { state: 'same' };
  const lines = result.stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('hint:'));
  return { ...outcome, said: lines.join('\n') };
}
