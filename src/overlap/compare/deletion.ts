import type { Mergeable } from './branch.js';
import { isInPlace, isPlain } from './plain-file.js';
import type { RenameQuestion } from './renames.js';

/** A regular file that one branch deleted and the other edited in place, or deleted as well. */
export interface Deletion {
  path: string;
  /** Whether it conflicts where a has landed and b follows, and the other way round. */
  conflicts: readonly [boolean, boolean];
  /** It is so unless one of these is answered with yes. */
  unless: readonly RenameQuestion[];
}

/** @returns what comes of it if nobody renamed the file; undefined where more than that is at stake. */
export function deletion(path: string, a: Mergeable, b: Mergeable, isIgnored: boolean): Deletion | undefined {
  if (isIgnored) return uncounted(path, a, b);
  const [byA, byB] = [isDeletion(path, a), isDeletion(path, b)];
  if (byA && byB) return both(path, a, b);
  if (byA && isPlain(path, b)) return one(path, a, b, (first, second) => [first, second]);
  if (byB && isPlain(path, a)) return one(path, b, a, (first, second) => [second, first]);
  return undefined;
}

/** Whether the branch deletes a regular file that base has left as it was. */
function isDeletion(path: string, { own, moved, landed, mergeBases }: Mergeable): boolean {
  const [mine, inBase] = [own.byPath.get(path), landed.byPath.get(path)];
  return (
    mergeBases.length === 1 &&
    mine?.status === 'D' &&
    inBase?.status === 'D' &&
    mine.oldMode.startsWith('100') &&
    !moved.byPath.has(path)
  );
}

/** An ignored file conflicts with nothing; renamed, it might be one that counts. */
function uncounted(path: string, a: Mergeable, b: Mergeable): Deletion | undefined {
  const isSimple = (branch: Mergeable): boolean => {
    const own = branch.own.byPath.get(path);
    return isPlain(path, branch) || (own?.status === 'D' && own.oldMode.startsWith('100'));
  };
  if (!isSimple(a) || !isSimple(b)) return undefined;
  const blobs = [a, b].flatMap(({ own }) => own.byPath.get(path)?.oldId ?? []);
  const among = addedAnywhere(a, b);
  return {
    path,
    conflicts: [false, false],
    unless: blobs.flatMap((blob) => among.map((added) => ({ blob, among: added }))),
  };
}

function both(path: string, a: Mergeable, b: Mergeable): Deletion | undefined {
  const [x, y] = [a.own.byPath.get(path), b.own.byPath.get(path)];
  if (!x || x.oldId !== y?.oldId || x.oldMode !== y.oldMode) return undefined;
  const unless = addedAnywhere(a, b).map((among) => ({ blob: x.oldId, among }));
  return { path, conflicts: [false, false], unless };
}

function one(
  path: string,
  by: Mergeable,
  other: Mergeable,
  order: (byFirst: boolean, otherFirst: boolean) => readonly [boolean, boolean],
): Deletion | undefined {
  const gone = by.own.byPath.get(path);
  const edit = other.own.byPath.get(path);
  const moved = other.moved.byPath.get(path);
  if (!gone || !edit || !isInPlace(edit, moved) || gone.oldMode !== edit.oldMode) return undefined;
  if ((moved?.newId ?? edit.oldId) !== gone.oldId) return undefined;
  return {
    path,
    // What base has already is no edit for a branch that was begun after it.
    conflicts: order(true, other.landed.byPath.has(path)),
    unless: [
      { blob: gone.oldId, among: by.own.added },
      { blob: edit.oldId, among: addedWith(by, other) },
      { blob: edit.oldId, among: other.moved.added },
    ],
  };
}

function addedAnywhere(a: Mergeable, b: Mergeable): ReadonlySet<string>[] {
  const sets = [a.own, a.moved, b.own, b.moved].map(({ added }) => added);
  return [...sets, addedWith(a, b), addedWith(b, a)];
}

/** What stands, once a branch has landed, in files that came after the other one was begun. */
function addedWith({ landed }: Mergeable, { moved }: Mergeable): ReadonlySet<string> {
  if (!moved.adds) return landed.added;
  // A file that base added since may hold anything after the branch has changed it.
  const changes = [...landed.byPath.values()].filter(({ status }) => status !== 'D');
  return new Set(changes.map(({ newId }) => newId));
}
