import type { Snapshot } from './snapshot.js';

/** What knows segments' values: their formats, their ids, and how they make one output. */
export interface Combiner {
  /** Whether a file of this name can be a segment. */
  canRead(path: string): boolean;
  /** The segment's own top-level id, where it has one; what is wrong with it, where it cannot be read. */
  identify(file: NamedFile): Promise<Identity>;
  /**
   * The output: `origin` with all segments merged onto it.
   * @param origin the output as it was before any of them; undefined where there was none.
   * @param segments in the order of their ids; the same ones always make the same bytes.
   * @param snapshot what they were read from.
   */
  combine(
    origin: Buffer | undefined,
    segments: readonly SegmentSource[],
    snapshot: Pick<Snapshot, 'base' | 'branches'>,
  ): Promise<Combined>;
}

export type Identity = { id?: string } | { problem: string };

/** A file of a branch. */
export interface NamedFile {
  path: string;
  /** What people know it by: `BRANCH:PATH`. No two in one merge have the same. */
  name: string;
  bytes: Buffer;
}

/** A segment to be merged. */
export interface SegmentSource extends NamedFile {
  id: string;
  /** Base does not have this state of it yet. */
  isNew: boolean;
  /** The state in which base has it. */
  before?: NamedFile;
}

/**
 * The output's chunks; or why there is none, and the ids of the segments that stand in each other's way; or why there is
 * none yet, though nothing is wrong.
 */
export type Combined =
  | { chunks: Iterable<Buffer> | AsyncIterable<Buffer> }
  | { problem: string; segments: readonly string[] }
  | { later: string };
