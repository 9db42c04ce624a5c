import type { Change } from '../../git/raw-diff.js';
import type { Mergeable } from '../compare/branch.js';
import { changeSet, mayMeet, type ChangeSet, type Gone } from '../compare/changes.js';
import type { FileMergeInput } from '../compare/file-merges.js';
import { isInPlace } from '../compare/plain-file.js';
import { renameRisk } from '../compare/rename-risk.js';
import type { ChainRules } from './chain.js';
import type { Landed } from './landed.js';

/** The files through whose lines alone a branch meets what has landed before it; none where it meets nothing. */
export interface LinesThatMeet {
  files: readonly { path: string; merge: FileMergeInput }[];
  /** What landing the branch changes in base, given the blobs that the files become. */
  changes(blobs: readonly string[]): Change[];
}

/** @returns undefined where more than lines may meet, or what git takes for a rename of base's may change. */
export function linesThatMeet(
  branch: Mergeable,
  before: Landed,
  { baseHas, treeHas }: Pick<ChainRules, 'baseHas' | 'treeHas'>,
): LinesThatMeet | undefined {
  const { own, landed, moved, ancestry, mergeBases } = branch;
  // With commits in common the merge base is another one.
  if (before.hasSome(ancestry.commits) || renameRisk(branch, baseHas)) return undefined;
  const others = before.all;
  const common = [...own.byPath.values()].filter(({ path }) => others.byPath.has(path));
  const files = common.flatMap((change) => fileIn(change, branch, before) ?? []);
  if (files.length < common.length || (files.length > 0 && mergeBases.length > 1)) return undefined;
  const paths = new Set(common.map(({ path }) => path));
  const met = { ...others, adds: moved.adds || others.adds };
  const gone: Gone = {
    fromFew: (directory) => !treeHas(branch.tree, directory),
    fromMany: (directory) => before.isGone(directory),
  };
  if ([own, landed].some((set) => mayMeet(without(set, paths), met, gone))) return undefined;
  return {
    files: files.map(({ path, merge }) => ({ path, merge })),
    changes: (blobs) => [
      ...without(landed, paths).byPath.values(),
      ...files.flatMap(({ path, merge, mode }, index): Change[] => {
        const newId = blobs[index] ?? '';
        const change = { path, status: 'M', oldMode: mode, newMode: mode, oldId: merge.ours, newId };
        return newId === merge.ours ? [] : [change];
      }),
    ],
  };
}

/** A file that is edited in place by the branch, by base and by what has landed. */
function fileIn(
  own: Change,
  { moved, landed }: Mergeable,
  before: Landed,
): { path: string; merge: FileMergeInput; mode: string } | undefined {
  const { path, oldMode: mode } = own;
  const inBase = moved.byPath.get(path);
  const now = before.lastChange(path);
  const isPlain =
    mode.startsWith('100') &&
    isInPlace(own, inBase, landed.byPath.get(path), before.all.byPath.get(path), now);
  if (!isPlain) return undefined;
  const ours = now?.newId ?? inBase?.newId ?? own.oldId;
  return { path, merge: { from: own.oldId, ours, theirs: own.newId }, mode };
}

function without(set: ChangeSet, paths: ReadonlySet<string>): ChangeSet {
  return paths.size === 0 ? set : changeSet([...set.byPath.values()].filter(({ path }) => !paths.has(path)));
}
