import { globProblem, takesOut } from '../config/globs.js';
import { shorten, visible } from '../report/visible.js';
import { plainLines } from './visible-lines.js';

/** Leave to change paths that others own, bound to one commit: what a comment says. */
export interface Exception {
  glob: string;
  /** The head commit it is for, all its digits. */
  sha: string;
  reason: string;
  /** The login of who wrote it. */
  by: string;
}

/** An exception that does not hold, or a line that is none. */
export interface VoidException {
  line: string;
  by: string;
  /** What keeps it from holding and what to do: half a sentence. */
  why: string;
}

/** What comments allow at one head commit. */
export interface Exceptions {
  holding: Exception[];
  void: VoidException[];
}

/** A comment on a pull request. */
export interface Comment {
  body: string;
  /** The login of who wrote it. */
  author: string;
}

const command = '/parallel-claude allow';
const usage = `${command} <glob> at <commit> because <reason>`;
const placeholder = '<why>';
const longestGlob = 500;

/**
 * The exceptions in comments that hold at `head`, and those that do not. A command is a whole line that begins a
 * paragraph, or follows another command; in code, quotes and hidden text it is none.
 * @param mayWrite whether a login has write access; who is not in it has not.
 */
export function exceptionsAt(
  head: string,
  comments: readonly Comment[],
  mayWrite: ReadonlyMap<string, boolean>,
): Exceptions {
  const found: Exceptions = { holding: [], void: [] };
  for (const { line, author } of commandsIn(comments)) {
    const exception = parse(line, author);
    const why = 'why' in exception ? exception.why : problemOf(exception, head, mayWrite);
    if (why === undefined && !('why' in exception)) found.holding.push(exception);
    else found.void.push({ line: shorten(line, 200), by: author, why: why ?? '' });
  }
  return found;
}

/** The logins whose write access has to be known to judge these comments, each once. */
export function exceptionAuthors(comments: readonly Comment[]): string[] {
  return [...new Set(commandsIn(comments).map(({ author }) => author))];
}

/** The lines to copy into a comment to allow these paths at one commit; what stands for the reason is still to write. */
export function allowLine(paths: readonly string[], sha: string): string {
  return braced(paths.map(globFor))
    .map((glob) => `${command} ${glob} at ${sha} because ${placeholder}`)
    .join('\n');
}

const isCommand = (line: string): boolean => /^\/parallel-claude allow(?:\s|$)/.test(line);

function commandsIn(comments: readonly Comment[]): { line: string; author: string }[] {
  return comments.flatMap(({ body, author }) =>
    plainLines(body, isCommand)
      .filter(isCommand)
      .map((line) => ({ line: line.trimEnd(), author })),
  );
}

function parse(line: string, by: string): Exception | { why: string } {
  // Who pushes can find a commit that begins as the one that was allowed: 12 digits take a graphics card some hours.
  // A run of spaces belongs to one part of the pattern only, or a comment full of them would keep it busy for hours.
  const [, glob, sha, reason] =
    /^\S+ allow +(\S.*?) at ([0-9A-Fa-f]{40,64}) because +(\S.*)$/.exec(line) ?? [];
  if (glob === undefined || sha === undefined || reason === undefined) {
    return { why: `it is not complete; write ${usage}, the commit with all its digits` };
  }
  if (reason === placeholder) return { why: `it has no reason; write one in place of ${placeholder}` };
  const problem = takesOut(glob) ? 'begins with !; write what it allows' : globProblem(glob);
  if (problem !== undefined) return { why: `the glob "${shorten(visible(glob), 60)}" ${problem}` };
  return { glob, sha: sha.toLowerCase(), reason, by };
}

function problemOf(
  { sha, by }: Exception,
  head: string,
  mayWrite: ReadonlyMap<string, boolean>,
): string | undefined {
  if (head !== sha) {
    return `it is for commit ${sha.slice(0, 12)}, and the branch is at ${head.slice(0, 12)}: look at what was pushed since, and write it anew`;
  }
  if (mayWrite.get(by) !== true)
    return `${visible(by)} has no write access; somebody who has may write the same`;
  return undefined;
}

/** A glob that matches one path and, where the path cannot be written in a line, those that look like it. */
function globFor(path: string): string {
  const glob = path
    .replace(/[\\*?[\]{},]/g, '\\$&')
    .replace(/^!/, '\\!')
    // What cannot be seen cannot be copied, and white space may not survive it.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\S ]|^ | $| (?= )| (?=at [0-9A-Fa-f]{40})/gu, '?');
  if (glob.length <= longestGlob) return glob;
  // Not in the middle of an escape or of a character.
  const start = glob.slice(0, longestGlob - 5).replace(/(?:\\|[\ud800-\udbff])+$/, '');
  if (start.includes('/')) return `${start.slice(0, start.lastIndexOf('/') + 1)}**`;
  return path.includes('/') ? `${start}*/**` : `${start}*`;
}

/** Globs joined by braces into as few as may be written. */
function braced(globs: readonly string[]): string[] {
  const groups: string[][] = [];
  let length = Infinity;
  for (const glob of new Set(globs)) {
    length += glob.length + 1;
    if (length > longestGlob) {
      groups.push([]);
      length = glob.length + 2;
    }
    groups.at(-1)?.push(glob);
  }
  return groups.map((group) => (group.length === 1 ? group.join() : `{${group.join(',')}}`));
}
