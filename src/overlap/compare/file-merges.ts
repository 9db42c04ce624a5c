import { patchesOf, type BlobPair } from '../../git/diff.js';
import type { Hunk, Patch } from '../../git/patch.js';
import type { Repository } from '../../git/repository.js';
import { mergeHunks, type FileMerge } from './hunks.js';

/** One file in a merge: the blob both sides started from, and each side's. */
export interface FileMergeInput {
  from: string;
  ours: string;
  theirs: string;
}

/** Merges of single files from the hunks between blobs; each two blobs are compared once. */
export class FileMerges {
  private readonly patches = new Map<string, Patch | undefined>();

  constructor(private readonly repository: Repository) {}

  /** Compares what `inputs` will ask for, all in one go. */
  async prepare(inputs: readonly FileMergeInput[]): Promise<void> {
    await this.compare(
      inputs
        .filter((input) => !isSettled(input))
        .flatMap(({ from, ours, theirs }): BlobPair[] => [
          [from, ours],
          [from, theirs],
        ]),
    );
  }

  /** Compares pairs of blobs, for `hunks`. */
  async compare(pairs: readonly BlobPair[]): Promise<void> {
    const fresh = new Map(
      pairs
        .filter(([from, to]) => from !== to && !this.patches.has(`${from} ${to}`))
        .map((pair) => [pair.join(' '), pair]),
    );
    const patches = await patchesOf(this.repository, [...fresh.values()]);
    [...fresh.keys()].forEach((key, index) => this.patches.set(key, patches[index]));
  }

  /** @returns what a prepared merge comes to; `unsure` also where git compares no lines or a blob is missing. */
  merge(input: FileMergeInput): FileMerge {
    if (isSettled(input)) return { state: 'clean', theirs: [] };
    const ours = this.hunks(input.from, input.ours);
    const theirs = this.hunks(input.from, input.theirs);
    return ours && theirs ? mergeHunks(ours, theirs) : { state: 'unsure', theirs: [] };
  }

  /** The hunks between two blobs that were compared; undefined where there are none to be had. */
  hunks(from: string, to: string): Hunk[] | undefined {
    const patch = from === to ? [] : this.patches.get(`${from} ${to}`);
    return patch === 'binary' ? undefined : patch;
  }
}

/** Where a side changed nothing, or both changed it to the same, no lines need be compared. */
function isSettled({ from, ours, theirs }: FileMergeInput): boolean {
  return ours === from || theirs === from || ours === theirs;
}
