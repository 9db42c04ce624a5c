import { GitError } from '../git/errors.js';
import { visible } from '../report/visible.js';
import type { Combiner } from './combine.js';
import type { CommitForm } from './commit.js';
import { isMerged, type Branch } from './decide.js';
import { dispatchIfDue } from './dispatch.js';
import type { Source } from './gather.js';
import { checkPlaces, type Job } from './job.js';
import { ownRefs } from './own-refs.js';
import { isStopped, prepare, type Prepared } from './prepare.js';
import { propose, type Proposed } from './propose.js';
import { ontoBase, publish } from './publish.js';
import type { BranchAt, Dispatch, JobReport, KeptBranch, MergedSegment } from './report.js';
import { withdraw } from './withdraw.js';

/**
 * Merges what a job's branches contribute into its output, brings it onto base, deletes the branches that base then has
 * all of, where the job says so, and starts what waits for it. Run again after any crash it goes on where it was, and
 * merges nothing twice.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
export async function mergeSegments(source: Source, job: Job, combiner: Combiner): Promise<JobReport> {
  checkPlaces(job);
  let readings = 0;
  const read = (form: CommitForm) => (): Promise<Prepared> =>
    prepare(source, job, combiner, readings++, form);
  if (job.dryRun) return dryRunOf(job, await read('merge')());
  const outcome = await bringToBase(source, job, read);
  const { dispatch, notes } = await dispatchIfDue(source, job, outcome);
  return reportOf(job, { ...outcome, notes: [...outcome.notes, ...notes], ...(dispatch && { dispatch }) });
}

/** What came of a run. */
interface Outcome extends Proposed {
  /** Base as it is now. */
  tip: string;
  /** Why base takes no pushes, in the server's words. */
  said?: string;
  dispatch?: Dispatch;
}

async function bringToBase(
  source: Source,
  job: Job,
  read: (form: CommitForm) => () => Promise<Prepared>,
): Promise<Outcome> {
  const pushed =
    job.mode === 'pull-request'
      ? undefined
      : await publish(source, ontoBase(job), read(job.sign ? 'single' : 'merge'));
  if (pushed && pushed.refusal === undefined && !pushed.elsewhere) {
    const { prepared, last } = pushed;
    const tip = (prepared === last && last.commit?.id) || last.facts.base.sha;
    return withWithdrawn(source, job, { ...pushed, tip, notes: [] });
  }
  const said = pushed?.refusal;
  if (said !== undefined && job.mode === 'push')
    throw new GitError(
      `${visible(job.base)} takes no push, and nothing was changed: set mode to pull-request (or to auto, for a branch that may take some day), or let whoever pushes bypass the rule. The server said: ${visible(said)}`,
    );
  const proposed = await propose(source, job, read('single'));
  if (proposed.refusal !== undefined)
    throw new GitError(
      `${ownRefs(job).proposal} takes no push either, so no pull request can bring the output: let whoever pushes there bypass the rule. The server said: ${visible(proposed.refusal)}`,
    );
  const { sha: tip } = proposed.last.facts.base;
  return withWithdrawn(source, job, { ...proposed, tip, ...(said !== undefined && { said }) });
}

/** What came of it, with what became of a pull request that has nothing to bring any more. */
async function withWithdrawn(source: Source, job: Job, outcome: Outcome): Promise<Outcome> {
  if (job.mode === 'push') return outcome;
  const { deleted, kept, notes } = await withdraw(source, job, outcome.last);
  return {
    ...outcome,
    deleted: [...outcome.deleted, ...deleted],
    kept: new Map([...outcome.kept, ...kept]),
    notes: [...outcome.notes, ...notes],
  };
}

function dryRunOf(job: Job, prepared: Prepared): JobReport {
  const deleted = job.mode === 'pull-request' ? prepared.merged : prepared.mergedThen;
  const { sha } = prepared.facts.base;
  return reportOf(job, { prepared, last: prepared, deleted, kept: new Map(), tip: sha, notes: [] });
}

function reportOf(job: Job, result: Outcome): JobReport {
  const { prepared, said, proposal, dispatch } = result;
  const { facts, decision, commit } = prepared;
  const merged = commit ? mergedIn(prepared) : [];
  return {
    job: job.name,
    output: job.output,
    base: { ref: facts.base.ref, sha: facts.base.sha },
    outcome: outcomeOf(job, result),
    ...(commit && { commit: proposal?.sha ?? commit.id }),
    changed: commit !== undefined && commit.ledger.result !== facts.output,
    ...(said !== undefined && { said }),
    ...(prepared.later !== undefined && { postponed: prepared.later }),
    ...(proposal && { proposal }),
    ...(dispatch && { dispatch }),
    merged,
    replaced: merged.filter(({ supersedes }) => supersedes).length,
    quorum: decision.quorum,
    quarantined: decision.quarantined,
    deleted: result.deleted.map(placeOf),
    kept: keptOf(job, result),
    notes: [...facts.notes, ...result.notes],
  };
}

function outcomeOf(job: Job, { prepared, proposal }: Outcome): JobReport['outcome'] {
  if (proposal) return proposal.pull ? 'pull-request' : 'needs-pull-request';
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

function keptOf(job: Job, { prepared, last, deleted, kept, proposal }: Outcome): KeptBranch[] {
  const gone = new Set(deleted.map(({ ref }) => ref));
  const { facts, decision } = last;
  const isPublished = !job.dryRun && !proposal;
  const merged = last === prepared && isPublished ? prepared.commit : undefined;
  const quarantined = new Set(decision.quarantined.map(({ ref }) => ref));
  const waiting = new Set(merged ? [] : decision.waiting.map(({ ref }) => ref));
  const reasonOf = (branch: Branch): Pick<KeptBranch, 'reason' | 'detail'> => {
    const { ref, others } = branch;
    if (quarantined.has(ref)) return { reason: 'quarantined' };
    if (branch.moved) return { reason: 'moved' };
    if (others.length > 0) return { reason: 'other-files', detail: others.slice(0, 10).join('\n') };
    if (waiting.has(ref)) return { reason: proposal ? 'proposed' : 'waiting' };
    return { reason: isMerged(merged?.ledger ?? facts.ledger, branch) ? 'auto-delete-off' : 'nothing-new' };
  };
  return facts.branches
    .filter(({ ref }) => !gone.has(ref))
    .map((branch) => ({ ...placeOf(branch), ...(kept.get(branch.ref) ?? reasonOf(branch)) }));
}

function placeOf({ ref, sha }: BranchAt): { ref: string; sha: string } {
  return { ref, sha };
}
