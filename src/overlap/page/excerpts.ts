import { lookUp, readBlobs, type ObjectInfo } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import { shorten, visible } from '../../report/visible.js';
import {
  pressing,
  type BranchReport,
  type FileReport,
  type OverlapReport,
  type PairReport,
  type Range,
} from '../report.js';
import { branchOf } from '../show/words.js';
import type { FileExcerpt, Hunk, Side } from './model.js';

/** The lines that pairs of a report are about. */
export interface Excerpts {
  /** By the place of the pair in the report; a file has the place it has in the pair. */
  pairs: ReadonlyMap<number, readonly FileExcerpt[]>;
  /** Pairs whose lines are left out, for the page would grow too long. */
  leftOut: number;
}

/** For a report that is rendered without its repository. */
export const noExcerpts: Excerpts = { pairs: new Map(), leftOut: 0 };

/** How much is read at most: a page is for reading, and has to open. */
const most = {
  pairs: 200,
  files: 20,
  /** Lines of one side of a file. */
  lines: 60,
  /** Characters of a line. */
  line: 240,
  /** Bytes of a file. */
  file: 1_000_000,
  /** Characters of all lines together. */
  all: 1_500_000,
};

/** Unchanged lines shown around those that a pair is about. */
const around = 3;

/** Of a file whose lines are not known, so many are shown. */
const opening = 20;

/**
 * Reads the lines that the pressing pairs are about, as both branches have them, the most severe pairs first.
 * @returns what was read; of a file that cannot be shown, why.
 * @throws {GitError} when git fails as a whole.
 */
export async function readExcerpts(repository: Repository, report: OverlapReport): Promise<Excerpts> {
  const worthwhile = [...report.pairs.entries()].filter(([, pair]) => showsLines(pair));
  const wanted = worthwhile
    .slice(0, most.pairs)
    .map(([place, pair]) => ({ place, files: wantedFiles(report, pair) }));
  const names = wanted.flatMap(({ files }) => files.flatMap(({ a, b }) => [...named(a), ...named(b)]));
  const asked = [...new Set(names)];
  const found = await lookUp(repository, asked);
  const objects = new Map(asked.map((name, index) => [name, found[index]]));

  const pairs = new Map<number, FileExcerpt[]>();
  let length = 0;
  for (const { place, files } of wanted) {
    if (length > most.all) break;
    const here = files
      .flatMap(({ a, b }) => [...named(a), ...named(b)])
      .flatMap((name) => objects.get(name) ?? [])
      .filter(isReadable);
    const blobs = await readBlobs(repository, [...new Set(here.map(({ id }) => id))]);
    const read = (side: Wanted): Side => {
      if ('absent' in side) return side;
      const object = objects.get(side.name);
      return object ? cut(object, blobs.get(object.id), side.ranges) : { absent: 'It is not there.' };
    };
    const excerpts = files.map(({ a, b }) => ({ a: read(a), b: read(b) }));
    length += JSON.stringify(excerpts).length;
    pairs.set(place, excerpts);
  }
  return { pairs, leftOut: worthwhile.length - pairs.size };
}

/** The lines of one side to read, from what git knows by this name; or why there are none. */
type Wanted = { name: string; ranges: readonly Range[] } | { absent: string };

function named(side: Wanted): string[] {
  return 'name' in side ? [side.name] : [];
}

function wantedFiles(report: OverlapReport, { a, b, files }: PairReport): { a: Wanted; b: Wanted }[] {
  const [branchA, branchB] = [branchOf(report, a), branchOf(report, b)];
  return files
    .slice(0, most.files)
    .map((file) => ({ a: wantedSide(branchA, file, file.a), b: wantedSide(branchB, file, file.b) }));
}

function wantedSide(branch: BranchReport | undefined, file: FileReport, ranges: readonly Range[]): Wanted {
  if (!branch || branch.uncommitted)
    return { absent: 'It is not committed, so its lines are in no repository.' };
  // A name is a line of git's input: it cannot hold a line break, and bytes that are no text cannot be said in it.
  if (file.pathBase64 !== undefined || file.path.includes('\n'))
    return { absent: 'The name of this file cannot be asked for.' };
  return { name: `${branch.sha}:${file.path}`, ranges };
}

function showsLines({ verdict, files }: PairReport): boolean {
  return pressing.includes(verdict) && verdict !== 'unknown' && files.length > 0;
}

function isReadable({ type, size }: ObjectInfo): boolean {
  return type === 'blob' && size <= most.file;
}

function cut(object: ObjectInfo, bytes: Buffer | undefined, ranges: readonly Range[]): Side {
  if (object.type !== 'blob') return { absent: 'It is no file here.' };
  if (!isReadable(object)) return { absent: `It is too long to be shown (${object.size} bytes).` };
  if (!bytes) return { absent: 'Its content is not in this repository.' };
  // As git tells binary files (buffer_is_binary in its xdiff-interface.c).
  if (bytes.subarray(0, 8000).includes(0)) return { absent: 'It is a binary file.' };
  return excerpt(bytes.toString('utf8'), ranges);
}

/** The lines of a text around `ranges`; its opening where no lines are known. */
export function excerpt(text: string, ranges: readonly Range[]): Side {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return { absent: 'It is empty.' };
  if (ranges.length === 0) return { hunks: [hunkOf(lines, [1, opening], [])], note: 'Its first lines:' };
  const hunks: Hunk[] = [];
  let left = most.lines;
  for (const range of joined(ranges, lines.length)) {
    if (left <= 0) break;
    const to = Math.min(range.to, range.from + left - 1);
    const hunk = hunkOf(lines, [range.from, to], range.marked);
    left -= hunk.lines.length;
    hunks.push(hunk);
  }
  return { hunks, ...(left <= 0 && { note: `Its first ${most.lines} lines of these:` }) };
}

function hunkOf(lines: readonly string[], [from, to]: Range, marked: Range[]): Hunk {
  return { from, lines: lines.slice(from - 1, to).map(readable), marked };
}

/** Ranges with what stands around them; those that then meet are one. */
function joined(ranges: readonly Range[], last: number): { from: number; to: number; marked: Range[] }[] {
  const parts: { from: number; to: number; marked: Range[] }[] = [];
  for (const [from, to] of ranges.toSorted(([x], [y]) => x - y)) {
    const wide = { from: Math.max(1, from - around), to: Math.min(last, to + around) };
    const before = parts.at(-1);
    if (before && wide.from <= before.to + 1) {
      before.to = Math.max(before.to, wide.to);
      before.marked.push([from, to]);
    } else if (wide.from <= wide.to) parts.push({ ...wide, marked: [[from, to]] });
  }
  return parts;
}

/** A line as it may be read: tabs stay, whatever hides or reorders text is written out, the end is cut. */
function readable(line: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return shorten(
    text
      .slice(0, 2 * most.line)
      .split('\t')
      .map(visible)
      .join('\t'),
    most.line,
  );
}
