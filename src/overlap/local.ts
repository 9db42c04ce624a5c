import { customDrivers } from '../git/attributes.js';
import { contains } from '../git/history.js';
import { Repository } from '../git/repository.js';
import { UserError } from '../config/error.js';
import type { Candidate } from './branch.js';
import type { Settings } from './settings.js';

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

/** The branches that take part, without base. */
export function candidatesAmong(
  branches: readonly LocalBranch[],
  base: string,
  settings: Settings,
  now: number,
  subject: string | undefined,
): Candidate[] {
  return branches
    .filter(
      ({ name, time }) =>
        name !== base &&
        (name === subject ||
          (settings.takesPart(name) && !settings.isExcluded(name) && now - time <= settings.maxAge)),
    )
    .map(({ name, sha }) => ({ ref: name, sha }));
}

/** A disposable repository over a local one, with the user's own merge drivers. */
export async function scratchOver(repository: Repository): Promise<Repository> {
  return Repository.scratch(repository.host, {
    objectFormat: repository.objectFormat,
    borrow: repository,
    config: await customDrivers(repository),
  });
}
