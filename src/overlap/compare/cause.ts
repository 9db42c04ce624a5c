import { commitsOfBase, type BaseCommit } from '../../git/history.js';
import type { Repository } from '../../git/repository.js';
import type { Unpaired } from './branch.js';
import { drivenPaths } from './driven-paths.js';
import { FileMerges, type FileMergeInput } from './file-merges.js';
import type { Land } from './landing.js';
import { isInPlace } from './plain-file.js';

/** The commit on base since which a branch no longer merges. */
export interface Cause {
  sha: string;
  subject: string;
  /** The pull request it came with, where GitHub has said so in the subject. */
  pullRequest?: number;
}

/** The search for one branch's cause: it merges with `commits[clean]`, and no longer with `commits[broken]`. */
interface Search {
  branch: Unpaired;
  commits: readonly BaseCommit[];
  clean: number;
  broken: number;
  /** The place that is tried next. */
  tried: number;
  /** Where it probably broke. */
  guess: number;
}

/**
 * For each branch that conflicts with base, the commit of base's first-parent line that made it so, by bisection over
 * those that changed a conflicting path. Branches whose history gives no answer are left out.
 */
export async function findCauses(
  repository: Repository,
  base: string,
  branches: readonly Unpaired[],
  land: Land,
): Promise<Map<string, Cause>> {
  const asked = branches.filter(({ conflicts, mergeBases }) => conflicts && mergeBases?.length === 1);
  if (asked.length === 0) return new Map();
  const forks = new Set(asked.flatMap(({ mergeBases }) => mergeBases ?? []));
  const paths = new Set(asked.flatMap(conflictingPaths));
  const lines = await commitsOfBase(repository, base, [...forks], paths);
  const driven = await drivenPaths(repository, [...paths]);
  const files = new FileMerges(repository);
  const searches = asked.map((branch) => searchFor(branch, lines.get(branch.mergeBases?.[0] ?? '') ?? []));
  let open = searches;
  while ((open = open.filter(({ clean, broken }) => broken - clean > 1)).length > 0) {
    for (const search of open) search.tried = nextTry(search);
    const merges = new Map(open.map((search) => [search, driven.size === 0 && fileMergesOf(search)]));
    await files.prepare([...merges.values()].flatMap((inputs) => inputs || []));
    const whole = open.filter((search) => !merges.get(search));
    const landings = await land(
      whole.map(({ branch, commits, tried }) => ({
        onto: commits[tried]?.commit ?? base,
        tip: branch.sha,
      })),
    );
    const isClean = (search: Search): boolean => {
      const inputs = merges.get(search);
      return inputs
        ? inputs.every((input) => files.merge(input).state === 'clean')
        : landings[whole.indexOf(search)]?.state === 'clean';
    };
    for (const search of open) search[isClean(search) ? 'clean' : 'broken'] = search.tried;
  }
  const causes = new Map<string, Cause>();
  for (const { branch, commits, broken } of searches) {
    const cause = commits[broken];
    if (!cause) continue;
    const { commit: sha, subject } = cause;
    const pullRequest = pullRequestIn(subject);
    causes.set(branch.ref, { sha, subject, ...(pullRequest !== undefined && { pullRequest }) });
  }
  return causes;
}

function conflictingPaths({ conflicts = [] }: Unpaired): string[] {
  return conflicts.flatMap(({ paths }) => paths);
}

function searchFor(branch: Unpaired, line: readonly BaseCommit[]): Search {
  const paths = conflictingPaths(branch);
  const commits = line.filter(({ changes }) => paths.some((path) => changes.has(path)));
  // At the merge base it merges; whether it does with all of these in is still to be seen.
  return { branch, commits, clean: -1, broken: commits.length, tried: -1, guess: guessOf(branch, commits) };
}

/** Where a file that the branch edits was deleted, or one that it deletes was first edited; else the last. */
function guessOf({ conflicts = [], own }: Unpaired, commits: readonly BaseCommit[]): number {
  const guesses = conflicts.flatMap(({ kind, paths: [path = ''] }) => {
    const mine = own?.byPath.get(path)?.status;
    if (kind !== 'modify/delete') return [];
    const place = commits.findIndex(({ changes }) => {
      const theirs = changes.get(path)?.status;
      return mine === 'D' ? theirs !== undefined : theirs === 'D';
    });
    return place < 0 ? [] : [place];
  });
  return Math.min(commits.length - 1, ...guesses);
}

/** The guess and what stands before it first; where the branch still lands on the last, none of these is the cause. */
function nextTry({ commits, clean, broken, tried, guess }: Search): number {
  if (tried < 0) return guess;
  if (broken === commits.length) return broken - 1;
  return broken === guess && clean < guess - 1 && tried === guess ? guess - 1 : (clean + broken) >> 1;
}

/** What the merge with the tried commit comes to in the files that conflict; undefined where lines are not all of it. */
function fileMergesOf({ branch, commits, tried }: Search): FileMergeInput[] | undefined {
  const { conflicts = [], own } = branch;
  const merges = conflicts.map(({ kind, paths: [path = '', ...more] }): FileMergeInput | undefined => {
    const mine = own?.byPath.get(path);
    const theirs = commits.slice(0, tried + 1).flatMap(({ changes }) => changes.get(path) ?? []);
    if (kind !== 'content' || more.length > 0 || !mine?.oldMode.startsWith('100')) return undefined;
    if (!isInPlace(mine, ...theirs)) return undefined;
    return { from: mine.oldId, ours: theirs.at(-1)?.newId ?? mine.oldId, theirs: mine.newId };
  });
  return merges.includes(undefined) ? undefined : merges.flatMap((merge) => merge ?? []);
}

/** As GitHub writes it: `Merge pull request #12 from …`, and after a squash `… (#12)`. */
export function pullRequestIn(subject: string): number | undefined {
  const [, merged, squashed] = /^Merge pull request #(\d{1,9}) from |\(#(\d{1,9})\)$/.exec(subject) ?? [];
  const number = Number(merged ?? squashed);
  return number > 0 ? number : undefined;
}
