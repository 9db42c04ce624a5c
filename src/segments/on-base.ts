import { deletedSince, lastAddition, lastChange } from '../git/history.js';
import { listTree } from '../git/listing.js';
import { pathText } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { enumerate } from '../report/words.js';
import type { Branch, Contribution } from './decide.js';
import type { Job } from './job.js';
import { ledgerPath, recordsOf, type Ledger } from './ledger.js';
import { otherLedgers } from './ledger-at-base.js';
import { segmentPlace, type BranchFiles, type SegmentFile } from './segment-files.js';
import { committedAt, type Tip } from './snapshot.js';

/** Files in the staging folder of base that the ledger does not know. */
export interface OnBase {
  /** Those that came there since the first merge: somebody merged a branch by hand. */
  later: SegmentFile[];
  /** The blobs of files that went since then, by path, where there are any such. */
  deleted: ReadonlyMap<string, string>;
  /** What is to be known of them, in sentences. */
  notes: string[];
}

const nothing: OnBase = { later: [], deleted: new Map(), notes: [] };

/**
 * Finds what came onto base past the job. What stood there before the first merge is none of it: nobody knows whether the
 * output has it already.
 * @throws {GitError}
 */
export async function filesOnBase(
  repository: Repository,
  base: string,
  job: Pick<Job, 'stagingDir' | 'sharesStaging' | 'output'>,
  ledger: Ledger,
  canRead: (path: string) => boolean,
): Promise<OnBase> {
  // Of the whole repository nearly nothing is a segment.
  if (job.stagingDir === '') return nothing;
  const mayBe = segmentPlace(job, canRead);
  const holders = holdersOf(ledger);
  const here = await listTree(repository, base, job.stagingDir);
  const files = [...here].flatMap(([bytes, { mode, id: blob }]) => {
    const path = pathText(bytes);
    // Where the file says its id, what has the same content has the same id; else only the path tells.
    const isKnown = holders.get(blob)?.some((one) => one.path === path || one.id !== one.path) ?? false;
    return mayBe(path, mode) && !isKnown ? [{ path, blob }] : [];
  });
  if (files.length === 0) return nothing;
  const first = await lastAddition(repository, base, ledgerPath(job.output));
  if (first === undefined)
    return {
      ...nothing,
      notes: [
        `${named(files)} in ${visible(job.stagingDir)} on base ${files.length === 1 ? 'is' : 'are'} not merged: what stood there before the first merge may be in the output already. Bring it on a branch, under another name, to have it merged.`,
      ],
    };
  const before = await listTree(repository, first, job.stagingDir);
  const stood = new Map([...before].map(([bytes, { id }]) => [pathText(bytes), id]));
  const others = await otherLedgers(repository, base, job.output);
  const isShared = job.sharesStaging ?? others.some(({ text }) => text.includes(pathIn(job.stagingDir)));
  const unknown = files.filter(
    ({ path, blob }) =>
      // Another job's output is no segment of this one, though it may stand in the same folder; nor is its segment.
      stood.get(path) !== blob &&
      !others.some(({ place, text }) => place === ledgerPath(path) || (isShared && text.includes(blob))),
  );
  if (unknown.length === 0) return nothing;
  if (isShared)
    return {
      ...nothing,
      notes: [
        `${named(unknown)} came onto base past the jobs, and is not merged: another job takes its segments from ${visible(job.stagingDir)} too, so nobody knows whose it is. Bring it on a branch, or give each job a staging-dir of its own.`,
      ],
    };
  const changed = unknown.filter(({ path }) => stood.has(path));
  const deletions = await deletedSince(repository, base, first, job.stagingDir);
  return {
    later: unknown.filter(({ path }) => !stood.has(path)),
    deleted: new Map(deletions.map(({ path, oldId }) => [pathText(path), oldId])),
    notes:
      changed.length === 0
        ? []
        : [
            `${named(changed)} stood on base before the first merge, and was changed there since: that is not merged, because the output may have what it was. Bring it on a branch, under another name, to have it merged.`,
          ],
  };
}

/** The segments that ever had a content, by its blob. */
function holdersOf(ledger: Ledger): Map<string, { id: string; path: string }[]> {
  const holders = new Map<string, { id: string; path: string }[]>();
  for (const [id, segment] of ledger.segments)
    for (const { blob } of recordsOf(segment))
      holders.set(blob, [...(holders.get(blob) ?? []), { id, path: segment.path }]);
  return holders;
}

/**
 * Base with what came onto it past the job, like a branch, as it was when its staging folder was last changed: what a
 * ledger or a quorum makes of that stays the same when base moves in other files.
 * @throws {GitError}
 */
export async function baseAsBranch(
  repository: Repository,
  base: Tip,
  { stagingDir }: Pick<Job, 'stagingDir'>,
  { later, deleted }: OnBase,
): Promise<BranchFiles> {
  const sha = await lastChange(repository, base.sha, stagingDir);
  const tip = sha === undefined ? base : { ...base, sha, committed: await committedAt(repository, sha) };
  return { ...tip, files: later, others: [], inherited: deleted, commits: new Set() };
}

/** As a ledger says that a segment's path is in a folder. */
function pathIn(folder: string): string {
  return `"path": ${JSON.stringify(folder).slice(0, -1)}`;
}

/**
 * What base itself contributes: the segments that came there past the job, and that no branch brings.
 * @param base what was read of the files.
 */
export function broughtByBase(
  base: Branch,
  ledger: Ledger,
  branches: readonly Branch[],
): { branch: Branch; notes: string[] } {
  const { contributions, before } = base;
  const claimed = new Set(
    branches.flatMap((branch) => branch.contributions.flatMap((one) => ('id' in one ? [one.id] : []))),
  );
  const holders = holdersOf(ledger);
  const bad: Contribution[] = [];
  const other: Contribution[] = [];
  const renamed: Contribution[] = [];
  const free: Contribution[] = [];
  const old = new Set(before);
  for (const one of contributions) {
    const same = holders.get(one.blob) ?? [];
    if ('problem' in one) bad.push(one);
    else if (same.some(({ id }) => id === one.id)) continue;
    else if (ledger.segments.has(one.id)) other.push(one);
    else if (claimed.has(one.id)) continue;
    // Under its old name base has it, and its values would come in twice.
    else if (!one.explicit && before.length + same.length > 0) {
      renamed.push(one);
      for (const { id } of same) old.add(id);
    } else free.push(one);
  }
  const notes = [
    ...(bad.length > 0 ? [`${named(bad)} on base cannot be read, and so is not merged.`] : []),
    ...(other.length > 0
      ? [
          `${named(other)} on base is another state of a segment than the one in the output, and nothing says which is the newer one: to have this one, push it on a branch; else remove it from base.`,
        ]
      : []),
    ...(renamed.length > 0
      ? [
          `${named(renamed)} on base may be ${enumerate([...old].map(visible))} under another name, whose values the output has, and so is not merged: give it a top-level "id", or bring it on a branch.`,
        ]
      : []),
    ...(free.length > 0
      ? [`${named(free)} came onto base past this job, and is taken from there, as from a branch.`]
      : []),
  ];
  return { branch: { ...base, contributions: free }, notes };
}

function named(files: readonly { path: string }[]): string {
  return enumerate(files.map(({ path }) => visible(path)));
}
