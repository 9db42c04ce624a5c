import { changedPaths, everyChange } from '../../git/diff.js';
import type { MergeConflict } from '../../git/merge-output.js';
import { applyChanges, writeCommit } from '../../git/objects.js';
import type { Change } from '../../git/raw-diff.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from '../compare/branch.js';
import { FileMerges } from '../compare/file-merges.js';
import type { Land } from '../compare/landing.js';
import type { MergeMethod } from '../report.js';
import { Landed } from './landed.js';
import { linesThatMeet, type LinesThatMeet } from './lines-that-meet.js';

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
  /** Whether a branch's own tree has a directory that it deletes from and others add under. */
  treeHas: (tree: string, directory: string) => boolean;
  /** How many files base has in each directory, at any depth. */
  filesInBase: ReadonlyMap<string, number>;
  isIgnored: (path: string) => boolean;
  /** Whether a merge driver other than git's own for text merges the file. */
  isDriven: (path: string) => boolean;
}

/** What came of merging a branch. */
export type Outcome =
  | { state: 'clean' }
  | { state: 'conflict'; conflicts: MergeConflict[] }
  | { state: 'unknown'; reason: string };

/** What base becomes as branches are merged into it in memory, one after the other. */
export class Chain {
  private readonly landed: Landed;
  private readonly files: FileMerges;
  /** Landed without git, and not in `tree` yet. */
  private pending = { tips: [] as string[], changes: new Map<string, Change>() };
  /** The ignored paths (latin1) that git would stop in on the way. */
  readonly ignored = new Set<string>();
  private otherRules = false;
  private commit: string;
  private tree: string;

  constructor(private readonly rules: ChainRules) {
    ({ commit: this.commit, tree: this.tree } = rules.base);
    this.landed = new Landed(rules.filesInBase);
    this.files = new FileMerges(rules.repository);
  }

  /** Takes a branch in without a merge, if that is the same; otherwise everything stays as it was. */
  addUntouched(branch: Mergeable): boolean {
    if (this.rules.changesRules(branch) || this.meet(branch)?.files.length !== 0) return false;
    this.take(branch, [...branch.landed.byPath.values()]);
    return true;
  }

  /**
   * Gets ready for branches that are about to be added.
   * @returns them in an order that asks git least: those first that meet what has landed in lines at most.
   */
  async prepare(branches: readonly Mergeable[]): Promise<Mergeable[]> {
    const meeting = branches.map((branch) => this.meet(branch));
    await this.files.prepare(meeting.flatMap((lines) => lines?.files.map(({ merge }) => merge) ?? []));
    const [byLines, byGit] = [true, false].map((lines) =>
      branches.filter((_, index) => (meeting[index] !== undefined) === lines),
    );
    return [...(byLines ?? []), ...(byGit ?? [])];
  }

  /** Merges a branch; where that is not clean, everything stays as it was. */
  async add(branch: Mergeable): Promise<Outcome> {
    const changesRules = this.rules.changesRules(branch);
    const lines = changesRules ? undefined : this.meet(branch);
    const outcome = lines && (await this.mergeLines(lines));
    if (lines && outcome?.state === 'clean') {
      const inputs = lines.files.map(({ merge }) => merge);
      this.take(branch, lines.changes(await this.files.write(inputs)));
    }
    if (outcome) return outcome;
    await this.settle();
    const [landing] = await (await this.landNow())([{ onto: this.commit, tip: branch.sha }]);
    if (landing?.state !== 'clean') return landing ?? unanswered;
    const [changes] = await changedPaths(this.rules.repository, [[this.tree, landing.tree]], everyChange);
    if (!changes) return unanswered;
    ({ commit: this.commit, tree: this.tree } = landing);
    this.landed.add(branch, changes);
    this.otherRules ||= changesRules;
    this.passOver(landing.ignored);
    return { state: 'clean' };
  }

  /** Those of the branches that merge by now, each by itself. */
  async admits(branches: readonly Mergeable[]): Promise<Mergeable[]> {
    const admitted = new Set<Mergeable>();
    const forGit: Mergeable[] = [];
    for (const branch of await this.prepare(branches)) {
      const lines = this.meet(branch);
      const outcome = lines && (await this.mergeLines(lines));
      if (outcome?.state === 'clean') admitted.add(branch);
      else if (!outcome) forGit.push(branch);
    }
    if (forGit.length > 0) {
      const { commit } = await this.settle();
      const landings = await (await this.landNow())(forGit.map(({ sha }) => ({ onto: commit, tip: sha })));
      for (const [index, branch] of forGit.entries())
        if (landings[index]?.state === 'clean') admitted.add(branch);
    }
    return branches.filter((branch) => admitted.has(branch));
  }

  /** How branches land by the rules that hold by now. */
  private async landNow(): Promise<Land> {
    return this.otherRules ? this.rules.landOn(this.tree) : this.rules.land;
  }

  /** The commit and tree that base is by now. */
  async settle(): Promise<{ commit: string; tree: string }> {
    const { tips, changes } = this.pending;
    if (tips.length > 0) {
      const { repository, method } = this.rules;
      this.pending = { tips: [], changes: new Map() };
      this.tree = await applyChanges(repository, this.tree, [...changes.values()]);
      this.commit = writeCommit(repository, this.tree, [this.commit, ...(method === 'merge' ? tips : [])]);
    }
    return { commit: this.commit, tree: this.tree };
  }

  private take(branch: Mergeable, changes: readonly Change[]): void {
    this.pending.tips.push(branch.sha);
    for (const change of changes) this.pending.changes.set(change.path, change);
    this.landed.add(branch, changes);
    this.passOver(branch.ignored);
  }

  private passOver(conflicts: readonly MergeConflict[] = []): void {
    for (const path of conflicts.flatMap(({ paths }) => paths)) this.ignored.add(path);
  }

  private meet(branch: Mergeable): LinesThatMeet | undefined {
    // A rebase looks for the same patches in what has landed, commit by commit.
    if (this.rules.method === 'rebase' || this.otherRules) return undefined;
    return linesThatMeet(branch, this.landed, this.rules);
  }

  /** What the lines come to; undefined where only git can tell. */
  private async mergeLines({ files }: LinesThatMeet): Promise<Outcome | undefined> {
    const { isDriven, isIgnored } = this.rules;
    if (files.some(({ path }) => isDriven(path))) return undefined;
    await this.files.prepare(files.map(({ merge }) => merge));
    const states = files.map(({ path, merge }) => ({ path, state: this.files.merge(merge).state }));
    const conflicting = states.filter(({ state }) => state === 'conflict').map(({ path }) => path);
    // What git leaves in an ignored file that conflicts is its own affair.
    if (states.some(({ state }) => state === 'unsure') || conflicting.some(isIgnored)) return undefined;
    if (conflicting.length === 0) return { state: 'clean' };
    const conflicts = conflicting.sort().map((path) => ({ kind: 'content', paths: [path] }));
    return { state: 'conflict', conflicts };
  }
}

const unanswered = { state: 'unknown', reason: 'git did not answer' } as const;
