import type { MergeMethod } from '../github/merge-methods.js';
import type { PathReport } from '../report/path.js';

export type { MergeMethod };

/**
 * The result of `overlap`, as JSON: what every rendering and every later consumer reads.
 * Its JSON Schema is docs/schemas/overlap-1.json.
 */
export interface OverlapReport {
  schema: 'parallel-claude/overlap/1';
  /** Whose merge the verdicts predict: `git merge` with base's attributes, or GitHub's button, which reads none. */
  truth: 'git' | 'github';
  mergeMethod: MergeMethod;
  base: { ref: string; sha: string };
  /** The branch this run is about; absent when it is about all of them. */
  subject?: string;
  branches: BranchReport[];
  /** Pairs with any verdict but `none`, most severe first. */
  pairs: PairReport[];
  /** How many pairs had each verdict, `none` included. */
  counts: Record<Verdict, number>;
  /** Ignored files that more than one branch changes (with a subject: it and another). They may well conflict. */
  ignored: IgnoredReport[];
  /** How many branches take no part, and why. */
  leftOut: LeftOut;
  /** In which order the branches merge; absent where no plan was asked for. */
  plan?: Plan;
}

/** An order in which branches merge, proved by merging them in memory one after the other. */
export interface Plan {
  /** The refs to merge, in this order; those of a wave wait for nothing but the waves before it. */
  waves: string[][];
  /** The tree that base has after each wave. */
  trees: string[];
  /** The tree that base has after all of them; its own where there is no wave. */
  tree: string;
  /** Ignored paths in which git would stop on the way; the trees hold what it leaves there. */
  ignored?: PathReport[];
  /** The other branches: those that are not ready, and those that do not merge after the waves. */
  blocked: Blocked[];
}

/** Why a branch is not in the plan, in the order in which reasons are looked for. */
export const blockReasons = [
  'base',
  'unknown',
  'draft',
  'stale',
  'checks',
  'stack',
  'conflict',
  'together',
] as const;

export interface Blocked {
  ref: string;
  /**
   * `base`: it conflicts with base. `unknown`: something about it could not be determined. `draft`, `stale`, `checks`:
   * it is not ready. `stack`: it stands on `by`, which is blocked. `conflict`: it conflicts with `by`, which merge
   * first. `together`: it merges after each of `by`, but not after all of them.
   */
  reason: (typeof blockReasons)[number];
  /** The refs that stand in its way. */
  by: string[];
  /** One sentence, where the reason alone does not say it. */
  detail?: string;
}

export interface IgnoredReport extends PathReport {
  /** The refs of the branches that change it. */
  branches: string[];
}

/** Branches that take no part: each is counted under the first reason that holds. */
export interface LeftOut {
  /** No glob names them. */
  notNamed: number;
  /** `exclude-branches` names them. */
  excluded: number;
  drafts: number;
  /** No commit within `max-age`. */
  old: number;
}

/** Most severe first. */
export const verdicts = ['conflict', 'ordered', 'unknown', 'lines', 'files', 'stacked', 'none'] as const;
export type Verdict = (typeof verdicts)[number];

/** Those that ask somebody to do something. */
export const pressing: readonly Verdict[] = ['conflict', 'ordered', 'unknown', 'lines'];

export interface BranchReport {
  /** The branch's name; for a fork's pull request `pull/N/head`. Unique in the report. */
  ref: string;
  sha: string;
  /** What merging it into base alone would do; `merged` when base already contains it. */
  base: 'clean' | 'conflict' | 'unknown' | 'merged';
  /** Why, where `base` is `conflict` or `unknown`: one sentence. */
  reason?: string;
  /** The paths that conflict with base. */
  files?: FileReport[];
  /** Paths that conflict with base but are ignored: the branch counts as clean. */
  ignored?: FileReport[];
  /** It is a worktree with changes that are not committed; `sha` stands for them and is in no repository. */
  uncommitted?: boolean;
  /** The commit on base that caused the conflict, and the pull request it came with. */
  cause?: { sha: string; subject: string; pullRequest?: number };
  pullRequest?: { number: number; title: string; author: string; draft: boolean; url: string };
}

export interface PairReport {
  a: string;
  b: string;
  verdict: Exclude<Verdict, 'none'>;
  /** `ordered`: the ref that has to merge first. `stacked`: the ref that the other stands on. */
  first?: string;
  /** One sentence, where the verdict alone does not say it (`unknown` always has one). */
  reason?: string;
  files: FileReport[];
}

export interface FileReport extends PathReport {
  /** The kind of conflict as git names it (`content`, `modify/delete`, …), else `lines` or `files`. */
  kind: string;
  /** Line ranges `[from, to]`, 1-based and inclusive, in a's and b's own version of the file. */
  a: Range[];
  b: Range[];
}

export type Range = [from: number, to: number];
