import type { Change } from '../../git/raw-diff.js';
import type { Mergeable } from '../compare/branch.js';
import { directoriesOf, type ChangeSet } from '../compare/changes.js';

/** All that has landed on base, indexed as one set of changes, and what the paths have become. */
export class Landed {
  private readonly commits = new Set<string>();
  private readonly byPath = new Map<string, Change>();
  private readonly addedUnder = new Set<string>();
  private readonly deletedUnder = new Set<string>();
  private readonly changedUnder = new Set<string>();
  private readonly added = new Set<string>();
  private readonly now = new Map<string, Change>();
  private readonly grown = new Map<string, number>();
  private deletes = false;

  /** @param filesInBase how many files base had in each directory before. */
  constructor(private readonly filesInBase: ReadonlyMap<string, number>) {}

  /** What branches did since they left base, and what that changed in it. */
  get all(): ChangeSet {
    const { byPath, addedUnder, deletedUnder, changedUnder, added, deletes } = this;
    return { byPath, addedUnder, deletedUnder, changedUnder, added, adds: added.size > 0, deletes };
  }

  /** Whether one of these commits has landed. */
  hasSome(commits: ReadonlySet<string>): boolean {
    return [...commits].some((commit) => this.commits.has(commit));
  }

  /** The last change of a path in base; undefined where it is as it was. */
  lastChange(path: string): Change | undefined {
    return this.now.get(path);
  }

  /** Whether base has no file in that directory any more. */
  isGone(directory: string): boolean {
    return (this.filesInBase.get(directory) ?? 0) + (this.grown.get(directory) ?? 0) <= 0;
  }

  /** @param changes what landing the branch has changed in base by now. */
  add({ own, landed, ancestry }: Mergeable, changes: readonly Change[]): void {
    for (const commit of ancestry.commits) this.commits.add(commit);
    for (const set of [own, landed]) for (const change of set.byPath.values()) this.index(change);
    for (const change of changes) {
      this.index(change);
      this.now.set(change.path, change);
      const growth = change.status === 'A' ? 1 : change.status === 'D' ? -1 : 0;
      if (growth !== 0)
        for (const directory of directoriesOf(change.path))
          this.grown.set(directory, (this.grown.get(directory) ?? 0) + growth);
    }
  }

  private index(change: Change): void {
    const { path, status } = change;
    this.byPath.set(path, change);
    if (status === 'A') this.added.add(change.newId);
    this.deletes ||= status === 'D';
    for (const directory of directoriesOf(path)) {
      this.changedUnder.add(directory);
      if (status === 'A') this.addedUnder.add(directory);
      if (status === 'D') this.deletedUnder.add(directory);
    }
  }
}
