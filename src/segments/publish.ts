import { GitError } from '../git/errors.js';
import { contains } from '../git/history.js';
import { push, type FailedPush, type RefUpdate } from '../git/push.js';
import { addressOf } from '../git/remote.js';
import { pauseBefore, pauses } from '../git/retry.js';
import { visible } from '../report/visible.js';
import { deleteBranches, deletion, type Deletions } from './delete-branches.js';
import type { Facts, Source } from './gather.js';
import type { Job } from './job.js';
import { ownRefs, proposalBranch } from './own-refs.js';
import { outlookFor } from './outlook.js';
import type { Prepared } from './prepare.js';
import type { BranchAt } from './report.js';
import { signed } from './sign.js';
import { fullName } from './snapshot.js';

/** What came of publishing. */
export interface Published extends Deletions {
  /** What was published, or what there was to publish. */
  prepared: Prepared;
  /** The last reading: the same, or what was read after the answer to a push was lost. */
  last: Prepared;
  /** A rule forbids to push there: the server's words. */
  refusal?: string;
  /** It has to go another way, and nothing was pushed. */
  elsewhere?: true;
}

/** The way that a commit takes to the remote. */
export interface Route {
  /** What brings it there. @throws {UserError} where the job cannot be done as it is set. */
  send(source: Source, prepared: Prepared): Promise<Sending | FailedPush | 'elsewhere'>;
  /** The branches that may go with it. */
  goes(prepared: Prepared): readonly BranchAt[];
  /** The commit in whose history it is, once it has arrived. */
  tip(facts: Facts): string | null;
}

/** What is pushed; or the push that failed before it could be. */
export interface Sending {
  /** The reading, and the commit as it is sent. */
  prepared: Prepared;
  /** None where there is no commit, or it is there already. */
  updates: readonly RefUpdate[];
}

/** Straight onto base; but in mode `auto` not what an open pull request brings: base took no push of it. */
export function ontoBase(job: Job): Route {
  return {
    send: async (source, prepared) =>
      (await isProposed(source, job, prepared))
        ? 'elsewhere'
        : sendTo(source, job, prepared, fullName(job.base), prepared.facts.base.sha),
    goes: ({ mergedThen, facts }) => [...mergedThen, ...facts.spent],
    tip: ({ base }) => base.sha,
  };
}

async function isProposed(source: Source, job: Job, prepared: Prepared): Promise<boolean> {
  const { facts, commit } = prepared;
  if (job.mode !== 'auto' || !commit || facts.own.proposal === null) return false;
  const branch = proposalBranch(job);
  const { verdict, pull } = await outlookFor(source, job, branch, commit.id, prepared);
  return verdict === 'stands' && pull?.state === 'open';
}

/**
 * Makes what brings the commit to `ref`, signed where the job says so, and keeps what it came from.
 * @param from where `ref` is now.
 * @throws {UserError} where GitHub does not sign it. @throws {GitError}
 */
export async function sendTo(
  source: Source,
  job: Job,
  prepared: Prepared,
  ref: string,
  from: string | null,
): Promise<Sending | FailedPush> {
  if (!prepared.commit) return { prepared, updates: [] };
  const { kept } = prepared.facts.own;
  const made = job.sign
    ? await signed(source, job, prepared.facts, prepared.commit)
    : { commit: prepared.commit, kept };
  if ('state' in made) return made;
  const { commit } = made;
  const keep =
    commit.kept === undefined ? [] : [{ ref: ownRefs(job).kept, from: made.kept, to: commit.kept }];
  return { prepared: { ...prepared, commit }, updates: [{ ref, from, to: commit.id }, ...keep] };
}

/**
 * Publishes what `prepare` makes of a fresh reading: the commit and the deletions in one push, every ref under a lease.
 * After anything but success all is read again, and what was sent is never sent again: it may have arrived.
 * @throws {GitError} when it is given up, saying why and what to do. Whatever `prepare` and the route throw.
 */
