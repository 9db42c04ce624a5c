import type { Mergeable } from './branch.js';

/**
 * Git follows a branch's change to where base has renamed the file, or its directory. Which rename git sees depends on
 * all that was added and deleted on that side, so what another branch lands may change it.
 * @returns a test for such other branches; undefined where the branch follows no rename of base's.
 */
export function renameRisk(
  branch: Mergeable,
  baseHas: (directory: string) => boolean,
): ((other: Mergeable) => boolean) | undefined {
  const { own, landed, moved } = branch;
  const followed = [...own.byPath.values()].filter(({ path }) => moved.byPath.get(path)?.status === 'D');
  const intoRenamed = [...own.addedUnder, ...landed.addedUnder].some(
    (directory) => moved.deletedUnder.has(directory) && !baseHas(directory),
  );
  if (followed.length === 0 && !intoRenamed) return undefined;
  const copies = new Set(
    [...moved.byPath.values()].filter(({ status }) => status === 'A').map(({ newId }) => newId),
  );
  // An unchanged copy is always the rename; only another copy of the same blob can take its place.
  const exact = new Set(followed.map(({ oldId }) => oldId).filter((id) => copies.has(id)));
  if (!intoRenamed && followed.every(({ oldId }) => exact.has(oldId)))
    return (other) =>
      [other.own, other.landed].some((set) =>
        [...set.byPath.values()].some(({ oldId, newId }) => exact.has(oldId) || exact.has(newId)),
      );
  return (other) =>
    other.touched ||
    [other.own, other.landed].some(
      (set) =>
        set.adds ||
        set.deletes ||
        [...set.byPath.keys()].some((path) => moved.byPath.get(path)?.status === 'A'),
    );
}
