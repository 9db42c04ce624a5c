import type { Change } from '../../git/raw-diff.js';
import { applyChanges, writeCommit } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from '../compare/branch.js';
import { mayMeet, type ChangeSet } from '../compare/changes.js';
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
}

/** What came of merging a branch. */
export type Outcome = { state: 'clean' } | Exclude<Landing, { state: 'clean' }>;

/** What base becomes as branches are merged into it in memory, one after the other. */
export class Chain {
  private readonly landed = new Landed();
  /** Landed without a merge, and not in `tree` yet. */
  private pending: Mergeable[] = [];
  private otherRules = false;
  private commit: string;
  private tree: string;

  constructor(private readonly rules: ChainRules) {
    ({ commit: this.commit, tree: this.tree } = rules.base);
  }

  /** Merges a branch; where that is not clean, everything stays as it was. */
  async add(branch: Mergeable): Promise<Outcome> {
    const changesRules = this.rules.changesRules(branch);
    if (!changesRules && this.landsUntouched(branch)) {
      this.pending.push(branch);
      this.landed.add(branch);
      return { state: 'clean' };
    }
    await this.settle();
    const land = this.otherRules ? await this.rules.landOn(this.tree) : this.rules.land;
    const [landing] = await land([{ onto: this.commit, tip: branch.sha }]);
    if (landing?.state !== 'clean') return landing ?? { state: 'unknown', reason: 'git did not answer' };
    ({ commit: this.commit, tree: this.tree } = landing);
    this.landed.add(branch);
    this.otherRules ||= changesRules;
    return { state: 'clean' };
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

  /**
   * Whether its merge is clean without a look, and comes to its own changes: nothing on the other side, neither what
   * base changed since nor what has landed, could meet them.
   */
  private landsUntouched({ landing, own, moved, ancestry }: Mergeable): boolean {
    // With commits in common the merge base is another one.
    if (landing || this.otherRules || this.landed.hasSome(ancestry.commits)) return false;
    const both = {
      adds: moved.adds || this.landed.adds,
      deletes: moved.deletes || this.landed.deletes,
    };
    return !mayMeet(own, { ...moved, ...both }) && !mayMeet(own, { ...this.landed.all, ...both });
  }
}

/** All that has landed, indexed as one set of changes. */
class Landed {
  private readonly commits = new Set<string>();
  private readonly byPath = new Map<string, Change>();
  private readonly addedUnder = new Set<string>();
  private readonly deletedUnder = new Set<string>();
  private readonly changedUnder = new Set<string>();
  adds = false;
  deletes = false;

  get all(): ChangeSet {
    const { byPath, addedUnder, deletedUnder, changedUnder, adds, deletes } = this;
    return { byPath, addedUnder, deletedUnder, changedUnder, adds, deletes };
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
      this.adds ||= set.adds;
      this.deletes ||= set.deletes;
    }
  }
}
