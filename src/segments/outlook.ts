import { contains } from '../git/history.js';
import { GitHubError } from '../github/errors.js';
import { findOwnPullRequest, says, type OwnPullRequest } from '../github/own-pull-request.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import type { Prepared } from './prepare.js';
import { bringsTheSame, hasOthersWork } from './proposal.js';
import { withdrawnBody } from './show/pull-request.js';

/** What stands at the remote, and what that means for what is to be proposed. */
export interface Outlook {
  /**
   * `push`: nothing that has to stay is in the way. `stands`: the branch brings the same already. `declined`: the last
   * pull request would have brought the same, and was closed. `others`: somebody else works on the branch.
   */
  verdict: 'push' | 'stands' | 'declined' | 'others';
  /** The last pull request; absent where there was none, or it cannot be known. */
  pull?: OwnPullRequest;
  /** Why it cannot be known. */
  unknown?: string;
}

/** Looks at the branch of a proposal and its pull request. @throws {GitError} */
export async function outlookFor(
  { repository, github }: Source,
  job: Job,
  branch: string,
  commit: string,
  { facts }: Prepared,
): Promise<Outlook> {
  const { proposal, kept } = facts.own;
  const known = await lastPullRequest(github, branch, job.base);
  const { pull } = known;
  const isSame = (tip: string): Promise<boolean> =>
    bringsTheSame(repository, job, tip, { commit, base: facts.base.sha });
  // What we closed ourselves nobody has declined.
  if (pull?.state === 'closed' && !says(pull, withdrawnBody)) {
    const { headSha } = pull;
    const isHere = headSha === proposal || (kept !== null && (await contains(repository, kept, headSha)));
    if (isHere && (await isSame(headSha))) return { verdict: 'declined', pull };
  }
  if (proposal === null) return { verdict: 'push', ...known };
  if (await isSame(proposal)) return { verdict: 'stands', ...known };
  // What is merged or declined is over: nobody waits for what else was pushed there, and it is kept.
  const isOver = pull !== undefined && pull.state !== 'open';
  const isOthers = !isOver && (await hasOthersWork(repository, proposal, [facts.base.sha, kept]));
  return { verdict: isOthers ? 'others' : 'push', ...known };
}

/** The last pull request of our branch; or why it cannot be known. */
export async function lastPullRequest(
  github: Source['github'],
  branch: string,
  base: string,
): Promise<Pick<Outlook, 'pull' | 'unknown'>> {
  if (!github)
    return {
      unknown:
        'There is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with pull-requests: write), so no pull request was opened.',
    };
  try {
    const pull = await findOwnPullRequest(github, branch, base);
    return pull ? { pull } : {};
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { unknown: error.message };
  }
}
