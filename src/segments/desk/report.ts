/**
 * The result of `push-segment`, as JSON.
 * Its JSON Schema is docs/schemas/push-segment-1.json.
 */
export interface PushSegmentReport {
  schema: 'parallel-claude/push-segment/1';
  /**
   * `pushed`: the remote's branch has the file now. `nothing-new`: it had it already. `bad-segment`: the file is no
   * segment as it stands, and was not committed; or a hook made none of it, and the commit was not pushed. `not-pushed`: it is committed, and the remote did not take it.
   */
  outcome: 'pushed' | 'nothing-new' | 'bad-segment' | 'not-pushed';
  /** From the repository's root. */
  path: string;
  /** What the segment is known by: the id at its top, else its path. Absent where it cannot be read. */
  id?: string;
  /** The jobs that take it; empty where the config has none for the branch. */
  jobs: string[];
  branch: string;
  /** The remote's name. */
  remote: string;
  /** The branch's commit; absent where it has none. */
  commit?: string;
  /** Whether this run made that commit. */
  committed: boolean;
  /** What is wrong and what to do, where it is not at the remote. */
  problem?: string;
}
