import { patchesOf, type BlobPair } from '../../git/diff.js';
import { readBlobs, writeBlob } from '../../git/objects.js';
import type { Hunk, Patch } from '../../git/patch.js';
import type { Repository } from '../../git/repository.js';
import { mergeHunks, type FileMerge } from './hunks.js';
import { mergeTexts } from './merge-text.js';

/** One file in a merge: the blob both sides started from, and each side's. */
export interface FileMergeInput {
  from: string;
  ours: string;
  theirs: string;
}

// So many files' texts are held at once.
const textsAtOnce = 50;

/** Merges of single files from the hunks between blobs; each two blobs are compared once. */
export class FileMerges {
  private readonly patches = new Map<string, Patch | undefined>();
  /** What only the texts could tell. */
  private readonly settled = new Map<string, 'clean' | 'conflict'>();

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
    const unsure = inputs.filter((input) => this.merge(input).state === 'unsure');
    await this.mergeTexts(unsure, (input, text) => {
      this.settled.set(keyOf(input), text ? 'clean' : 'conflict');
    });
  }

  /** Writes what prepared merges that are clean come to. @returns the ids of the blobs, in order. */
  async write(inputs: readonly FileMergeInput[]): Promise<string[]> {
    const written = new Map<string, string>();
    const open = inputs.filter((input) => !isSettled(input));
    await this.mergeTexts(open, (input, text) => {
      if (text) written.set(keyOf(input), writeBlob(this.repository, text));
    });
    return inputs.map((input) => {
      const { from, ours, theirs } = input;
      return written.get(keyOf(input)) ?? (ours === from ? theirs : ours);
    });
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
    const hunks = this.sides(input);
    if (!hunks) return { state: 'unsure', theirs: [] };
    const merged = mergeHunks(...hunks);
    return { ...merged, state: this.settled.get(keyOf(input)) ?? merged.state };
  }

  /** The hunks between two blobs that were compared; undefined where there are none to be had. */
  hunks(from: string, to: string): Hunk[] | undefined {
    const patch = from === to ? [] : this.patches.get(`${from} ${to}`);
    return patch === 'binary' ? undefined : patch;
  }

  private sides({ from, ours, theirs }: FileMergeInput): [Hunk[], Hunk[]] | undefined {
    const hunks = [this.hunks(from, ours), this.hunks(from, theirs)] as const;
    return hunks[0] && hunks[1] && [hunks[0], hunks[1]];
  }

  /** Tells of each merge that has lines what its text comes to; undefined where it conflicts. */
  private async mergeTexts(
    inputs: readonly FileMergeInput[],
    tell: (input: FileMergeInput, text: Buffer | undefined) => void,
  ): Promise<void> {
    const open = [...new Map(inputs.map((input) => [keyOf(input), input])).values()];
    for (let at = 0; at < open.length; at += textsAtOnce) {
      const some = open.slice(at, at + textsAtOnce);
      const ids = new Set(some.flatMap(({ from, ours, theirs }) => [from, ours, theirs]));
      const blobs = await readBlobs(this.repository, [...ids]);
      for (const input of some) {
        const hunks = this.sides(input);
        const [from, ours, theirs] = [input.from, input.ours, input.theirs].map((id) => blobs.get(id));
        if (hunks && from && ours && theirs) tell(input, mergeTexts({ from, ours, theirs }, ...hunks));
      }
    }
  }
}

function keyOf({ from, ours, theirs }: FileMergeInput): string {
  return `${from} ${ours} ${theirs}`;
}

/** Where a side changed nothing, or both changed it to the same, no lines need be compared. */
function isSettled({ from, ours, theirs }: FileMergeInput): boolean {
  return ours === from || theirs === from || ours === theirs;
}
