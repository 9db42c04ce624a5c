import { UserError } from '../config/error.js';
import { commitTree } from '../git/commit-tree.js';
import { attributeOf, attributesIn, flattenAttributes, useAttributes } from '../git/attributes.js';
import { applyChanges, entryAt, writeBlob, writeBlobOf } from '../git/objects.js';
import { pathBytes } from '../git/path-text.js';
import type { Change } from '../git/raw-diff.js';
import type { Repository } from '../git/repository.js';
import { counted } from '../report/words.js';
import { visible } from '../report/visible.js';
import { isCounted, type Branch } from './decide.js';
import type { Facts } from './gather.js';
import type { Job } from './job.js';
import { largestFile } from './largest-file.js';
import { ledgerPath, withArrivals, writeLedger, type Arrival, type Ledger } from './ledger.js';

/** A commit for base, and the ledger in it. */
export interface MergeCommit {
  id: string;
  ledger: Ledger;
  /** Of the form `single`: a commit from which it, the merged branches and all that was kept before can be reached. */
  kept?: string;
}

/**
 * `merge`: base is the first parent, and the merged branches are the others, so that all they hold stays reachable.
 * `single`: base is the only parent, so that a squash and a rebase (GitHub rebases no merge) bring the same as a merge, and
 * no commit of a branch has to be signed; the branches are reachable from `kept`.
 */
export type CommitForm = 'merge' | 'single';

/**
 * Writes the commit that brings the segments in. Nothing is checked out.
 * @param chunks the output.
 * @throws {UserError} where the output cannot stand in base, would be in Git LFS there, or is too large for GitHub. @throws {GitError}
 */
export async function commitMerge(
  repository: Repository,
  job: Job,
  facts: Facts,
  arrivals: readonly Arrival[],
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  now: number,
  form: CommitForm,
): Promise<MergeCommit> {
  const { base, branches, own } = facts;
  const ours = [job.output, ledgerPath(job.output)];
  for (const path of ours) await checkRoom(repository, base.sha, path);
  // What is there is no pointer: its content was read.
  if (facts.output === null) await checkNotInLfs(repository, base.sha, ours);
  const output = await writeBlobOf(repository, upTo(largestFile, chunks, job.output));
  const ledger = withArrivals(facts.ledger, arrivals, output);
  const record = writeBlob(repository, Buffer.from(writeLedger(ledger)));
  const tree = await applyChanges(repository, base.sha, [
    added(job.output, output),
    added(ledgerPath(job.output), record),
  ]);
  const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
  const merged: string[] = [];
  for (const branch of branches.filter(({ ref }) => from.has(ref)))
    merged.push(await parentFor(repository, job, branch, ledger, now));
  const title = subject(job, arrivals);
  const commit = (parents: readonly (string | null)[], message: string): Promise<string> => {
    const known = new Set(parents.filter((parent) => parent !== null));
    return commitTree(repository, tree, [...known], { message, by: job.author, at: now });
  };
  const message = `${title}\n\n${trailers(arrivals)}`;
  if (form === 'merge') return { id: await commit([base.sha, ...merged], message), ledger };
  const id = await commit([base.sha], message);
  return { id, ledger, kept: await commit([id, own.kept, own.proposal, ...merged], `Keep: ${title}\n`) };
}

/** The branch itself; or, where not all it holds is in base, a commit with nothing but its segments that are. */
async function parentFor(
  repository: Repository,
  job: Job,
  branch: Branch,
  ledger: Ledger,
  now: number,
): Promise<string> {
  const { contributions, others, sha } = branch;
  const merged = contributions.filter((one) => isCounted(ledger, one, branch));
  if (others.length === 0 && merged.length === contributions.length) return sha;
  const files = merged.map(({ path, blob }) => added(path, blob));
  const tree = await applyChanges(repository, repository.emptyTree, files);
  const message = `Keep the segments of ${plain(branch.ref)} at ${sha}\n`;
  return commitTree(repository, tree, [], { message, by: job.author, at: now });
}

/** What a merge is called: the first line of its commit, and the title of its pull request. */
export function subject(
  { message, output }: Pick<Job, 'message' | 'output'>,
  arrivals: readonly Arrival[],
): string {
  return message ?? `Merge ${counted(arrivals.length, 'segment', 'segments')} into ${plain(output)}`;
}

/** For readers alone: what counts is in the ledger. */
function trailers(arrivals: readonly Arrival[]): string {
  const from = new Set(
    arrivals.flatMap((one) => [one, ...one.twins].map(({ ref, sha }) => `${plain(ref)} ${sha}`)),
  );
  return [...from].map((line) => `Segment-branch: ${line}\n`).join('');
}

/** A name in a commit's message, which must close no issue, ping nobody and skip no workflow. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9._/-]/gu, (character) =>
    Buffer.from(character).toString('hex').replace(/../g, '%$&'),
  );
}

function added(path: string, id: string): Change {
  const none = '0'.repeat(id.length);
  return { path: pathBytes(path), oldMode: '000000', newMode: '100644', oldId: none, newId: id, status: 'A' };
}

/** A file can stand only in folders, and where no folder, link or submodule stands: nothing of base makes room for it. */
async function checkRoom(repository: Repository, base: string, path: string): Promise<void> {
  const parts = path.split('/');
  for (const [at] of parts.entries()) {
    const place = parts.slice(0, at + 1).join('/');
    const listed = await entryAt(repository, base, place);
    const mode = listed.slice(0, listed.indexOf(' '));
    if (listed === '') return;
    const isLast = at === parts.length - 1;
    if (isLast ? !mode.startsWith('100') : mode !== '040000')
      throw new UserError(
        `output: ${visible(path)} cannot be written, because ${visible(place)} is ${isLast ? 'no plain file' : 'no folder'} on base; name another path.`,
      );
  }
}

/** What base's .gitattributes put in Git LFS stands in git as a pointer, and git would make one of what is written here. */
async function checkNotInLfs(repository: Repository, base: string, paths: readonly string[]): Promise<void> {
  const attributes = await attributesIn(repository, base);
  if (attributes.length === 0) return;
  await useAttributes(repository, flattenAttributes(attributes, new Set(['filter'])));
  const filters = await attributeOf(repository, 'filter', paths.map(pathBytes));
  const path = paths.find((one) => filters.get(pathBytes(one)) === 'lfs');
  if (path !== undefined)
    throw new UserError(
      `output: ${visible(path)} would be in Git LFS by .gitattributes on base, where no merge reads it: take it out there, or name another path.`,
    );
}

async function* upTo(
  most: number,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  output: string,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most)
      throw new UserError(
        `output: ${visible(output)} would be larger than ${most / 1024 / 1024} MB, and GitHub takes no such file; part the segments over several jobs with an output each.`,
      );
    yield chunk;
  }
}
