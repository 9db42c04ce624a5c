import type { Ancestry } from '../../git/ancestry.js';
import type { MergeConflict } from '../../git/merge-output.js';
import type { ChangeSet } from './changes.js';
import type { BranchReport } from '../report.js';

/** A branch to be compared with the others. */
export interface Candidate {
  ref: string;
  sha: string;
  pullRequest?: BranchReport['pullRequest'];
  /** It is a worktree with changes that are not committed. */
  uncommitted?: boolean;
  /** Why nothing can be said of it, where that is known beforehand; `sha` is then whatever it last was. */
  unknown?: string;
}

/** A branch about which nothing more can be said than its state with base. */
export interface Unpaired extends Candidate {
  state: 'conflict' | 'unknown' | 'merged';
  reason?: string;
  conflicts?: readonly MergeConflict[];
  /** What it changed since it left base, where that is known. */
  own?: ChangeSet;
  /** The commits it shares with base last, where they are known. */
  mergeBases?: readonly string[];
}

/** A branch that merges cleanly into base, with all that a comparison asks of it. */
export interface Mergeable extends Candidate {
  state: 'clean';
  tree: string;
  ancestry: Ancestry;
  mergeBases: readonly string[];
  /** What it changed since it left base. */
  own: ChangeSet;
  /** What base changed since. */
  moved: ChangeSet;
  /** What merging it changes in base: its own changes as they land. */
  landed: ChangeSet;
  /** Whether base has changed something since that its changes meet. */
  touched: boolean;
  /** Base with this branch in it; absent where no merge was needed to know what that comes to. */
  landing?: { commit: string; tree: string };
  /** Where that conflicted, but only in paths that are ignored. */
  ignored?: readonly MergeConflict[];
}

export type Branch = Mergeable | Unpaired;
