import { UserError } from '../config/error.js';
import { fetchRefs, listRemote, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { contributes, type Job } from './job.js';

/** A branch at the remote, as it was read. */
export interface Tip {
  /** The branch's name, without refs/heads/. */
  ref: string;
  sha: string;
  /** When its commit was made, in milliseconds since 1970. */
  committed: number;
  /** It is at a later commit by now: it is merged from at this one, and stays. */
  moved?: true;
}

/** Base and the job's branches, all here with their history. */
export interface Snapshot {
  base: Tip;
  branches: Tip[];
}

/** The full name of a branch. */
export function fullName(branch: string): string {
  return `refs/heads/${branch}`;
}

/**
 * Reads the remote into the disposable `repository`. A branch that goes or moves meanwhile is left out, or as it is then.
 * @param reading counts the readings into this repository: each has refs of its own.
 * @throws {UserError} where base is not there. @throws {GitError} where the remote cannot be read.
 */
export async function takeSnapshot(
  repository: Repository,
  remote: Remote,
  job: Pick<Job, 'base' | 'branches'>,
  reading: number,
): Promise<Snapshot> {
  const isMine = contributes(job);
  const listed = await listRemote(repository, remote, [fullName('*')]);
  const names = listed.map(({ ref }) => ref.slice(fullName('').length));
  if (!names.includes(job.base))
    throw new UserError(
      `base: there is no branch "${visible(job.base)}" at ${remote.url}; name the branch that the output is to stand on.`,
    );
  const wanted = [job.base, ...names.filter(isMine)];
  const place = (at: number | ''): string => `refs/read/${reading}/${at}`;
  await fetchRefs(
    repository,
    remote,
    wanted.map((name, at) => `+${fullName(name)}:${place(at)}`),
  );
  const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
  const read = await repository.must(['for-each-ref', format, place('')]);
  const tips = read.split('\n').flatMap((line) => {
    const [ref = '', sha = '', seconds] = line.split(' ');
    const name = wanted[Number(ref.slice(place('').length))];
    return ref === '' || name === undefined ? [] : [{ ref: name, sha, committed: Number(seconds) * 1000 }];
  });
  const base = tips.find(({ ref }) => ref === job.base);
  if (!base) throw new UserError(`base: the branch "${visible(job.base)}" has just gone from ${remote.url}.`);
  return { base, branches: tips.filter((tip) => tip !== base) };
}
