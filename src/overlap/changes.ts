import type { Change } from '../git/raw-diff.js';

/** The changes between two trees, indexed for the question "could these two sets of changes meet?". */
export interface ChangeSet {
  byPath: ReadonlyMap<string, Change>;
  /** Every directory that something was added under, at any depth. */
  addedUnder: ReadonlySet<string>;
  /** Every directory that something was deleted under, at any depth. */
  deletedUnder: ReadonlySet<string>;
  /** Every directory that something changed under, at any depth. */
  changedUnder: ReadonlySet<string>;
  /** Whether anything was added: without that nothing was renamed. */
  adds: boolean;
  /** Whether anything was deleted: likewise. */
  deletes: boolean;
}

/** Indexes the changes of one or more diffs; where two name the same path the later one stands. */
export function changeSet(...diffs: readonly (readonly Change[])[]): ChangeSet {
  const byPath = new Map<string, Change>();
  const addedUnder = new Set<string>();
  const deletedUnder = new Set<string>();
  const changedUnder = new Set<string>();
  for (const change of diffs.flat()) {
    byPath.set(change.path, change);
    for (const directory of directoriesOf(change.path)) {
      changedUnder.add(directory);
      if (change.status === 'A') addedUnder.add(directory);
      if (change.status === 'D') deletedUnder.add(directory);
    }
  }
  const statuses = new Set([...byPath.values()].map((change) => change.status));
  return {
    byPath,
    addedUnder,
    deletedUnder,
    changedUnder,
    adds: statuses.has('A'),
    deletes: statuses.has('D'),
  };
}

/** The directories a path stands in, nearest first, without the top (which cannot be renamed). */
export function directoriesOf(path: string): string[] {
  const directories: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    directories.push(path.slice(0, end));
  return directories;
}

/**
 * Whether two sets of changes from the same tree could affect each other in a merge: a path in common, a path below
 * the other's path, or one adding under a directory that the other deletes from and so may have renamed.
 */
export function mayMeet(few: ChangeSet, many: ChangeSet): boolean {
  for (const { path, status } of few.byPath.values()) {
    if (many.byPath.has(path) || many.changedUnder.has(path)) return true;
    for (const directory of directoriesOf(path)) {
      if (many.byPath.has(directory)) return true;
      if (few.adds && status === 'D' && many.addedUnder.has(directory)) return true;
      if (many.adds && status === 'A' && many.deletedUnder.has(directory)) return true;
    }
  }
  return false;
}
