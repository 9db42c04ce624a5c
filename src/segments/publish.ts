import { GitError } from '../git/errors.js';
import { contains } from '../git/history.js';
import { push, type PushOutcome, type RefUpdate } from '../git/push.js';
import { pauseBefore, pauses } from '../git/retry.js';
import { visible } from '../report/visible.js';
import { deleteBranches, deletion, type Deletions } from './delete-branches.js';
import type { Source } from './gather.js';
import type { Prepared } from './prepare.js';
import { fullName, type Tip } from './snapshot.js';

/** What came of publishing. */
export interface Published extends Deletions {
  /** What was published, or what there was to publish. */
  prepared: Prepared;
  /** The last reading: the same, or what was read after the answer to a push was lost. */
  last: Prepared;
  /** Base takes no pushes: the server's words. */
  refusal?: string;
}

/**
 * Publishes what `prepare` makes of a fresh reading: the commit and the deletions in one push, every ref under a lease.
 * After anything but success all is read again, and what was sent is never sent again: it may have arrived.
 * @throws {GitError} when it is given up, saying why and what to do. Whatever `prepare` throws.
 */
export async function publish(
  source: Source,
  prepare: (reading: number) => Promise<Prepared>,
): Promise<Published> {
  const { repository, remote } = source;
  const sent: Prepared[] = [];
  let [alone, limit, paused] = [false, undefined as number | undefined, 0];
  let failed: Failure | undefined;
  for (let reading = 0; ; reading++) {
    const last = await prepare(reading);
    // Whatever the answer was: when a connection breaks, curl may send a push again, and the second one fails.
    const landed = await landedOf(source, sent, last);
    const gone = goneSince(landed ? [landed] : sent.filter(({ commit }) => !commit), last);
    if (landed) return after(landed, last, gone, await deleteBranches(source, last.merged, limit));
    if (failed) throw givenUp(source, failed);
    const [base, deletions] = [baseUpdate(last), last.mergedThen.map(deletion)];
    const outcome = await push(repository, remote, alone ? base : [...base, ...deletions]);
    if (outcome.state === 'done' && alone)
      return after(last, last, gone, await deleteBranches(source, last.mergedThen, limit));
    if (outcome.state === 'done')
      return after(last, last, gone, { deleted: last.mergedThen, kept: new Map() });
    sent.push(last);
    if (!alone && deletions.length > 0 && isAboutRefs(outcome)) {
      // Base alone, and then the branches a few at a time: what stands in one's way then stops no other.
      alone = true;
      if (outcome.state === 'too-many-refs') limit = outcome.limit;
      repository.host.log.info(`The server takes no such push (${wordsOf(outcome)}): base goes first.`);
    } else if (outcome.state === 'protected')
      return { ...after(last, last, gone, { deleted: [], kept: new Map() }), refusal: outcome.said };
    else if (isFinal(outcome) || paused === pauses) failed = outcome;
    else {
      const why = `Publishing failed (${wordsOf(outcome)})`;
      await pauseBefore('reading everything again', why, repository.host, paused++);
    }
  }
}

type Failure = Exclude<PushOutcome, { state: 'done' }>;

function after(
  prepared: Prepared,
  last: Prepared,
  gone: readonly Tip[],
  { deleted, kept }: Deletions,
): Published {
  return { prepared, last, deleted: [...gone, ...deleted], kept };
}

function baseUpdate({ facts, commit }: Prepared): RefUpdate[] {
  return commit ? [{ ref: fullName(facts.base.ref), from: facts.base.sha, to: commit.id }] : [];
}

function isAboutRefs({ state }: PushOutcome): boolean {
  return state === 'too-many-refs' || state === 'refused' || state === 'protected';
}

/** Reading again would change nothing about it. */
function isFinal({ state }: PushOutcome): boolean {
  return ['too-many-refs', 'refused', 'permission', 'too-large'].includes(state);
}

/** What was sent, failed as far as could be seen, and is on base all the same. */
async function landedOf(
  { repository }: Source,
  sent: readonly Prepared[],
  { facts }: Prepared,
): Promise<Prepared | undefined> {
  for (const one of sent)
    if (one.commit && (await contains(repository, facts.base.sha, one.commit.id))) return one;
  return undefined;
}

/** The branches whose deletion was sent, failed as far as could be seen, and that are gone. */
function goneSince(sent: readonly Prepared[], { facts }: Prepared): Tip[] {
  const there = new Set(facts.branches.map(({ ref }) => ref));
  const gone = sent.flatMap(({ mergedThen }) => mergedThen).filter(({ ref }) => !there.has(ref));
  return [...new Map(gone.map((tip) => [tip.ref, tip])).values()];
}

function givenUp({ remote }: Source, outcome: Failure): GitError {
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
  return new GitError(`Pushing to ${remote.url} failed: ${advice} The answer was: ${wordsOf(outcome)}`);
}

function wordsOf(outcome: Failure): string {
  const refs = 'refs' in outcome ? outcome.refs.map(({ ref, reason }) => `${ref}: ${reason}`) : [];
  return visible([...refs, outcome.said].filter((words) => words !== '').join('; '));
}
