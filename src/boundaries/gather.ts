import { readConfig, type Config } from '../config/config.js';
import { UserError } from '../config/error.js';
import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import { GitError } from '../git/errors.js';
import { fileAt } from '../git/objects.js';
import { fetchRefs, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { isOurs, refOf, type EventContext, type EventPullRequest } from '../github/event.js';
import type { Log } from '../report/log.js';
import { visible } from '../report/visible.js';
import { compareBranch, type Comparison } from './comparison.js';
import type { BranchFacts } from './session-of.js';

/** Where a run on GitHub takes its branch from. */
export interface Source {
  host: GitHost;
  remote: Remote;
  event: EventContext;
  /** A checkout whose objects may spare a part of the fetch. */
  workspace: string;
  log: Log;
}

/** What is to be judged. */
export interface Wish {
  /** Else the branch that the event names. */
  pullRequest?: EventPullRequest;
  /** Empty: the pull request's, else the config's, else the default branch. */
  base: string;
  configPath: string;
}

/** All that the judgement needs, at hand. */
export interface Gathered {
  /** Disposable; whoever asked for it disposes of it. */
  repository: Repository;
  comparison: Comparison;
  base: { ref: string; sha: string };
  head: { ref: string; sha: string };
  config: Config;
  who: BranchFacts;
}

/**
 * Fetches base and the branch, and reads the config from base. Undefined where the branch is base itself.
 * @throws {UserError} for a base that is not there or a config that is wrong; GitError where something is missing.
 */
export async function gather(source: Source, wish: Wish): Promise<Gathered | undefined> {
  const { host, remote, event, workspace, log } = source;
  const { pullRequest } = wish;
  const repository = await scratchBeside(workspace, host);
  try {
    const asked = wish.base || pullRequest?.base.ref;
    const first = asked ?? event.defaultBranch ?? 'main';
    const firstSha = await fetchBase(repository, remote, first);
    const text = await fileAt(repository, firstSha, wish.configPath);
    if (text === undefined) log.warning(`${first} has no ${visible(wish.configPath)}: no file is anybody's.`);
    const config = readConfig(text ?? '', wish.configPath);
    const ref = asked ?? config.base ?? first;
    const base = { ref, sha: ref === first ? firstSha : await fetchBase(repository, remote, ref) };
    const head = pullRequest
      ? { ref: refOf(pullRequest, event), ...(await headOf(repository, remote, pullRequest)) }
      : await branchOf(repository, remote, event);
    if (head.ref === base.ref && !pullRequest) {
      await repository.dispose();
      return undefined;
    }
    const comparison = await compareBranch(repository, base.sha, head.sha);
    return { repository, comparison, base, head, config, who: factsOf(event, pullRequest) };
  } catch (error) {
    await repository.dispose();
    throw error;
  }
}

/**
 * The commit that the branch `ref` is at, with its history.
 * @throws {UserError} where there is no such branch; GitError as it comes.
 */
export async function fetchBase(repository: Repository, remote: Remote, ref: string): Promise<string> {
  await fetchRefs(repository, remote, [`+refs/heads/${ref}:refs/base`]);
  const sha = await repository.resolve('refs/base');
  if (sha === undefined)
    throw new UserError(
      `There is no branch "${ref}" to be the base; the input base (or base: in the config) names a branch of this repository.`,
    );
  return sha;
}

/** The head as the event names it; where that has gone by a forced push, as it is now. @throws {GitError} */
export async function headOf(
  repository: Repository,
  remote: Remote,
  { number, head }: EventPullRequest,
): Promise<{ sha: string }> {
  await fetchRefs(repository, remote, [`+refs/pull/${number}/head:refs/head`]);
  const sha = (await repository.resolve(`${head.sha}^{commit}`)) ?? (await repository.resolve('refs/head'));
  if (sha === undefined)
    throw new GitError(`The commit ${head.sha} of #${number} could not be fetched: nothing is known of it.`);
  return { sha };
}

async function branchOf(
  repository: Repository,
  remote: Remote,
  { branch }: EventContext,
): Promise<{ ref: string; sha: string }> {
  if (branch === undefined)
    throw new UserError(
      'This event names no branch to judge; run on pull_request, pull_request_target, issue_comment, merge_group, push or workflow_dispatch.',
    );
  await fetchRefs(repository, remote, [`+refs/heads/${branch}:refs/head`]);
  const sha = await repository.resolve('refs/head');
  if (sha === undefined)
    throw new UserError(`There is no branch "${branch}" any more: there is nothing to judge.`);
  return { ref: branch, sha };
}

/** Who names a branch in a fork is nobody of ours: that name says nothing. */
export function factsOf(event: EventContext, pullRequest: EventPullRequest | undefined): BranchFacts {
  if (!pullRequest) return event.branch === undefined ? {} : { branch: event.branch };
  const { head, labels, author } = pullRequest;
  return { ...(isOurs(event, head.repository) && { branch: head.ref }), labels, author };
}
