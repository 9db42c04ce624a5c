import type { BlobPair } from '../../git/diff.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from './branch.js';
import { drivenPaths } from './driven-paths.js';
import { FileMerges } from './file-merges.js';
import type { Arrival, Land, Landing } from './landing.js';
import { meetings, type MeetingRules } from './meetings.js';
import { openCase, type Order, type PairCase } from './pair-case.js';
import { reportPair } from './pair-report.js';
import { aThenB, bThenA } from './plain-file.js';
import type { MergeMethod, PairReport } from '../report.js';
import { mayBeRenamed } from './renames.js';
import { findStacks } from './stacks.js';

/** What judging pairs needs to know. */
export interface PairInput extends MeetingRules {
  repository: Repository;
  base: string;
  method: MergeMethod;
  land: Land;
  /** How the next branch lands on `tree`, where one that changed the rules has landed before. */
  landOn: (tree: string) => Promise<Land>;
  /** Unchanged lines between two edits that still count as `lines`. */
  near: number;
  /** What is known of a pair already: its report, or that there is none. */
  recall?: (a: Mergeable, b: Mergeable) => PairReport | 'none' | undefined;
}

/**
 * Judges every pair whose changes could meet: by the lines of files where that is exact, else by merging the branches.
 * @returns a report for each pair whose verdict is not `none`.
 */
export async function judgePairs(input: PairInput): Promise<PairReport[]> {
  const { repository, method, near } = input;
  const known: PairReport[] = [];
  const cases = meetings(input).flatMap((meeting) => {
    const [a, b] = [input.branches[meeting.a], input.branches[meeting.b]];
    const found = a && b && input.recall?.(a, b);
    if (found && found !== 'none') known.push(found);
    return found ? [] : (openCase(meeting, input, method) ?? []);
  });
  const driven = await drivenPaths(
    repository,
    cases.flatMap(({ plain }) => plain.map(({ path }) => path)),
  );
  const files = new FileMerges(repository);
  await files.prepare(cases.flatMap(({ plain }) => plain.flatMap((file) => [aThenB(file), bThenA(file)])));
  const renamed = await mayBeRenamed(
    repository,
    cases.flatMap(({ deletions, whole }) => (whole ? [] : deletions.flatMap(({ unless }) => unless))),
  );
  for (const one of cases) {
    // What might be a rename, and what a rebase leaves out, git has to say.
    const isForGit = method === 'rebase' || one.deletions.some(({ unless }) => unless.some(renamed));
    if (one.deletions.length > 0 && isForGit) one.whole = true;
    judgeFiles(one, files, driven, method);
  }
  await judgeWhole(
    cases.filter((one) => one.whole),
    input,
  );
  await files.compare(cases.flatMap(blobsToReport));
  const stackOf = await findStacks(repository, cases);
  return [...known, ...cases.flatMap((one) => reportPair(one, files, stackOf(one), method, near) ?? [])];
}

/** What a report shows lines of: each side's own changes, and where both are clean, how close they land. */
function blobsToReport({ plain, orders }: PairCase): BlobPair[] {
  const clean = orders.every(({ state }) => state === 'clean');
  return plain.flatMap(({ base, a, b }): BlobPair[] => [
    [a.from, a.head],
    [b.from, b.head],
    ...(clean
      ? ([
          [base, a.landed],
          [base, b.landed],
        ] as const)
      : []),
  ]);
}

/** Merges the plain files line by line; where that is not sure, the branches have to be merged whole. */
function judgeFiles(
  one: PairCase,
  files: FileMerges,
  driven: ReadonlySet<string>,
  method: MergeMethod,
): void {
  const merged = one.plain.map((file) => ({
    file,
    orders: [files.merge(aThenB(file)), files.merge(bThenA(file))],
  }));
  for (const { file, orders } of merged) {
    if (driven.has(file.path) || orders.some(({ state }) => state === 'unsure')) one.whole = true;
    // A rebase leaves out a commit whose patch is in already, wherever that put it.
    if (method === 'rebase' && orders.some(({ state }) => state === 'conflict')) one.whole = true;
  }
  const order = (which: number): Order => {
    const conflicts = [
      ...merged
        .filter(({ orders }) => orders[which]?.state === 'conflict')
        .map(({ file }) => ({ kind: 'content', paths: [file.path] })),
      ...one.deletions
        .filter(({ conflicts }) => conflicts[which])
        .map(({ path }) => ({ kind: 'modify/delete', paths: [path] })),
    ];
    return conflicts.length > 0 ? { state: 'conflict', conflicts } : { state: 'clean' };
  };
  one.orders = [order(0), order(1)];
}

/** Lands one branch and then the other, in both orders, as git does. */
async function judgeWhole(
  cases: readonly PairCase[],
  { base, land, changesRules, landOn }: PairInput,
): Promise<void> {
  const landings = await landAll([...new Set(cases.flatMap(({ a, b }) => [a, b]))], base, land);
  const landOnOnce = remember(landOn);
  const arrivals = new Map<Land, { one: PairCase; order: 0 | 1; arrival: Arrival }[]>();
  for (const one of cases)
    for (const order of [0, 1] as const) {
      const [first, second] = order === 0 ? [one.a, one.b] : [one.b, one.a];
      const landing = landings.get(first);
      one.orders[order] = { state: 'unknown', reason: unlandable };
      if (landing?.state !== 'clean') continue;
      const landSecond = changesRules(first) ? await landOnOnce(landing.tree) : land;
      const list = arrivals.get(landSecond) ?? [];
      list.push({ one, order, arrival: { onto: landing.commit, tip: second.sha } });
      arrivals.set(landSecond, list);
    }
  for (const [landSecond, list] of arrivals) {
    const landed = await landSecond(list.map(({ arrival }) => arrival));
    list.forEach(({ one, order }, index) => {
      one.orders[order] = landed[index] ?? { state: 'unknown', reason: 'git did not answer' };
    });
  }
}

/** The same tree always gives the same function, so that its arrivals share a process. */
function remember(landOn: PairInput['landOn']): PairInput['landOn'] {
  const known = new Map<string, Promise<Land>>();
  return (tree) => {
    const land = known.get(tree) ?? landOn(tree);
    known.set(tree, land);
    return land;
  };
}

const unlandable = 'one of the two could not be merged into base here';

async function landAll(
  branches: readonly Mergeable[],
  base: string,
  land: Land,
): Promise<Map<Mergeable, Landing | undefined>> {
  const missing = branches.filter(({ landing }) => !landing);
  const landed = await land(missing.map(({ sha }) => ({ onto: base, tip: sha })));
  const landings = new Map<Mergeable, Landing | undefined>();
  for (const branch of branches)
    if (branch.landing) landings.set(branch, { state: 'clean', ...branch.landing });
  missing.forEach((branch, index) => landings.set(branch, landed[index]));
  return landings;
}
