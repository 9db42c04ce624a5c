import type { Patch } from '../git/patch.js';
import type { ChangedFile } from './changed-files.js';
import type { Lines, Placed } from './place.js';

/** Where on a pull request something can be said: at lines of the diff, at a file of it, or only in the summary. */
export type Anchor =
  { kind: 'inline'; path: string; lines: Lines } | { kind: 'file'; path: string } | { kind: 'summary' };

/** GitHub shows this many lines around what changed, and takes comments on those lines alone. */
const context = 3;

/** The anchor nearest to the finding's place that GitHub takes, as far as git can tell. */
export function anchorOf({ lines }: Placed, file: ChangedFile | undefined): Anchor {
  // GitHub's API has no name for a path that is not UTF-8.
  if (!file || /\p{Cs}/u.test(file.path)) return { kind: 'summary' };
  const { path, patch, status } = file;
  if (lines && status !== 'deleted') {
    const shown = shownLines(patch).map((range) => common(range, lines));
    const first = shown.find((range) => range !== undefined);
    if (first) return { kind: 'inline', path, lines: first };
  }
  return { kind: 'file', path };
}

/**
 * The lines of the new file that a diff shows, hunk by hunk; a comment may not span two. The last hunk may be said to
 * reach beyond the file's end, where no finding stands.
 */
export function shownLines(patch: Patch): Lines[] {
  if (patch === 'binary') return [];
  const hunks: (Lines & { oldEnd: number })[] = [];
  for (const { oldStart, oldCount, newStart, newCount } of patch) {
    const last = hunks.at(-1);
    const to = newStart + newCount - 1 + context;
    const oldEnd = oldStart + oldCount;
    // git joins hunks whose contexts touch.
    if (last && oldStart - last.oldEnd <= 2 * context) Object.assign(last, { to, oldEnd });
    else hunks.push({ from: Math.max(1, newStart - context), to, oldEnd });
  }
  return hunks.map(({ from, to }) => ({ from, to }));
}

function common(a: Lines, b: Lines): Lines | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : undefined;
}
