import { GitHubError } from '../github/errors.js';
import { closeOwnPullRequest } from '../github/own-pull-request.js';
import { deleteBranches, type Deletions } from './delete-branches.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import { lastPullRequest } from './outlook.js';
import { proposalBranch } from './own-refs.js';
import type { Prepared } from './prepare.js';
import { hasOthersWork } from './proposal.js';
import { withdrawnBody } from './show/pull-request.js';
import { takenOut } from './taken-out.js';

/**
 * Closes the job's own pull request, and deletes its branch, where nothing is left of what it would bring: the branches
 * took it back. One that somebody else works on, or that still stands for a segment that is bad now, stays.
 * @returns what was deleted, and what to know of it, in sentences.
 * @throws {GitError}
 */
export async function withdraw(
  source: Source,
  job: Job,
  prepared: Prepared,
): Promise<Deletions & { notes: string[] }> {
  const none = { deleted: [], kept: new Map(), notes: [] };
  const { facts, decision, commit, later } = prepared;
  const { own, base, spent } = facts;
  // Of a part of the branches nobody knows whether others bring it still.
  if (source.only) return none;
  const isNeeded = commit !== undefined || later !== undefined || decision.quarantined.length > 0;
  if (own.proposal === null || spent.length > 0 || isNeeded || decision.quorum.state !== 'nothing')
    return none;
  if (await hasOthersWork(source.repository, own.proposal, [base.sha, own.kept])) return none;
  const branch = proposalBranch(job);
  const { pull } = await lastPullRequest(source.github, branch, job.base);
  if (!source.github || pull?.state !== 'open') return none;
  try {
    await closeOwnPullRequest(source.github, pull, withdrawnBody);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { ...none, notes: [error.message] };
  }
  return {
    ...(await deleteBranches(source, [{ ref: branch, sha: own.proposal }])),
    notes: [
      `Pull request #${pull.number} was closed: no branch brings any more what it would have brought.`,
      ...(await takenOut(source, job, prepared)),
    ],
  };
}
