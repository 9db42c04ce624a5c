import { basename } from 'node:path';
import { customDrivers } from '../git/attributes.js';
import { GitError } from '../git/errors.js';
import { contains } from '../git/history.js';
import { Repository } from '../git/repository.js';
import { listWorktrees, snapshot, type Worktree } from '../git/worktrees.js';
import { UserError } from '../config/error.js';
import type { Candidate } from './compare/branch.js';
import { findOverlaps } from './overlap.js';
import type { LeftOut, OverlapReport } from './report.js';
import type { Settings } from './settings.js';
import { noneLeftOut, whyLeftOut } from './taking-part.js';
import { gitTruth } from './compare/truth.js';

/** A branch of a local repository: its own, or the last that was fetched of a remote's. */
export interface LocalBranch {
  /** Short name, without the remote. */
  name: string;
  sha: string;
  /** When its last commit was made, in milliseconds. */
  time: number;
  /** The remote's branch of that name, where neither contains the other. */
  diverged?: string;
}

/**
 * All branches of a local repository, each name once: where it stands both here and at the remote, the one that
 * contains the other, and the local one where they have diverged.
 */
export async function localBranches(repository: Repository): Promise<LocalBranch[]> {
  const remote = await remoteName(repository);
  const format = '--format=%(refname)%00%(objectname)%00%(committerdate:unix)%00%(symref)';
  const output = await repository.must(['for-each-ref', format, 'refs/heads', `refs/remotes/${remote}`]);
  const branches = new Map<string, LocalBranch>();
  for (const line of output.split('\n')) {
    const [ref = '', sha = '', time = '', symref = ''] = line.split('\0');
    const name = ref.replace(/^refs\/heads\//, '').replace(`refs/remotes/${remote}/`, '');
    if (ref === '' || symref !== '') continue;
    const known = branches.get(name);
    const branch = { name, sha, time: Number(time) * 1000 };
    if (!known || known.sha === sha || (await contains(repository, sha, known.sha)))
      branches.set(name, branch);
    else if (!(await contains(repository, known.sha, sha)))
      known.diverged = ref.replace(/^refs\/remotes\//, '');
  }
  return [...branches.values()];
}

async function remoteName(repository: Repository): Promise<string> {
  const names = (await repository.must(['remote'])).split('\n').filter((name) => name !== '');
  return names.includes('origin') ? 'origin' : (names[0] ?? 'origin');
}

/**
 * The branch that all others merge into: the one asked for, else the remote's default branch, else `main` or `master`.
 * @throws {UserError} when it is not there, or cannot be told.
 */
export async function localBase(
  repository: Repository,
  branches: readonly LocalBranch[],
  asked: string | undefined,
): Promise<{ ref: string; sha: string }> {
  if (branches.length === 0)
    throw new UserError('This repository has no branches yet: there is nothing to compare.');
  const named = (name: string | undefined): { ref: string; sha: string } | undefined => {
    const found = branches.find((branch) => branch.name === name);
    return found && { ref: found.name, sha: found.sha };
  };
  if (asked !== undefined) {
    const sha = named(asked)?.sha ?? (await repository.resolve(`${asked}^{commit}`));
    if (sha === undefined)
      throw new UserError(`There is no base "${asked}" here; name a branch or commit of this repository.`);
    return { ref: asked, sha };
  }
  const remote = await remoteName(repository);
  const head = await repository.run(['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`]);
  const atRemote = head.stdout.toString().trim().replace(`refs/remotes/${remote}/`, '');
  const found = named(atRemote) ?? named('main') ?? named('master');
  if (!found)
    throw new UserError(
      'Which branch is the base? Neither the remote says so nor is there a main or master: give --base.',
    );
  return found;
}

/**
 * The short name of the branch a person names: HEAD is the one that is checked out.
 * @throws {UserError} where HEAD is at no branch.
 */
export async function localSubject(repository: Repository, asked: string): Promise<string> {
  if (asked !== 'HEAD') return asked.replace(/^refs\/heads\//, '');
  const head = await repository.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (head.code !== 0) throw new UserError('HEAD is at no branch (it is detached); name a branch.');
  return head.stdout.toString('utf8').trim();
}

/** What a person asks for at the desk. */
export interface LocalWish {
  settings: Settings;
  /** Compare only this branch with the others. */
  subject?: string;
  /** The local worktrees, with what is not committed yet, instead of the branches. */
  worktrees: boolean;
  /** Find an order to merge in, too. */
  plan?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Compares the branches (or worktrees) of a local repository, which is left as it is, and without the network.
 * @throws {UserError} for a branch that is not there.
 */
export async function compareLocal(
  repository: Repository,
  base: { ref: string; sha: string },
  branches: readonly LocalBranch[],
  wish: LocalWish,
): Promise<OverlapReport> {
  const { settings } = wish;
  const scratch = await Repository.scratch(repository.host, {
    objectFormat: repository.objectFormat,
    borrow: repository,
    config: await customDrivers(repository),
    mergeAsIn: repository,
  });
  try {
    const { candidates, leftOut } = wish.worktrees
      ? { candidates: await worktreesBut(base.ref, repository, scratch), leftOut: noneLeftOut() }
      : takingPart(branches, base.ref, wish);
    const subject = wish.subject && subjectAmong(candidates, wish.subject, base.ref, wish.worktrees);
    const compared = new Set([base.ref, ...(wish.worktrees ? [] : candidates.map(({ ref }) => ref))]);
    for (const { name, diverged } of branches)
      if (diverged !== undefined && compared.has(name))
        repository.host.log.warning(`${name} here and ${diverged} have diverged; yours was compared.`);
    return await findOverlaps({
      repository: scratch,
      base,
      branches: candidates,
      ...(subject !== undefined && { subject }),
      truth: await gitTruth(repository),
      method: settings.mergeMethod ?? 'merge',
      near: settings.near,
      isIgnored: settings.isIgnored,
      leftOut,
      // What is on a disk is as ready as its owner thinks.
      ...(wish.plan && { obstacles: new Map() }),
    });
  } finally {
    await scratch.dispose();
  }
}

function takingPart(
  branches: readonly LocalBranch[],
  base: string,
  { settings, subject, now }: LocalWish,
): { candidates: Candidate[]; leftOut: LeftOut } {
  const leftOut = noneLeftOut();
  const candidates: Candidate[] = [];
  for (const { name, sha, time } of branches) {
    if (name === base) continue;
    const reason = whyLeftOut({ name, isPullRequest: false, draft: false, time }, settings, now);
    if (reason && name !== subject) leftOut[reason]++;
    else candidates.push({ ref: name, sha });
  }
  return { candidates, leftOut };
}

/** The subject's ref among the candidates: base itself has one where a worktree holds changes to it. */
function subjectAmong(
  candidates: readonly Candidate[],
  asked: string,
  base: string,
  worktrees: boolean,
): string {
  const wanted = asked === base ? uncommittedOn(base) : asked;
  if (candidates.some(({ ref }) => ref === wanted)) return wanted;
  if (asked === base) throw new UserError(`${asked} is the base; name another branch.`);
  throw new UserError(
    worktrees ? `No worktree has "${asked}" checked out.` : `There is no branch "${asked}" here to compare.`,
  );
}

/** No branch can have this name: git allows no space in one. */
function uncommittedOn(base: string): string {
  return `${base} (uncommitted)`;
}

/** All worktrees; the one on base only for what is not committed there. */
async function worktreesBut(base: string, repository: Repository, scratch: Repository): Promise<Candidate[]> {
  const worktrees = await listWorktrees(repository);
  const candidates: Candidate[] = [];
  for (const worktree of worktrees) {
    const { branch, head } = worktree;
    const { sha = head, unknown } = await snapshotOrReason(worktree, scratch);
    const uncommitted = sha !== head;
    if (branch === base && !uncommitted && unknown === undefined) continue;
    candidates.push({
      ref: branch === base ? uncommittedOn(base) : labelOf(worktree, worktrees, base),
      sha,
      ...(uncommitted && { uncommitted }),
      ...(unknown !== undefined && { unknown }),
    });
  }
  return candidates;
}

/** A worktree's branch, or its folder where the head is detached; the whole path where another goes by that name. */
function labelOf(worktree: Worktree, all: readonly Worktree[], base: string): string {
  const nameOf = ({ branch, path }: Worktree): string => branch ?? basename(path);
  const name = nameOf(worktree);
  const isFree = name !== base && all.every((other) => other === worktree || nameOf(other) !== name);
  return isFree ? name : worktree.path;
}

/** One odd worktree is unknown; the others go on. */
async function snapshotOrReason(
  worktree: Worktree,
  scratch: Repository,
): Promise<{ sha?: string; unknown?: string }> {
  try {
    return { sha: await snapshot(worktree, scratch) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { unknown: error.message };
  }
}
