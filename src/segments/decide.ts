import { plainWords } from '../report/words.js';
import { recordsOf, type Arrival, type Ledger, type LedgerSegment } from './ledger.js';
import { indexOf } from './ledger-index.js';
import { compareIds } from './values/order.js';
import { quorumOf, type Quorum, type QuorumRules } from './quorum.js';
import type { Tip } from './snapshot.js';

/** A file of a branch, read: a segment, or what is wrong with it. */
export type Contribution = { path: string; blob: string } & (
  | { id: string; /** Whether the id stands in the file; else it is the file's path. */ explicit: boolean }
  | { problem: string }
);

/** A branch and all it holds that base does not. */
export interface Branch extends Tip {
  contributions: readonly Contribution[];
  /** Paths of other files that it changes. */
  others: readonly string[];
  /** The ids of segments that base has from it, as heldBefore has them. */
  before: readonly string[];
}

/** A file that is not merged, and why; its branch stays. */
export interface Quarantined {
  ref: string;
  sha: string;
  path: string;
  id?: string;
  reason: string;
}

/** What one merge takes in. */
export interface Decision {
  arrivals: Arrival[];
  quarantined: Quarantined[];
  /** The branches with something to take in. */
  waiting: Branch[];
  quorum: Quorum;
}

/** What was found out by trying: the segments, by id, that others stand in the way of, and why. */
export type Clashes = ReadonlyMap<string, string>;

/**
 * Decides what is merged: what the ledger does not have, supersedes what it has, and is disputed by no one. Whether it
 * is merged now is for the quorum to say.
 * @param now milliseconds since 1970.
 */
export function decide(
  ledger: Ledger,
  branches: readonly Branch[],
  rules: QuorumRules,
  now: number,
  clashes: Clashes = new Map(),
): Decision {
  const quarantined: Quarantined[] = [];
  const claims = new Map<string, Claim[]>();
  for (const branch of [...branches].sort((a, b) => compareIds(a.ref, b.ref)))
    for (const contribution of branch.contributions) {
      const place = { ref: branch.ref, sha: branch.sha, path: contribution.path };
      if ('problem' in contribution) {
        quarantined.push({ ...place, reason: contribution.problem });
        continue;
      }
      const { id } = contribution;
      const claim = { ...contribution, branch };
      const verdict = judge(claim, ledger, clashes.get(id));
      if (verdict === 'new') claims.set(id, [...(claims.get(id) ?? []), claim]);
      else if (verdict !== 'known') quarantined.push({ ...place, id, reason: verdict.reason });
    }
  const arrivals: Arrival[] = [];
  for (const [id, [first, ...more]] of claims) {
    if (!first) continue;
    const disputed = more.some(({ blob }) => blob !== first.blob);
    if (disputed)
      for (const claim of [first, ...more])
        quarantined.push({ ...placeOf(claim), id, reason: disputeOf(claim, [first, ...more]) });
    else arrivals.push({ ...recordOf(first), id, path: first.path, twins: more.map(recordOf) });
  }
  arrivals.sort((a, b) => compareIds(a.id, b.id));
  const taken = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
  const waiting = branches.filter(({ ref }) => taken.has(ref));
  const ids = new Set([...ledger.segments.keys(), ...arrivals.map(({ id }) => id)]);
  return { arrivals, quarantined, waiting, quorum: quorumOf(rules, waiting, ids, now) };
}

type Claim = Extract<Contribution, { id: string }> & { branch: Branch };

function judge(
  claim: Claim,
  ledger: Ledger,
  clash: string | undefined,
): 'new' | 'known' | { reason: string } {
  const { id, path, blob, explicit, branch } = claim;
  const segment = ledger.segments.get(id);
  if (segment && hasOrHad(segment, branch, blob)) return 'known';
  if (clash !== undefined) return { reason: clash };
  if (!segment) {
    const old = earlierSelf(claim, ledger);
    return old ? { reason: reasonOf(claim, old) } : 'new';
  }
  const from = plainWords.name(segment.ref);
  if (segment.absorbed)
    return {
      reason:
        'The output was edited by hand after this segment was merged, or what it was made of is gone, so that its values can no longer be told from the others there: make the change in the output itself, or give the segment a new id.',
    };
  if (segment.ref === branch.ref) return 'new';
  if (!explicit || segment.path === id)
    return {
      reason: `Base has ${plainWords.name(path)} from ${from}, and nothing says that this is a newer state of it: give it a top-level "id", or a file name of its own.`,
    };
  if (segment.earlier.some((one) => one.blob === blob))
    return {
      reason: `It is an older state of the segment, which a newer one from ${from} has superseded: to bring it back, push it on ${from}.`,
    };
  return 'new';
}

