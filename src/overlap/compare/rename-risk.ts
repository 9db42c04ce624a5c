import type { Mergeable } from './branch.js';

/** Whether another branch, once it has landed, may change what git takes for a rename. */
type RiskyWith = (other: Mergeable) => boolean;

/**
 * Git follows a rename of base's with the branch's change, and a rename of the branch's with base's. Which rename it
 * sees depends on more than the two files, so what another branch lands may change it.
 * @returns a test for such other branches; undefined where no rename is followed.
 */
export function renameRisk(
  branch: Mergeable,
  baseHas: (directory: string) => boolean,
): RiskyWith | undefined {
  const risks = [followingBase(branch, baseHas), followedByBase(branch)].filter((risk) => risk !== undefined);
  return risks.length > 0 ? (other) => risks.some((isRisky) => isRisky(other)) : undefined;
}

/** A rename of base's depends on all that was added and deleted on that side. */
function followingBase(
  { own, landed, moved }: Mergeable,
  baseHas: (directory: string) => boolean,
): RiskyWith | undefined {
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

/**
 * Of equal candidates git takes the one it comes to first, and it comes last to directories that the other side has not
 * changed (handle_deferred_entries in its merge-ort.c).
 */
function followedByBase({ own, moved }: Mergeable): RiskyWith | undefined {
  const changes = [...own.byPath.values()];
  const [added, deleted] = ['A', 'D'].map((kind) => changes.filter(({ status }) => status === kind));
  const isFollowed = deleted?.some(({ path }) => moved.byPath.has(path)) === true;
  // One name that went and one that came leave no choice.
  if (!isFollowed || !added?.length || added.length + deleted.length < 3) return undefined;
  return (other) =>
    [other.own, other.landed].some(({ changedUnder }) =>
      [...own.changedUnder].some((directory) => changedUnder.has(directory)),
    );
}
