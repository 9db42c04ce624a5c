import { UserError } from '../config/error.js';
import { contains } from '../git/history.js';
import { addressOf, fetchRefs, listRemote, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { contributes, type Job } from './job.js';
import { ownRefs, type OwnRefs } from './own-refs.js';

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

/** Base, the job's branches and its own refs, all here with their history. */
export interface Snapshot {
  base: Tip;
  branches: Tip[];
  own: OwnCommits;
}

/** Where the job's own refs are at the remote; null where one is not there. */
export type OwnCommits = Readonly<Record<keyof OwnRefs, string | null>>;

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
  job: Pick<Job, 'name' | 'base' | 'branches'>,
  reading: number,
): Promise<Snapshot> {
  const isMine = contributes(job);
  const refs = ownRefs(job);
  const listed = await listRemote(repository, remote, [fullName('*'), refs.kept, refs.dispatched]);
  const at = new Map(listed.map(({ ref, id }) => [ref, id]));
  const names = [...at.keys()].flatMap((ref) =>
    ref.startsWith(fullName('')) ? [ref.slice(fullName('').length)] : [],
  );
  if (!names.includes(job.base))
    throw new UserError(
      `base: there is no branch "${visible(job.base)}" at ${addressOf(remote)}; name the branch that the output is to stand on.`,
    );
  const ours = [refs.proposal, refs.kept].filter((ref) => at.has(ref));
  const wanted = [...[job.base, ...names.filter(isMine)].map(fullName), ...ours];
  const place = (at: number | ''): string => `refs/read/${reading}/${at}`;
  await fetchRefs(
    repository,
    remote,
    wanted.map((ref, at) => `+${ref}:${place(at)}`),
  );
  const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
  const read = await repository.must(['for-each-ref', format, place('')]);
  const found = read.split('\n').flatMap((line) => {
    const [from = '', sha = '', seconds] = line.split(' ');
    const ref = wanted[Number(from.slice(place('').length))];
    return from === '' || ref === undefined ? [] : [{ ref, sha, committed: Number(seconds) * 1000 }];
  });
  const shaOf = (ref: string): string | null => found.find((one) => one.ref === ref)?.sha ?? null;
  const tips = found
    .filter(({ ref }) => !ours.includes(ref))
    .map((tip) => ({ ...tip, ref: tip.ref.slice(fullName('').length) }));
  const fetched = tips.find(({ ref }) => ref === job.base);
  if (!fetched)
    throw new UserError(`base: the branch "${visible(job.base)}" has just gone from ${addressOf(remote)}.`);
  const base = await asListed(repository, fetched, at.get(fullName(job.base)));
  // Somebody has rewritten it in this moment.
  if (!base) return takeSnapshot(repository, remote, job, reading);
  return {
    base,
    branches: tips.filter((tip) => tip !== fetched),
    own: {
      proposal: shaOf(refs.proposal),
      kept: shaOf(refs.kept),
      // Nothing of it is read.
      dispatched: at.get(refs.dispatched) ?? null,
    },
  };
}

/**
 * Base as it was before any branch was read: of a branch that is older than what base has of it, it would look as if
 * somebody had taken it back.
 * @returns undefined where its history does not hold that any more.
 */
async function asListed(
  repository: Repository,
  fetched: Tip,
  listed: string | undefined,
): Promise<Tip | undefined> {
  if (listed === undefined || listed === fetched.sha) return fetched;
  if (!(await contains(repository, fetched.sha, listed))) return undefined;
  return { ref: fetched.ref, sha: listed, committed: await committedAt(repository, listed) };
}

/** When a commit was made, in milliseconds since 1970. */
export async function committedAt(repository: Repository, sha: string): Promise<number> {
  return Number(await repository.must(['show', '--no-patch', '--format=%ct', sha])) * 1000;
}
