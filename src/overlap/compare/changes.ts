import type { Change, Collector } from '../../git/raw-diff.js';

/** The changes between two trees, indexed for the question "could these two sets of changes meet?". */
export interface ChangeSet {
  byPath: ReadonlyMap<string, Change>;
  /** Every directory that something was added under, at any depth. */
  addedUnder: ReadonlySet<string>;
  /** Every directory that something was deleted under, at any depth. */
  deletedUnder: ReadonlySet<string>;
  /** Every directory that something changed under, at any depth. */
  changedUnder: ReadonlySet<string>;
  /** The blobs that were added: only to one of them can a file have been renamed. */
  added: ReadonlySet<string>;
  /** Whether anything was added: without that nothing was renamed. */
  adds: boolean;
  /** Whether anything was deleted: likewise. */
  deletes: boolean;
}

/** Where one looks a set of changes up: nothing else of it need be kept. */
export interface Lookups {
  /** Paths and directories. */
  places: ReadonlySet<string>;
  /** Blobs that something added may be the same as. */
  blobs: ReadonlySet<string>;
}

/** Indexes changes; where two name the same path the later one stands. */
export function changeSet(changes: Iterable<Change> = []): ChangeSet {
  const collector = changeSets();
  for (const change of changes) collector.add(change);
  return collector.end();
}

/**
 * Indexes changes as they are found.
 * @param lookups where there are so many changes that only what will be looked up is kept.
 */
export function changeSets(lookups?: Lookups): Collector<ChangeSet> {
  const byPath = new Map<string, Change>();
  const [addedUnder, deletedUnder, changedUnder] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const added = new Set<string>();
  let deletes = false;
  // Neighbours share most of their directories, which are looked at once.
  let seen: readonly string[] = [];
  let seenAs = '';
  return {
    add(change) {
      const { path, status } = change;
      if (status === 'A') added.add(change.newId);
      deletes ||= status === 'D';
      if (!lookups || lookups.places.has(path) || (status === 'A' && lookups.blobs.has(change.newId)))
        byPath.set(path, change);
      const [nearest] = seen;
      const parent = path.lastIndexOf('/');
      if (status === seenAs && nearest?.length === parent && path.startsWith(nearest)) return;
      seen = directoriesOf(path);
      seenAs = status;
      for (const directory of seen) {
        if (lookups && !lookups.places.has(directory)) continue;
        changedUnder.add(directory);
        if (status === 'A') addedUnder.add(directory);
        if (status === 'D') deletedUnder.add(directory);
      }
    },
    end: () => ({
      byPath,
      addedUnder,
      deletedUnder,
      changedUnder,
      added,
      adds: added.size > 0,
      deletes,
    }),
  };
}

/** What these branches' own changes will be looked up by in a large set. */
export function lookupsOf(sets: readonly ChangeSet[]): Lookups {
  const places = new Set<string>();
  const blobs = new Set<string>();
  for (const { byPath } of sets)
    for (const { path, oldId } of byPath.values()) {
      places.add(path);
      for (const directory of directoriesOf(path)) places.add(directory);
      blobs.add(oldId);
    }
  return { places, blobs };
}

/** The directories a path stands in, nearest first, without the top (which cannot be renamed). */
export function directoriesOf(path: string): string[] {
  const directories: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    directories.push(path.slice(0, end));
  return directories;
}

/** Whether a side of a merge may have renamed a directory away, which takes that it is gone there. */
export interface Gone {
  fromFew: (directory: string) => boolean;
  fromMany: (directory: string) => boolean;
}

const perhaps: Gone = { fromFew: () => true, fromMany: () => true };

/**
 * Whether two sets of changes from the same tree could affect each other in a merge: a path in common, a path below
 * the other's path, or one adding under a directory that the other deletes from and so may have renamed.
 */
export function mayMeet(few: ChangeSet, many: ChangeSet, gone = perhaps): boolean {
  for (const { path, status } of few.byPath.values()) {
    if (many.byPath.has(path) || many.changedUnder.has(path)) return true;
    for (const directory of directoriesOf(path)) {
      if (many.byPath.has(directory)) return true;
      if (few.adds && status === 'D' && many.addedUnder.has(directory) && gone.fromFew(directory))
        return true;
      if (many.adds && status === 'A' && many.deletedUnder.has(directory) && gone.fromMany(directory))
        return true;
    }
  }
  return false;
}

/** The directories of which `mayMeet` asks whether they are gone. */
export function maybeRenamed(few: ChangeSet, many: ChangeSet): { byFew: string[]; byMany: string[] } {
  const under = (names: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
    [...names].filter((name) => others.has(name));
  return {
    byFew: few.adds ? under(few.deletedUnder, many.addedUnder) : [],
    byMany: many.adds ? under(few.addedUnder, many.deletedUnder) : [],
  };
}
