import { estimateTokens } from '../../claude/estimate.js';
import type { Hunk } from '../../git/patch.js';
import { contextOf, joined, type Span } from './context.js';
import type { ReviewFile } from './material.js';

/** A part of a changed file as the model gets to see it. */
export interface Excerpt {
  of: ReviewFile;
  /** Which part of how many, from 1. */
  part: number;
  parts: number;
  /**
   * Lines with a mark (`+` new, `-` gone, else unchanged) and their number at head; gone ones have none. Runs of lines
   * that are not shown are marked with `…`.
   */
  text: string;
  /** Estimated. */
  tokens: number;
  /** The end of a new line in it is not shown. */
  isCut: boolean;
}

/** One line of an excerpt, before it is written. */
interface Row {
  text: string;
  /** Where lines are left out before it. */
  isAfterGap: boolean;
  /** It is new, and its end is not shown. */
  isCut: boolean;
}

/** Longer lines are cut: nobody wrote them, and one can be a megabyte. */
export const longestLine = 1000;

/** What a change looks like, with context, in as many parts as it takes for none to have more than `mostTokens`. */
export function excerptsOf(file: ReviewFile, mostTokens: number): Excerpt[] {
  const groups: { text: string; isCut: boolean }[] = [];
  let lines: string[] = [];
  let size = 0;
  let isAnyCut = false;
  const close = (): void => {
    groups.push({ text: lines.join('\n'), isCut: isAnyCut });
    lines = [];
    size = 0;
    isAnyCut = false;
  };
  for (const { text, isAfterGap, isCut } of rowsOf(file)) {
    const cost = estimateTokens(text) + 1;
    if (size + cost > mostTokens && lines.length > 0) close();
    if (isAfterGap && lines.length > 0) lines.push('…');
    lines.push(text);
    isAnyCut ||= isCut;
    size += cost;
  }
  if (lines.length > 0) close();
  return groups.map(({ text, isCut }, index) => ({
    of: file,
    part: index + 1,
    parts: groups.length,
    text,
    tokens: estimateTokens(text),
    isCut,
  }));
}

function rowsOf({ file, before, after }: ReviewFile): Row[] {
  const hunks = file.patch === 'binary' ? [] : file.patch;
  const starting = new Map(hunks.map((hunk) => [hunk.newStart, hunk]));
  const fresh = new Set(hunks.flatMap(({ newStart, newCount }) => upFrom(newStart, newCount)));
  const width = String(after.length).length;
  const rows: Row[] = [];
  let last = 0;
  for (const span of joined(hunks.map((hunk) => contextOf(after, changeOf(hunk, after.length))))) {
    let isAfterGap = span.from > last + 1;
    const push = (mark: string, number: number | undefined, line: string): void => {
      const isLong = line.length > longestLine;
      const shown = isLong
        ? `${line.slice(0, longestLine)}… (${line.length - longestLine} characters more, not shown)`
        : line;
      const text = `${mark}${String(number ?? '').padStart(width)} ${shown}`;
      rows.push({ text, isAfterGap, isCut: isLong && mark === '+' });
      isAfterGap = false;
    };
    // What is gone behind the last line of a text stood before a line that there is not.
    const end = span.to === after.length ? span.to + 1 : span.to;
    for (let number = span.from; number <= end; number++) {
      const { oldStart = 1, oldCount = 0 } = starting.get(number) ?? {};
      for (const gone of before.slice(oldStart - 1, oldStart - 1 + oldCount)) push('-', undefined, gone);
      if (number <= after.length) push(fresh.has(number) ? '+' : ' ', number, after[number - 1] ?? '');
    }
    last = span.to;
  }
  return rows;
}

function upFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The lines of a hunk at head; where it only takes away, the line that follows. */
function changeOf({ newStart, newCount }: Hunk, length: number): Span {
  const from = Math.max(1, Math.min(newStart, length));
  return { from, to: Math.max(from, Math.min(newStart + newCount - 1, length)) };
}
