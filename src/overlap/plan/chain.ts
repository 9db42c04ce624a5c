import type { Change } from '../../git/raw-diff.js';
import type { MergeConflict } from '../../git/merge-output.js';
import { applyChanges, writeCommit } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from '../compare/branch.js';
import { mayMeet, type ChangeSet } from '../compare/changes.js';
import { renameRisk } from '../compare/rename-risk.js';
import type { Land, Landing } from '../compare/landing.js';
import type { MergeMethod } from '../report.js';

/** By which rules branches land one after the other. */
export interface ChainRules {
  repository: Repository;
  base: { commit: string; tree: string };
  method: MergeMethod;
  land: Land;
  /** How the next branch lands on `tree`, where one that changed the rules has landed before. */
  landOn: (tree: string) => Promise<Land>;
  changesRules: (branch: Mergeable) => boolean;
  /** Whether base has a directory of that name. */
  baseHas: (directory: string) => boolean;
}

/** What came of merging a branch. */
export type Outcome = { state: 'clean' } | Exclude<Landing, { state: 'clean' }>;

/** What base becomes as branches are merged into it in memory, one after the other. */
export class Chain {
  private readonly landed = new Landed();
  /** Landed without a merge, and not in `tree` yet. */
  private pending: Mergeable[] = [];
  /** The ignored paths (latin1) that git would stop in on the way. */
  readonly ignored = new Set<string>();
  private otherRules = false;
  private commit: string;
  private tree: string;

  constructor(private readonly rules: ChainRules) {
    ({ commit: this.commit, tree: this.tree } = rules.base);
  }

  /** Takes a branch in without a merge, if that is the same; otherwise everything stays as it was. */
  addUntouched(branch: Mergeable): boolean {
    if (this.rules.changesRules(branch) || !this.landsUntouched(branch)) return false;
    this.pending.push(branch);
    this.passOver(branch.ignored);
    this.landed.add(branch);
    return true;
  }

  /** Merges a branch; where that is not clean, everything stays as it was. */
  async add(branch: Mergeable): Promise<Outcome> {
    if (this.addUntouched(branch)) return { state: 'clean' };
    await this.settle();
    const [landing] = await (await this.landNow())([{ onto: this.commit, tip: branch.sha }]);
    if (landing?.state !== 'clean') return landing ?? { state: 'unknown', reason: 'git did not answer' };
    ({ commit: this.commit, tree: this.tree } = landing);
    this.landed.add(branch);
    this.otherRules ||= this.rules.changesRules(branch);
    this.passOver(landing.ignored);
    return { state: 'clean' };
  }

  /** Those of the branches that merge by now, each by itself. */
  async admits(branches: readonly Mergeable[]): Promise<Mergeable[]> {
    const { commit } = await this.settle();
    const landings = await (await this.landNow())(branches.map(({ sha }) => ({ onto: commit, tip: sha })));
    return branches.filter((_, index) => landings[index]?.state === 'clean');
  }

  /** How branches land by the rules that hold by now. */
  private async landNow(): Promise<Land> {
    return this.otherRules ? this.rules.landOn(this.tree) : this.rules.land;
  }

  /** The commit and tree that base is by now. */
  async settle(): Promise<{ commit: string; tree: string }> {
    const { pending } = this;
    if (pending.length > 0) {
      const { repository, method } = this.rules;
      this.pending = [];
      const changes = pending.flatMap(({ landed }) => [...landed.byPath.values()]);
      this.tree = await applyChanges(repository, this.tree, changes);
      const tips = method === 'merge' ? pending.map(({ sha }) => sha) : [];
      this.commit = writeCommit(repository, this.tree, [this.commit, ...tips]);
    }
    return { commit: this.commit, tree: this.tree };
  }

  private passOver(conflicts: readonly MergeConflict[] = []): void {
    for (const path of conflicts.flatMap(({ paths }) => paths)) this.ignored.add(path);
  }

  /**
   * Whether it merges as it did into base alone, without a look: nothing that has landed since could meet its changes,
   * nor change what git takes for a rename of base's.
   */
  private landsUntouched(branch: Mergeable): boolean {
    const { own, landed, moved, ancestry } = branch;
    // A rebase looks for the same patches in what has landed, commit by commit.
    if (this.rules.method === 'rebase') return false;
    // With commits in common the merge base is another one.
    if (this.otherRules || this.landed.hasSome(ancestry.commits)) return false;
    if (renameRisk(branch, this.rules.baseHas)) return false;
    const before = { ...this.landed.all, adds: moved.adds || this.landed.adds };
    return !mayMeet(own, before) && !mayMeet(landed, before);
  }
}

/** All that has landed, indexed as one set of changes. */
class Landed {
  private readonly commits = new Set<string>();
  private readonly byPath = new Map<string, Change>();
  private readonly addedUnder = new Set<string>();
  private readonly deletedUnder = new Set<string>();
  private readonly changedUnder = new Set<string>();
  private readonly added = new Set<string>();
  adds = false;
  deletes = false;

  get all(): ChangeSet {
    const { byPath, addedUnder, deletedUnder, changedUnder, added, adds, deletes } = this;
    return { byPath, addedUnder, deletedUnder, changedUnder, added, adds, deletes };
  }

  hasSome(commits: ReadonlySet<string>): boolean {
    return [...commits].some((commit) => this.commits.has(commit));
  }

  add({ own, landed, ancestry }: Mergeable): void {
    for (const commit of ancestry.commits) this.commits.add(commit);
    for (const set of [own, landed]) {
      for (const [path, change] of set.byPath) this.byPath.set(path, change);
      for (const name of set.addedUnder) this.addedUnder.add(name);
      for (const name of set.deletedUnder) this.deletedUnder.add(name);
      for (const name of set.changedUnder) this.changedUnder.add(name);
      for (const id of set.added) this.added.add(id);
      this.adds ||= set.adds;
      this.deletes ||= set.deletes;
    }
  }
}
