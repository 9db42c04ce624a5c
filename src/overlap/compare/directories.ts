import { filesUnder, lookUp } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from './branch.js';
import { directoriesOf } from './changes.js';
import type { MeetingRules } from './meetings.js';
import type { MergeMethod } from '../report.js';

/** Which directories there are, among those that a rename could be about. */
export interface Directories extends Pick<MeetingRules, 'vanished' | 'baseHas'> {
  /** Whether a tree has a directory; not, too, where that was not asked for. */
  treeHas: (tree: string, directory: string) => boolean;
}

/**
 * Asks which directories are gone, for only such a one can have been renamed: from a branch's own tree, or from base
 * with the branch in it.
 */
export async function findDirectories(
  repository: Repository,
  baseTree: string,
  branches: readonly Mergeable[],
  method: MergeMethod,
): Promise<Directories> {
  const added = new Set(branches.flatMap(({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]));
  const emptiedByBase = new Set(branches.flatMap(({ moved }) => [...moved.deletedUnder]));
  const asked = branches.flatMap((branch) => {
    const names = deletedUnder(branch).filter((name) => added.has(name));
    return treesOf(branch).flatMap((tree) => names.map((directory) => ({ tree, directory })));
  });
  const inBase = [...added].filter((name) => emptiedByBase.has(name));
  const isThere = await lookForDirectories(repository, [
    ...asked,
    ...inBase.map((directory) => ({ tree: baseTree, directory })),
  ]);
  const baseHas = (directory: string): boolean => isThere(baseTree, directory);
  const left = await filesLeft(
    repository,
    baseTree,
    branches.flatMap((branch) =>
      deletedUnder(branch).filter((name) => added.has(name) && baseHas(name) && dependsOnBase(branch, name)),
    ),
  );
  return {
    treeHas: isThere,
    baseHas,
    vanished: (place, directory) => {
      const branch = branches[place];
      // Between two commits that are replayed a directory may be gone for a while.
      if (!branch || (method === 'rebase' && branch.ancestry.commits.size > 1)) return true;
      if (treesOf(branch).some((tree) => !isThere(tree, directory))) return true;
      if (!dependsOnBase(branch, directory)) return false;
      return (left.get(directory) ?? []).every((path) => branch.own.byPath.get(path)?.status === 'D');
    },
  };
}

/**
 * Looks for directories in trees.
 * @returns whether a tree has one that was asked for; what cannot be asked for in plain words counts as gone.
 */
export async function lookForDirectories(
  repository: Repository,
  asked: readonly { tree: string; directory: string }[],
): Promise<(tree: string, directory: string) => boolean> {
  const names = [...new Set(asked.map(({ tree, directory }) => `${tree}:${directory}`))].filter((name) =>
    /^[ -~]+$/.test(name),
  );
  const found = await lookUp(repository, names);
  const there = new Set(names.filter((_, index) => found[index]?.type === 'tree'));
  return (tree, directory) => there.has(`${tree}:${directory}`);
}

/** How many files a tree has in each of its directories, at any depth. */
export async function countFiles(repository: Repository, tree: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const path of await filesUnder(repository, tree))
    for (const directory of directoriesOf(path)) counts.set(directory, (counts.get(directory) ?? 0) + 1);
  return counts;
}

function deletedUnder({ own, landed }: Mergeable): string[] {
  return [...new Set([...own.deletedUnder, ...landed.deletedUnder])];
}

/** The trees in which a directory of the branch is looked for. */
function treesOf({ tree, landing }: Mergeable): string[] {
  return landing ? [tree, landing.tree] : [tree];
}

/** Whether base took a part of the directory away, and no tree shows what is left of it with the branch's own part gone. */
function dependsOnBase({ landing, moved }: Mergeable, directory: string): boolean {
  return landing === undefined && moved.deletedUnder.has(directory);
}

/** The files of base below each of these directories. */
async function filesLeft(
  repository: Repository,
  baseTree: string,
  directories: readonly string[],
): Promise<Map<string, string[]>> {
  const wanted = new Set(directories);
  const left = new Map([...wanted].map((directory): [string, string[]] => [directory, []]));
  for (const path of await filesUnder(repository, baseTree, [...wanted]))
    for (const directory of directoriesOf(path)) left.get(directory)?.push(path);
  return left;
}
