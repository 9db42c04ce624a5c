import type { Quorum } from './quorum.js';

/**
 * The result of `merge-segments`, as JSON: what every rendering and every later consumer reads.
 * Its JSON Schema is docs/schemas/segments-1.json.
 */
export interface SegmentsReport {
  schema: 'parallel-claude/segments/1';
  /** In the order in which they were done. */
  jobs: readonly JobReport[];
}

/** What one job came to. */
export interface JobReport {
  /** The job's name. */
  job: string;
  output: string;
  /** Base as it was read. */
  base: { ref: string; sha: string };
  /**
   * `published`: base has a new commit. `nothing-new`: no branch has anything that base has not. `waiting`: not enough
   * have. `bad-segments`: one is bad, and the job takes all or none. `postponed`: nothing is merged yet, see there.
   * `pull-request`: a pull request brings it. `needs-pull-request`: one has to be opened, from the branch that `proposal`
   * names. `dry-run`: it would have been published.
   */
  outcome:
    | 'published'
    | 'nothing-new'
    | 'waiting'
    | 'bad-segments'
    | 'postponed'
    | 'pull-request'
    | 'needs-pull-request'
    | 'dry-run';
  /** The commit that was made for base: published, or to be. */
  commit?: string;
  /** Whether that commit changes the output, not only the ledger. */
  changed: boolean;
  /** Why base takes no pushes, in the server's words. */
  said?: string;
  /** Why nothing is merged yet though nothing is wrong, and who goes on. */
  postponed?: string;
  /** The branch that the commit stands on where base did not get it itself, and its pull request. */
  proposal?: Proposal;
  /** What was to be started because base has a new output; absent where nothing was due. */
  dispatch?: Dispatch;
  /** The segments of that commit, in the order of their ids. */
  merged: MergedSegment[];
  /** How many of them take the place of a state that base has: its values leave the output. */
  replaced: number;
  quorum: Quorum;
  quarantined: QuarantinedSegment[];
  /** The branches that are gone from the remote; in a dry run those that would be. */
  deleted: BranchAt[];
  /** The job's other branches. */
  kept: KeptBranch[];
  /** What else to know, in sentences. */
  notes: string[];
}

/** What brings the commit where base did not get it itself. */
export interface Proposal {
  branch: string;
  /** The branch's commit. */
  sha: string;
  /** Absent where there is none. */
  pull?: { number: number; url: string; state: 'open' | 'closed' | 'merged' };
}

/** What was to be started because base has a new output. */
export interface Dispatch {
  /** As it is set: `deploy.yml`, `repository:EVENT`. */
  to: string;
  /** The commit of base that brought the output. */
  commit: string;
  /** If not, a note says why, and the next run tries again. */
  started: boolean;
}

export interface BranchAt {
  ref: string;
  sha: string;
}

export interface MergedSegment extends BranchAt {
  id: string;
  path: string;
  blob: string;
  /** The state that it superseded. */
  supersedes?: { ref: string; sha: string; blob: string };
}

export interface QuarantinedSegment extends BranchAt {
  path: string;
  /** Absent where it has none that can be read. */
  id?: string;
  /** What is wrong and what to do, in a sentence. */
  reason: string;
}

export interface KeptBranch extends BranchAt {
  /**
   * `waiting`: it has something to merge. `proposed`: that waits for the pull request. `quarantined`: something of it is not merged. `other-files`: it changes more
   * than segments. `nothing-new`: nothing came from it. `auto-delete-off`: it could go. `moved`, `refused`, `failed`: it
   * was to go, but is another commit now, or the server refused, or could not be asked.
   */
  reason:
    | 'waiting'
    | 'proposed'
    | 'quarantined'
    | 'other-files'
    | 'nothing-new'
    | 'auto-delete-off'
    | 'moved'
    | 'refused'
    | 'failed';
  /** The other files, or the server's words. */
  detail?: string;
}
