import { git, tryGit } from '../git.js';
import type { LocalRepository, PullRequest, ReviewComment } from './repository.js';

/** A place that a comment asks for. */
export interface Wanted {
  path: string;
  line: number;
  startLine: number | null;
  side: 'LEFT' | 'RIGHT';
}

type Range = readonly [from: number, to: number];

/** What GitHub has against a comment on these lines of a pull request at `commit`; undefined where nothing. */
export async function lineFault(
  repository: LocalRepository,
  pull: PullRequest,
  commit: string,
  wanted: Wanted,
): Promise<string | undefined> {
  const { path, line, startLine, side } = wanted;
  const hunks = await shownHunks(repository, pull, commit, path);
  if (hunks === undefined) return 'Path could not be resolved';
  if (startLine !== null && startLine >= line) return 'Start line must precede the end line';
  const holds = ([from, to]: Range, at: number) => at >= from && at <= to;
  const hunk = hunks.map((one) => one[side]).find((range) => holds(range, line));
  if (hunk === undefined) return 'Line could not be resolved';
  if (startLine !== null && !holds(hunk, startLine))
    return 'Start line must be part of the same hunk as the line';
  return undefined;
}

/** Whether a pull request changes this path at `commit`. */
export async function isChanged(
  repository: LocalRepository,
  pull: PullRequest,
  commit: string,
  path: string,
): Promise<boolean> {
  return (await shownHunks(repository, pull, commit, path)) !== undefined;
}

/** The lines that the diff shows on each side, hunk by hunk; undefined where it does not have the path. */
async function shownHunks(
  { path: directory }: LocalRepository,
  pull: PullRequest,
  commit: string,
  path: string,
): Promise<Record<'LEFT' | 'RIGHT', Range>[] | undefined> {
  const range = `${pull.baseSha}...${commit}`;
  const names = (await git(directory, 'diff', '-z', '--name-status', '-M', range)).split('\0');
  const at = names.indexOf(path);
  if (at < 0) return undefined;
  const renamed = /^R/.test(names[at - 2] ?? '');
  const paths = renamed ? [names[at - 1] ?? '', path] : [path];
  const patch = await git(directory, '--literal-pathspecs', 'diff', '-M', range, '--', ...paths);
  return hunkRanges(patch).map(([left, right]) => ({ LEFT: left, RIGHT: right }));
}

function hunkRanges(patch: string): [Range, Range][] {
  const range = (start: string | undefined, count = '1'): Range => [
    Number(start),
    Number(start) + Number(count) - 1,
  ];
  return [...patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(([, a, b, c, d]) => [
    range(a, b),
    range(c, d),
  ]);
}

/** Where a comment's line is at the pull request's head; null where it is about the file, or its line has changed. */
export async function lineNow(
  repository: LocalRepository,
  pull: PullRequest,
  { line, commitId, path }: ReviewComment,
): Promise<number | null> {
  if (line === null || commitId === pull.headSha) return line;
  const diff = await tryGit(repository.path, [
    '--literal-pathspecs',
    'diff',
    '-U0',
    commitId,
    pull.headSha,
    '--',
    path,
  ]);
  if (/^deleted file/m.test(diff.stdout)) return null;
  // Where there are no lines, git names the one before.
  const end = ([from, to]: Range) => Math.max(from, to);
  let shift = 0;
  for (const [old, now] of hunkRanges(diff.stdout)) {
    if (line >= old[0] && line <= old[1]) return null;
    if (line > end(old)) shift = end(now) - end(old);
  }
  return line + shift;
}
