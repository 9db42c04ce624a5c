import type { Change } from '../../git/raw-diff.js';
import type { Mergeable } from './branch.js';
import type { FileMergeInput } from './file-merges.js';

/** A regular file that two branches and perhaps base edited in place: whether it merges depends on its lines alone. */
export interface PlainFile {
  path: string;
  base: string;
  a: Side;
  b: Side;
}

/** The blobs of one branch: where it left base, its own, and what stands in base once it has landed. */
interface Side {
  from: string;
  head: string;
  landed: string;
}

/** @returns the file's blobs, or undefined where more than its lines is at stake. */
export function plainFile(path: string, a: Mergeable, b: Mergeable): PlainFile | undefined {
  const sides = [sideOf(path, a), sideOf(path, b)] as const;
  if (!sides[0] || !sides[1] || sides[0].base !== sides[1].base) return undefined;
  return { path, base: sides[0].base, a: sides[0], b: sides[1] };
}

/** Whether all that the branch did to the file, if anything, is to edit it in place. */
export function isPlain(path: string, branch: Mergeable): boolean {
  return sideOf(path, branch) !== undefined;
}

function sideOf(path: string, branch: Mergeable): (Side & { base: string }) | undefined {
  const own = branch.own.byPath.get(path);
  const moved = branch.moved.byPath.get(path);
  const landed = branch.landed.byPath.get(path);
  if (!own || branch.mergeBases.length > 1) return undefined;
  if (!isInPlace(own, moved, landed) || !own.oldMode.startsWith('100')) return undefined;
  const base = moved?.newId ?? own.oldId;
  return { from: own.oldId, head: own.newId, landed: landed?.newId ?? base, base };
}

/** Whether these changes of one path, where there are any, edit it and leave its mode as it was. */
export function isInPlace(...changes: readonly (Change | undefined)[]): boolean {
  const mode = changes.find((change) => change)?.oldMode;
  return changes.every(
    (change) => !change || (change.status === 'M' && change.oldMode === mode && change.newMode === mode),
  );
}

/** The file's merge when a has landed and b follows. */
export function aThenB({ a, b }: PlainFile): FileMergeInput {
  return { from: b.from, ours: a.landed, theirs: b.head };
}

/** The file's merge when b has landed and a follows. */
export function bThenA({ a, b }: PlainFile): FileMergeInput {
  return { from: a.from, ours: b.landed, theirs: a.head };
}
