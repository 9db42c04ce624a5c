import type { Combiner } from './combine.js';
import { isMerged, type Branch } from './decide.js';
import type { Source } from './gather.js';
import { checkPlaces, type Job } from './job.js';
import { isStopped, prepare, type Prepared } from './prepare.js';
import { publish, type Published } from './publish.js';
import type { KeptBranch, MergedSegment, JobReport } from './report.js';
import type { Tip } from './snapshot.js';

/**
 * Merges what a job's branches contribute into its output, publishes it on base, and deletes the branches that base
 * then has all of, where the job says so. Run again after any crash it goes on where it was, and merges nothing twice.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
export async function mergeSegments(source: Source, job: Job, combiner: Combiner): Promise<JobReport> {
  checkPlaces(job);
  const read = (reading: number): Promise<Prepared> => prepare(source, job, combiner, reading);
  if (!job.dryRun) return reportOf(job, await publish(source, read));
  const prepared = await read(0);
  return reportOf(job, { prepared, last: prepared, deleted: prepared.mergedThen, kept: new Map() });
}

function reportOf(job: Job, published: Published): JobReport {
  const { prepared, refusal } = published;
  const { facts, decision, commit } = prepared;
  return {
    job: job.name,
    output: job.output,
    base: { ref: facts.base.ref, sha: facts.base.sha },
    outcome: outcomeOf(job, published),
    ...(commit && { commit: commit.id }),
    changed: commit !== undefined && commit.ledger.result !== facts.output,
    ...(refusal !== undefined && { said: refusal }),
    ...(prepared.later !== undefined && { postponed: prepared.later }),
    merged: commit ? mergedIn(prepared) : [],
    quorum: decision.quorum,
    quarantined: decision.quarantined,
    deleted: published.deleted.map(placeOf),
    kept: keptOf(job, published),
    notes: facts.notes,
  };
}

function outcomeOf(job: Job, { prepared, refusal }: Published): JobReport['outcome'] {
  if (refusal !== undefined) return 'needs-pull-request';
  if (prepared.later !== undefined) return 'postponed';
  if (prepared.commit) return job.dryRun ? 'dry-run' : 'published';
  if (isStopped(job, prepared.decision)) return 'bad-segments';
  return prepared.decision.quorum.state === 'nothing' ? 'nothing-new' : 'waiting';
}

function mergedIn({ facts, decision }: Prepared): MergedSegment[] {
  return decision.arrivals.map(({ id, ref, sha, path, blob }) => {
    const before = facts.ledger.segments.get(id);
    return {
      id,
      ref,
      sha,
      path,
      blob,
      ...(before && { supersedes: { ref: before.ref, sha: before.sha, blob: before.blob } }),
    };
  });
}

function keptOf(job: Job, { prepared, last, deleted, kept, refusal }: Published): KeptBranch[] {
  const gone = new Set(deleted.map(({ ref }) => ref));
  const { facts, decision } = last;
  const isPublished = !job.dryRun && refusal === undefined;
  const merged = last === prepared && isPublished ? prepared.commit : undefined;
  const quarantined = new Set(decision.quarantined.map(({ ref }) => ref));
  const waiting = new Set(merged ? [] : decision.waiting.map(({ ref }) => ref));
  const reasonOf = (branch: Branch): Pick<KeptBranch, 'reason' | 'detail'> => {
    const { ref, others } = branch;
    if (quarantined.has(ref)) return { reason: 'quarantined' };
    if (branch.moved) return { reason: 'moved' };
    if (others.length > 0) return { reason: 'other-files', detail: others.slice(0, 10).join('\n') };
    if (waiting.has(ref)) return { reason: 'waiting' };
    return { reason: isMerged(merged?.ledger ?? facts.ledger, branch) ? 'auto-delete-off' : 'nothing-new' };
  };
  return facts.branches
    .filter(({ ref }) => !gone.has(ref))
    .map((branch) => ({ ...placeOf(branch), ...(kept.get(branch.ref) ?? reasonOf(branch)) }));
}

function placeOf({ ref, sha }: Tip): { ref: string; sha: string } {
  return { ref, sha };
}
