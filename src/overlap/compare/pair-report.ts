import type { FileMerges } from './file-merges.js';
import { nearHunks, newRange } from './hunks.js';
import type { Hunk } from '../../git/patch.js';
import type { PairCase } from './pair-case.js';
import { aThenB, bThenA, type PlainFile } from './plain-file.js';
import type { FileReport, MergeMethod, PairReport, Range } from '../report.js';
import { reportPath } from '../../report/path.js';
import { fileReports, type Ranges } from './report-path.js';
import type { Stack } from './stacks.js';

/** @returns what is reported of a judged pair; undefined for the verdict `none`. */
export function reportPair(
  one: PairCase,
  files: FileMerges,
  stack: Stack | undefined,
  method: MergeMethod,
  near: number,
): PairReport | undefined {
  const pair = { a: one.a.ref, b: one.b.ref };
  for (const order of one.orders)
    if (order.state === 'unknown')
      return { ...pair, verdict: 'unknown', reason: order.reason, files: one.shared.map(unknownFile) };
  const conflicts = one.orders.flatMap((order) => (order.state === 'conflict' ? order.conflicts : []));
  if (one.orders.some(({ state }) => state === 'conflict')) {
    const rows = fileReports(conflicts, (path) => conflictRanges(one, path, files));
    const reason = stack && { reason: whyStackConflicts(stack, method) };
    const [aFirst, bFirst] = one.orders.map(({ state }) => state === 'clean');
    if (!aFirst && !bFirst) return { ...pair, verdict: 'conflict', ...reason, files: rows };
    return { ...pair, verdict: 'ordered', first: aFirst ? one.a.ref : one.b.ref, ...reason, files: rows };
  }
  if (stack)
    return { ...pair, verdict: 'stacked', first: stack.under.ref, reason: saysStack(stack), files: [] };
  const rows = one.shared.flatMap((path) => closeness(one, path, files, near) ?? []);
  if (rows.length === 0) return undefined;
  return { ...pair, verdict: rows.some(({ kind }) => kind === 'lines') ? 'lines' : 'files', files: rows };
}

function unknownFile(path: string): FileReport {
  return { ...reportPath(path), kind: 'unknown', a: [], b: [] };
}

function saysStack({ over, under, how }: Stack): string {
  return how === 'the same commit'
    ? `${over.ref} is the same commit.`
    : `${over.ref} contains ${how} of ${under.ref}.`.replace('its commits of', 'the commits of');
}

function whyStackConflicts(stack: Stack, method: MergeMethod): string {
  const rewritten =
    method === 'merge' ? '' : ` A ${method} rewrites them, so git no longer sees that they are in already.`;
  return `${saysStack(stack)}${rewritten}`;
}

function conflictRanges(one: PairCase, path: string, files: FileMerges): Ranges {
  const file = one.plain.find((plain) => plain.path === path);
  if (!file) return { a: [], b: [] };
  const all = (side: PlainFile['a']): Range[] =>
    (files.hunks(side.from, side.head) ?? []).map((hunk) => newRange([hunk]));
  // Which of a's lines are met is seen where a follows, and the other way round.
  const a = files.merge(bThenA(file)).theirs;
  const b = files.merge(aThenB(file)).theirs;
  return { a: a.length > 0 ? a : all(file.a), b: b.length > 0 ? b : all(file.b) };
}

/** How close two clean edits of one path are; undefined where both come to the same. */
function closeness(one: PairCase, path: string, files: FileMerges, near: number): FileReport | undefined {
  const file = one.plain.find((plain) => plain.path === path);
  if (!file) {
    const [x, y] = [one.a.landed.byPath.get(path), one.b.landed.byPath.get(path)];
    // What base has already, or what a later commit took back, does not land.
    if (!x || !y || (x.newId === y.newId && x.newMode === y.newMode)) return undefined;
    return { ...reportPath(path), kind: 'files', a: [], b: [] };
  }
  if (file.a.landed === file.b.landed || file.a.landed === file.base || file.b.landed === file.base)
    return undefined;
  const [x, y] = [files.hunks(file.base, file.a.landed), files.hunks(file.base, file.b.landed)];
  const [nearA, nearB] = x && y ? nearHunks(x, y, near) : [[], []];
  return {
    ...reportPath(path),
    kind: nearA.length > 0 ? 'lines' : 'files',
    a: headRanges(files.hunks(file.a.from, file.a.head), x, nearA),
    b: headRanges(files.hunks(file.b.from, file.b.head), y, nearB),
  };
}

/** The near hunks' lines in the branch's own version: hunk by hunk where base changed none of them, else all. */
function headRanges(
  own: readonly Hunk[] = [],
  landed: readonly Hunk[] = [],
  near: readonly number[],
): Range[] {
  const matching =
    own.length === landed.length && near.length > 0 ? own.filter((_, index) => near.includes(index)) : own;
  return matching.map((hunk) => newRange([hunk]));
}
