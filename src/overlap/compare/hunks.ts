import type { Hunk } from '../../git/patch.js';
import type { Range } from '../report.js';

/** What a three-way merge of one file comes to, and which lines of the second side meet the first. */
export interface FileMerge {
  /** `unsure`: two different ways to, perhaps, the same lines; only the texts can tell. */
  state: 'clean' | 'conflict' | 'unsure';
  /** The lines of the second side's version in each region that both sides changed. */
  theirs: Range[];
}

/**
 * Merges two sets of hunks from the same text, as git's file merge does: regions that overlap or touch conflict unless
 * they are the same change (xdl_do_merge in git's xdiff/xmerge.c).
 */
export function mergeHunks(ours: readonly Hunk[], theirs: readonly Hunk[]): FileMerge {
  const regions: Region[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const x = ours[i];
    const y = theirs[j];
    if (!x || !y) break;
    const xEnd = x.oldStart + x.oldCount;
    const yEnd = y.oldStart + y.oldCount;
    if (xEnd < y.oldStart) i++;
    else if (yEnd < x.oldStart) j++;
    else {
      if (!sameChange(x, y)) grow(regions, x, y);
      if (xEnd >= yEnd) j++;
      if (yEnd >= xEnd) i++;
    }
  }
  const states = regions.map(stateOf);
  return {
    state: states.includes('conflict') ? 'conflict' : states.includes('unsure') ? 'unsure' : 'clean',
    theirs: regions.map((region) => newRange(region.theirs)),
  };
}

/** A run of hunks of both sides that hang together. */
interface Region {
  ours: Hunk[];
  theirs: Hunk[];
}

function grow(regions: Region[], x: Hunk, y: Hunk): void {
  const last = regions.at(-1);
  if (last && (last.ours.includes(x) || last.theirs.includes(y))) {
    if (!last.ours.includes(x)) last.ours.push(x);
    if (!last.theirs.includes(y)) last.theirs.push(y);
  } else regions.push({ ours: [x], theirs: [y] });
}

/** git drops a conflict whose two sides turn out to hold the same lines; that needs as many lines on both. */
function stateOf(region: Region): 'conflict' | 'unsure' {
  const [x, y] = [span(region.ours), span(region.theirs)];
  const from = Math.min(x.start, y.start);
  const to = Math.max(x.end, y.end);
  const lines = (side: typeof x): number => to - from + side.growth;
  if (lines(x) !== lines(y)) return 'conflict';
  const whole =
    region.ours.length === 1 && region.theirs.length === 1 && x.start === y.start && x.end === y.end;
  return whole ? 'conflict' : 'unsure';
}

function span(hunks: readonly Hunk[]): { start: number; end: number; growth: number } {
  const start = Math.min(...hunks.map((hunk) => hunk.oldStart));
  const end = Math.max(...hunks.map((hunk) => hunk.oldStart + hunk.oldCount));
  const growth = hunks.reduce((sum, hunk) => sum + hunk.newCount - hunk.oldCount, 0);
  return { start, end, growth };
}

function sameChange(x: Hunk, y: Hunk): boolean {
  return (
    x.oldStart === y.oldStart &&
    x.oldCount === y.oldCount &&
    x.newCount === y.newCount &&
    x.newText === y.newText
  );
}

/** The lines the hunks cover in the new version; where lines only went, the line that follows. */
export function newRange(hunks: readonly Hunk[]): Range {
  const first = hunks[0];
  const last = hunks.at(-1);
  if (!first || !last) return [1, 1];
  return [first.newStart, Math.max(first.newStart, last.newStart + last.newCount - 1)];
}

/** Which hunks of each side stand at most `near` unchanged lines from one of the other. Same text, places in the lists. */
export function nearHunks(
  ours: readonly Hunk[],
  theirs: readonly Hunk[],
  near: number,
): [number[], number[]] {
  const found: [Set<number>, Set<number>] = [new Set(), new Set()];
  let from = 0;
  ours.forEach((x, i) => {
    while (from < theirs.length && gap(x, theirs[from]) > near && isBefore(theirs[from], x)) from++;
    for (let j = from; j < theirs.length; j++) {
      if (gap(x, theirs[j]) <= near) {
        found[0].add(i);
        found[1].add(j);
      } else if (isBefore(x, theirs[j])) break;
    }
  });
  return [[...found[0]], [...found[1]]];
}

function isBefore(x: Hunk | undefined, y: Hunk | undefined): boolean {
  return x !== undefined && y !== undefined && x.oldStart + x.oldCount <= y.oldStart;
}

/** Unchanged lines between two hunks; 0 or less where they touch or overlap. */
function gap(x: Hunk, y: Hunk | undefined): number {
  if (!y) return Infinity;
  return Math.max(y.oldStart - (x.oldStart + x.oldCount), x.oldStart - (y.oldStart + y.oldCount));
}
