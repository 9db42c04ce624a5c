import { UserError } from '../config/error.js';
import { commitTree } from '../git/commit-tree.js';
import { GitError } from '../git/errors.js';
import { push, type FailedPush } from '../git/push.js';
import { fetchRefs } from '../git/remote.js';
import { makeCommit } from '../github/make-commit.js';
import { visible } from '../report/visible.js';
import type { MergeCommit } from './commit.js';
import type { Facts, Source } from './gather.js';
import type { Job } from './job.js';
import { ownRefs } from './own-refs.js';

/** A commit that GitHub made and signed, and where the ref is that keeps what it came from. */
export interface SignedCommit {
  commit: MergeCommit;
  kept: string;
}

/**
 * Has GitHub make `commit` anew, so that it is signed. Its files are pushed before, with what is kept: so they may be as
 * large as in any push, and the signed commit is pushed like any other, under leases.
 * @returns the push that failed, where one did.
 * @throws {UserError} where GitHub does not sign it. @throws {GitHubError} @throws {GitError}
 */
export async function signed(
  source: Source,
  job: Job,
  { base, own }: Facts,
  { id, ledger, kept }: MergeCommit,
): Promise<SignedCommit | FailedPush> {
  const { repository, remote, github } = source;
  if (!github)
    throw new UserError(
      'sign: there is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with contents: write), and without one GitHub signs nothing.',
    );
  if (kept === undefined) throw new Error('a commit that is to be signed has base as its only parent');
  const outcome = await push(repository, remote, [{ ref: ownRefs(job).kept, from: own.kept, to: kept }]);
  if (outcome.state !== 'done') return outcome;
  const tree = (await repository.must(['rev-parse', `${id}^{tree}`])).trim();
  const message = await repository.must(['show', '--no-patch', '--format=%B', id]);
  const { sha, unsigned } = await makeCommit(github, { message, tree, parents: [base.sha] });
  if (unsigned !== undefined)
    throw new UserError(
      `sign: GitHub did not sign the commit (${visible(unsigned)}): it signs what the token of an App makes, such as GITHUB_TOKEN, and not what a person's does.`,
    );
  await fetchRefs(repository, remote, [`+${sha}:refs/signed/${sha}`]);
  // What is published is what was merged, whoever made the commit.
  const made = await repository.must(['show', '--no-patch', '--format=%T %P', sha]);
  if (made.trim() !== `${tree} ${base.sha}`)
    throw new GitError(`GitHub made the commit ${sha} of another tree or parent than it was told.`);
  const keeper = await commitTree(repository, tree, [sha, kept], {
    message: `Keep ${sha}\n`,
    by: job.author,
    at: source.now(),
  });
  return { commit: { id: sha, ledger, kept: keeper }, kept };
}
