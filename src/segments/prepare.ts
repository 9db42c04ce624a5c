import { UserError } from '../config/error.js';
import { isLfsPointer } from '../git/lfs-pointer.js';
import { readBlobs } from '../git/objects.js';
import { GitError } from '../git/errors.js';
import { visible } from '../report/visible.js';
import type { Combiner, NamedFile, SegmentSource } from './combine.js';
import { commitMerge, type CommitForm, type MergeCommit } from './commit.js';
import { decide, isMerged, type Branch, type Decision } from './decide.js';
import { gather, nameOf, type Facts, type Source } from './gather.js';
import type { Job } from './job.js';
import type { Arrival, Ledger, LedgerSegment } from './ledger.js';
import { compareIds } from './values/order.js';

/** What is to be published. */
export interface Prepared {
  facts: Facts;
  decision: Decision;
  /** Absent where nothing is merged now. */
  commit?: MergeCommit;
  /** Why not, where it could be. */
  later?: string;
  /** The branches that may go: base has all they hold. */
  merged: Branch[];
  /** The branches that may go with the commit: base then has all they hold. */
  mergedThen: Branch[];
}

/**
 * Reads everything, decides, merges and writes the commit into the disposable repository.
 * @param reading counts the readings into that repository.
 * @throws {UserError} where the job cannot be done as it is set. @throws {GitError}
 */
export async function prepare(
  source: Source,
  job: Job,
  combiner: Combiner,
  reading: number,
  form: CommitForm,
): Promise<Prepared> {
  const facts = await gather(source, job, combiner, reading);
  const now = source.now();
  const rules = { ...job, ...(facts.expected && { expected: facts.expected }) };
  const clashes = new Map<string, string>();
  for (;;) {
    const decision = decide(facts.ledger, [...facts.branches, ...facts.onBase], rules, now, clashes);
    if (isStopped(job, decision) || !isEnough(decision)) return prepared(job, facts, decision);
    const { origin, segments } = await sourcesOf(source, facts, decision.arrivals);
    const combined = await facts.combiner.combine(origin, segments, facts);
    if ('later' in combined) return { ...prepared(job, facts, decision), later: combined.later };
    if ('chunks' in combined) {
      const commit = await commitMerge(
        source.repository,
        job,
        facts,
        decision.arrivals,
        combined.chunks,
        now,
        form,
      );
      return prepared(job, facts, decision, commit);
    }
    const blamed = decision.arrivals.filter(({ id }) => combined.segments.includes(id));
    if (blamed.length === 0)
      throw new UserError(
        `${visible(job.output)} cannot be merged, and no new segment is the reason: ${combined.problem}`,
      );
    for (const { id } of blamed) clashes.set(id, combined.problem);
  }
}

/** Whether a bad segment keeps all others from being merged. */
export function isStopped(job: Pick<Job, 'onBadSegment'>, { quarantined }: Decision): boolean {
  return job.onBadSegment === 'fail' && quarantined.length > 0;
}

function isEnough({ quorum }: Decision): boolean {
  return quorum.state === 'met' || quorum.state === 'waited';
}

function prepared(job: Job, facts: Facts, decision: Decision, commit?: MergeCommit): Prepared {
  const mayGo = job.autoDelete && !isStopped(job, decision);
  const mergedIn = (ledger: Ledger): Branch[] =>
    mayGo ? facts.branches.filter((branch) => !branch.moved && isMerged(ledger, branch)) : [];
  const merged = mergedIn(facts.ledger);
  return commit
    ? { facts, decision, commit, merged, mergedThen: mergedIn(commit.ledger) }
    : { facts, decision, merged, mergedThen: merged };
}

/** The output as it was before any segment, and every segment that base will have: always the whole, never a patch. */
async function sourcesOf(
  { repository }: Source,
  { ledger }: Facts,
  arrivals: readonly Arrival[],
): Promise<{ origin: Buffer | undefined; segments: SegmentSource[] }> {
  const open = new Map([...ledger.segments].filter(([, { absorbed }]) => !absorbed));
  const arriving = new Map(arrivals.map((arrival) => [arrival.id, arrival]));
  const stored = [...open.values(), ...arrivals].map(({ blob }) => blob);
  const blobs = await readBlobs(repository, [
    ...new Set([...(ledger.origin ? [ledger.origin] : []), ...stored]),
  ]);
  const bytesOf = (blob: string): Buffer => {
    const bytes = blobs.get(blob);
    if (!bytes) throw new GitError(`The blob ${blob} is missing in ${repository.directory}.`);
    return bytes;
  };
  const file = ({ ref, path, blob }: Pick<Arrival, 'ref' | 'path' | 'blob'>): NamedFile => ({
    path,
    name: nameOf(path, ref),
    bytes: bytesOf(blob),
  });
  const origin = ledger.origin === null ? undefined : bytesOf(ledger.origin);
  if (origin && isLfsPointer(origin))
    throw new UserError(
      `output: the content of ${visible(ledger.output)} is in Git LFS, where no merge reads it: take it out of .gitattributes on base, and commit the file itself.`,
    );
  const segments = [...new Map<string, LedgerSegment | Arrival>([...open, ...arriving])]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, segment]) => {
      const before = arriving.has(id) ? open.get(id) : undefined;
      return { ...file(segment), id, isNew: arriving.has(id), ...(before && { before: file(before) }) };
    });
  return { origin, segments };
}