/** The segment that this one may be under another id, which its branch no longer has: nothing says whether it is. */
function earlierSelf(
  { path, blob, explicit, branch }: Claim,
  ledger: Ledger,
): (LedgerSegment & { id: string }) | undefined {
  const ids = new Set(branch.contributions.flatMap((one) => ('id' in one ? [one.id] : [])));
  const unread = new Set(branch.contributions.flatMap((one) => ('problem' in one ? [one.path] : [])));
  const gone = branch.before.flatMap((id) => {
    const segment = ledger.segments.get(id);
    return segment && !ids.has(id) && !unread.has(segment.path) ? [{ ...segment, id }] : [];
  });
  const here = gone.find((one) => one.path === path);
  // With an id and a file of its own it says that it is another one.
  if (here || explicit) return here;
  const same = gone.find((one) => one.blob === blob);
  // One that is there unchanged under another name is none that this could be.
  const elsewhere = new Set(branch.contributions.map((one) => one.blob));
  return same ?? gone.find((one) => !elsewhere.has(one.blob));
}

function reasonOf({ path }: Claim, old: LedgerSegment & { id: string }): string {
  const [name, id] = [plainWords.name(old.path), plainWords.name(old.id)];
  return old.path === path
    ? `Base has the segment ${id} from this file, which says another id now: if it is the same segment, its values would come in twice. If it is, give it the top-level "id" "${id}"; if it is another one, give it a file name of its own, too.`
    : `Base has ${name} from this branch, which no longer has that file: if this is the same segment under another name, its values would come in twice. If it is, take the old name again, or give it the top-level "id" "${id}"; if it is another segment, put ${name} back, or give this one an "id" of its own.`;
}

function recordOf({ branch, blob }: Claim): { ref: string; sha: string; blob: string } {
  return { ref: branch.ref, sha: branch.sha, blob };
}

function placeOf({ branch, path }: Claim): Pick<Quarantined, 'ref' | 'sha' | 'path'> {
  return { ref: branch.ref, sha: branch.sha, path };
}

function disputeOf(claim: Claim, all: readonly Claim[]): string {
  const rival = all.find((one) => one.blob !== claim.blob);
  const where = `${plainWords.name(rival?.path ?? '')} on ${plainWords.name(rival?.branch.ref ?? '')}`;
  return claim.explicit
    ? `It has the same id as ${where} and other content, and nothing says which is the newer one: keep one, or give one another id.`
    : `It has the same path as ${where} and other content: give it a top-level "id", or a file name of its own.`;
}

/** Whether base, with this ledger, has all that the branch holds; only then may it be deleted. */
export function isMerged(ledger: Ledger, branch: Branch): boolean {
  const { contributions, others } = branch;
  // Nothing came from it: a branch that only starts out from base, or from another, is somebody's at work.
  if (!indexOf(ledger).cameFrom(branch)) return false;
  return others.length === 0 && contributions.every((one) => isCounted(ledger, one, branch));
}

/** Whether base, with this ledger, has this state of a segment or a newer one. */
export function isCounted(ledger: Ledger, contribution: Contribution, branch: Tip): boolean {
  if ('problem' in contribution) return false;
  const segment = ledger.segments.get(contribution.id);
  return segment !== undefined && hasOrHad(segment, branch, contribution.blob);
}

/**
 * Whether base has this state, or had it until another branch superseded it. Where the branch itself did, what it is at
 * now counts: it was taken back there.
 */
function hasOrHad(segment: LedgerSegment, { ref, sha, moved }: Tip, blob: string): boolean {
  if (segment.blob === blob) return true;
  const isOwn = segment.ref === ref && !moved;
  return !isOwn && recordsOf(segment).some((one) => one.sha === sha && one.blob === blob);
}
