import type { Hunk } from '../../git/patch.js';

/** The text that both sides started from, and each side's. */
export interface Texts {
  from: Buffer;
  ours: Buffer;
  theirs: Buffer;
}

/**
 * Merges two sides of a text, given the hunks that lead to each.
 * @returns the merged text, as git's file merge would write it; undefined where it conflicts. Sides that changed a
 *   region in different steps to the same lines do not (xdl_refine_conflicts in git's xdiff/xmerge.c).
 */
export function mergeTexts(texts: Texts, ours: readonly Hunk[], theirs: readonly Hunk[]): Buffer | undefined {
  const from = new LineReader(texts.from);
  const sides = [new Side(texts.ours, ours), new Side(texts.theirs, theirs)] as const;
  const merged: Buffer[] = [];
  let done = 0;
  for (const { start, end } of regionsOf(ours, theirs)) {
    merged.push(from.lines(done, start));
    done = end;
    const [one, other] = sides.flatMap((side) => side.changed(start, end) ?? []);
    if (one && other && !one.equals(other)) return undefined;
    if (one) merged.push(one);
  }
  return Buffer.concat([...merged, from.lines(done, Infinity)]);
}

/** The runs of lines (0-based, the end not included) that hunks which overlap or touch cover together. */
function regionsOf(ours: readonly Hunk[], theirs: readonly Hunk[]): { start: number; end: number }[] {
  const regions: { start: number; end: number }[] = [];
  for (const { oldStart, oldCount } of [...ours, ...theirs].sort((x, y) => x.oldStart - y.oldStart)) {
    const [start, end] = [oldStart - 1, oldStart - 1 + oldCount];
    const last = regions.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else regions.push({ start, end });
  }
  return regions;
}

/** Reads runs of lines, each run after the one before. */
class LineReader {
  private line = 0;
  private at = 0;

  constructor(private readonly text: Buffer) {}

  /** The bytes of lines `start` to `end` (0-based, the end not included), with their newlines. */
  lines(start: number, end: number): Buffer {
    this.seek(start);
    const from = this.at;
    if (end === Infinity) return this.text.subarray(from);
    this.seek(end);
    return this.text.subarray(from, this.at);
  }

  private seek(line: number): void {
    for (; this.line < line && this.at < this.text.length; this.line++) {
      const newline = this.text.indexOf(10, this.at);
      this.at = newline < 0 ? this.text.length : newline + 1;
    }
  }
}

/** One side of a merge, read region by region. */
class Side {
  private readonly reader: LineReader;
  private next = 0;
  /** By how many lines this side is longer up to here. */
  private growth = 0;

  constructor(
    text: Buffer,
    private readonly hunks: readonly Hunk[],
  ) {
    this.reader = new LineReader(text);
  }

  /** What became of a region; undefined where this side left it alone. */
  changed(start: number, end: number): Buffer | undefined {
    const [first, shift] = [this.next, this.growth];
    for (let hunk = this.hunks[first]; hunk && hunk.oldStart - 1 <= end; hunk = this.hunks[++this.next])
      this.growth += hunk.newCount - hunk.oldCount;
    return this.next === first ? undefined : this.reader.lines(start + shift, end + this.growth);
  }
}