export async function publish(
  source: Source,
  route: Route,
  prepare: () => Promise<Prepared>,
): Promise<Published> {
  const { repository, remote } = source;
  const sent: Sent[] = [];
  let [alone, limit, paused] = [false, undefined as number | undefined, 0];
  let failed: FailedPush | undefined;
  for (;;) {
    let last = await prepare();
    // Whatever the answer was: when a connection breaks, curl may send a push again, and the second one fails.
    const landed = await landedOf(source, sent, route.tip(last.facts));
    const gone = goneSince(landed ? [landed] : sent.filter(({ commit }) => commit === undefined), last);
    if (landed) return after(landed.prepared, last, gone, await deleteBranches(source, last.merged, limit));
    if (failed) throw givenUp(source, failed);
    const sending = await route.send(source, last);
    if (sending === 'elsewhere')
      return { ...after(last, last, gone, { deleted: [], kept: new Map() }), elsewhere: true };
    const updates = 'state' in sending ? [] : sending.updates;
    if ('prepared' in sending) last = sending.prepared;
    const goes = route.goes(last);
    const deletions = goes.map(deletion);
    const outcome =
      'state' in sending
        ? sending
        : await push(repository, remote, alone ? updates : [...updates, ...deletions]);
    if (outcome.state === 'done' && alone)
      return after(last, last, gone, await deleteBranches(source, goes, limit));
    if (outcome.state === 'done') return after(last, last, gone, { deleted: [...goes], kept: new Map() });
    const commit = updates.length > 0 ? last.commit?.id : undefined;
    if ('prepared' in sending) sent.push({ prepared: last, goes, ...(commit !== undefined && { commit }) });
    if (
      !alone &&
      deletions.length > 0 &&
      (isAboutRefs(outcome) || (paused > 0 && isByOthers(outcome, updates)))
    ) {
      // The commit alone, and then the branches a few at a time: what stands in one's way then stops no other.
      alone = true;
      if (outcome.state === 'too-many-refs') limit = outcome.limit;
      repository.host.log.info(
        `All of it is not taken in one push (${wordsOf(outcome)}): the commit goes first.`,
      );
    } else if (outcome.state === 'protected')
      return { ...after(last, last, gone, { deleted: [], kept: new Map() }), refusal: outcome.said };
    else if (isFinal(outcome) || paused === pauses) failed = outcome;
    else {
      const why = `Publishing failed (${wordsOf(outcome)})`;
      await pauseBefore('reading everything again', why, repository.host, paused++);
    }
  }
}

/** A push that failed, as far as could be seen. */
interface Sent {
  prepared: Prepared;
  /** What it would have brought. */
  commit?: string;
  goes: readonly BranchAt[];
}

function after(
  prepared: Prepared,
  last: Prepared,
  gone: readonly BranchAt[],
  { deleted, kept }: Deletions,
): Published {
  return { prepared, last, deleted: [...gone, ...deleted], kept };
}

function isAboutRefs({ state }: FailedPush): boolean {
  return state === 'too-many-refs' || state === 'refused' || state === 'protected';
}

/** Whether only branches that were to go have moved: some always may, where hundreds of sessions push. */
function isByOthers(outcome: FailedPush, updates: readonly RefUpdate[]): boolean {
  return (
    outcome.state === 'stale' && outcome.refs.every(({ ref }) => updates.every((own) => own.ref !== ref))
  );
}

/** Reading again would change nothing about it. */
function isFinal({ state }: FailedPush): boolean {
  return ['too-many-refs', 'refused', 'permission', 'too-large'].includes(state);
}

/** What was sent, failed as far as could be seen, and is there all the same. */
async function landedOf(
  { repository }: Source,
  sent: readonly Sent[],
  tip: string | null,
): Promise<Sent | undefined> {
  for (const one of sent)
    if (tip !== null && one.commit !== undefined && (await contains(repository, tip, one.commit))) return one;
  return undefined;
}

/** The branches whose deletion was sent, failed as far as could be seen, and that are gone. */
function goneSince(sent: readonly Sent[], { facts }: Prepared): BranchAt[] {
  const there = new Set(facts.branches.map(({ ref }) => ref));
  const wanted = sent.flatMap(({ goes, prepared }) =>
    goes.filter((tip) => prepared.facts.branches.some(({ ref }) => ref === tip.ref)),
  );
  const gone = wanted.filter(({ ref }) => !there.has(ref));
  return [...new Map(gone.map((tip) => [tip.ref, tip])).values()];
}

function givenUp({ remote }: Source, outcome: FailedPush): GitError {
  const advice = {
    permission:
      'the token may not push there; it needs contents: write, and for files below .github/workflows the permission workflows, which GITHUB_TOKEN never has.',
    'too-large':
      'a file is too large for the server; part the segments over several jobs with an output each.',
    'too-many-refs': 'it takes no push at all; look at the rules of the repository.',
    protected: 'a rule of the repository forbids it.',
    refused: 'the server refuses it, and nothing was changed.',
    stale: `it was overtaken ${pauses + 1} times by other pushes, and nothing was changed; run it again when fewer are made.`,
    network: 'the server cannot be reached, and nothing was changed; run it again.',
    unknown:
      'no answer came, so it may or may not have been published; run it again: nothing is merged twice.',
  }[outcome.state];
  return new GitError(
    `Pushing to ${addressOf(remote)} failed: ${advice} The answer was: ${wordsOf(outcome)}`,
  );
}

function wordsOf(outcome: FailedPush): string {
  const refs = 'refs' in outcome ? outcome.refs.map(({ ref, reason }) => `${ref}: ${reason}`) : [];
  return visible([...refs, outcome.said].filter((words) => words !== '').join('; '));
}
