import type { MergeConflict } from '../../git/merge-output.js';
import type { Repository } from '../../git/repository.js';
import { changeSet, mayMeet, type ChangeSet, type Gone } from './changes.js';
import { drivenPaths } from './driven-paths.js';
import { FileMerges, type FileMergeInput } from './file-merges.js';
import type { Ignored } from './ignored.js';
import { isInPlace } from './plain-file.js';

/** A branch's changes since it left base, and base's since. */
interface Sides {
  own: ChangeSet;
  moved: ChangeSet;
}

/** What merging it changes in base, or the files in which it conflicts. */
export type LandedByLines =
  { state: 'clean'; landed: ChangeSet } | { state: 'conflict'; conflicts: MergeConflict[] };

/**
 * Merges branches into base without git, where all that base changed of theirs are lines of files that both edited in
 * place.
 * @returns an outcome for each branch of which that is so.
 */
export async function landByLines<T extends Sides>(
  repository: Repository,
  branches: readonly T[],
  gone: (branch: T) => Gone,
  ignored: Ignored,
): Promise<Map<T, LandedByLines>> {
  const sharing = branches.flatMap((branch): [T, string[]][] => {
    const files = filesInCommon(branch, gone(branch));
    return files ? [[branch, files]] : [];
  });
  const all = [...new Set(sharing.flatMap(([, files]) => files))];
  const driven = await drivenPaths(repository, all);
  await ignored.learn(all);
  const merges = new FileMerges(repository);
  await merges.prepare(sharing.flatMap(([branch, files]) => files.map((path) => inputOf(branch, path))));
  const outcomes = new Map<T, LandedByLines>();
  const clean: [T, string[]][] = [];
  for (const [branch, files] of sharing) {
    const states = new Map(files.map((path) => [path, merges.merge(inputOf(branch, path)).state]));
    const conflicting = files.filter((path) => states.get(path) === 'conflict');
    const isForGit = files.some((path) => driven.has(path) || states.get(path) === 'unsure');
    // What git leaves in an ignored file that conflicts is its own affair.
    if (isForGit || conflicting.some((path) => ignored.has(path))) continue;
    const conflicts = conflicting.sort().map((path) => ({ kind: 'content', paths: [path] }));
    if (conflicts.length > 0) outcomes.set(branch, { state: 'conflict', conflicts });
    else clean.push([branch, files]);
  }
  const blobs = await merges.write(
    clean.flatMap(([branch, files]) => files.map((path) => inputOf(branch, path))),
  );
  let at = 0;
  for (const [branch, files] of clean) {
    const merged = new Map(files.map((path) => [path, blobs[at++] ?? '']));
    outcomes.set(branch, { state: 'clean', landed: landedOf(branch, merged) });
  }
  return outcomes;
}

/** The files that both sides edited in place; undefined where more than that could meet. */
function filesInCommon({ own, moved }: Sides, gone: Gone): string[] | undefined {
  const files = [...own.byPath.keys()].filter((path) => {
    const [mine, theirs] = [own.byPath.get(path), moved.byPath.get(path)];
    return mine && theirs && mine.oldMode.startsWith('100') && isInPlace(mine, theirs);
  });
  const rest = changeSet([...own.byPath.values()].filter(({ path }) => !files.includes(path)));
  return files.length > 0 && !mayMeet(rest, moved, gone) ? files : undefined;
}

function inputOf({ own, moved }: Sides, path: string): FileMergeInput {
  const [mine, theirs] = [own.byPath.get(path), moved.byPath.get(path)];
  return { from: mine?.oldId ?? '', ours: theirs?.newId ?? '', theirs: mine?.newId ?? '' };
}

/** The branch's own changes, but for what the files became that base changed too. */
function landedOf({ own, moved }: Sides, merged: ReadonlyMap<string, string>): ChangeSet {
  const changes = [...own.byPath.values()].flatMap((change) => {
    const newId = merged.get(change.path);
    const oldId = moved.byPath.get(change.path)?.newId ?? '';
    if (newId === undefined) return [change];
    return newId === oldId ? [] : [{ ...change, oldId, newId }];
  });
  return changeSet(changes);
}
