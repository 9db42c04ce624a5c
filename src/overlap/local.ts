import { customDrivers } from '../git/attributes.js';
import { contains } from '../git/history.js';
import { Repository } from '../git/repository.js';
import { listWorktrees, snapshot } from '../git/worktrees.js';
import { UserError } from '../config/error.js';
import type { Candidate } from './branch.js';
import { findOverlaps } from './overlap.js';
import type { OverlapReport } from './report.js';
import type { Settings } from './settings.js';
import { gitTruth } from './truth.js';

/** A branch of a local repository: its own, or the last that was fetched of a remote's. */
export interface LocalBranch {
  /** Short name, without the remote. */
  name: string;
  sha: string;
  /** When its last commit was made, in milliseconds. */
  time: number;
}

/**
 * All branches of a local repository, each name once: where it stands both here and at the remote, the one that
 * contains the other, and the local one where they have parted.
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
    const newer = !known || (known.sha !== sha && (await contains(repository, sha, known.sha)));
    if (newer) branches.set(name, { name, sha, time: Number(time) * 1000 });
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

/** What a person asks for at the desk. */
export interface LocalWish {
  settings: Settings;
  /** Compare only this branch with the others. */
  subject?: string;
  /** The local worktrees, with what is not committed yet, instead of the branches. */
  worktrees: boolean;
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
  const { settings, subject } = wish;
  const scratch = await Repository.scratch(repository.host, {
    objectFormat: repository.objectFormat,
    borrow: repository,
    config: await customDrivers(repository),
  });
  try {
    const candidates = wish.worktrees
      ? await worktreesBut(base.ref, repository, scratch)
      : takingPart(branches, base.ref, wish);
    if (subject !== undefined && !candidates.some(({ ref }) => ref === subject))
      throw new UserError(`There is no branch "${subject}" here to compare.`);
    return await findOverlaps({
      repository: scratch,
      base,
      branches: candidates,
      ...(subject !== undefined && { subject }),
      truth: await gitTruth(repository),
      method: settings.mergeMethod ?? 'merge',
      near: settings.near,
      isIgnored: settings.isIgnored,
    });
  } finally {
    await scratch.dispose();
  }
}

function takingPart(
  branches: readonly LocalBranch[],
  base: string,
  { settings, subject, now }: LocalWish,
): Candidate[] {
  const counts = ({ name, time }: LocalBranch): boolean =>
    settings.takesPart(name) && !settings.isExcluded(name) && now - time <= settings.maxAge;
  return branches
    .filter((branch) => branch.name !== base && (branch.name === subject || counts(branch)))
    .map(({ name, sha }) => ({ ref: name, sha }));
}

async function worktreesBut(base: string, repository: Repository, scratch: Repository): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const worktree of await listWorktrees(repository))
    if (worktree.branch !== base)
      candidates.push({ ref: worktree.branch ?? worktree.path, sha: await snapshot(worktree, scratch) });
  return candidates;
}
