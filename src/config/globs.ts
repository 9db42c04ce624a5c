import { Minimatch, minimatch } from 'minimatch';
import { shorten, visible } from '../report/visible.js';
import { UserError } from './error.js';

const longest = 500;
const mostAlternatives = 1_000;
// The same meaning on every platform, dotfiles included; `!` and `#` are ours to read; parentheses are plain characters.
const options = { dot: true, nonegate: true, nocomment: true, noext: true, platform: 'linux' } as const;

/** The bracket or brace of a glob that has no partner, if any. `\` takes a character literally. */
function unbalanced(glob: string): '[' | ']' | '{' | '}' | undefined {
  let braces = 0;
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at];
    if (character === '\\') at++;
    else if (character === '{') braces++;
    else if (character === '}' && --braces < 0) return '}';
    else if (character === ']') return ']';
    else if (character === '[') {
      // A class may hold `]` first, classes such as [:alpha:], and no slash.
      const whole = /^\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]/\\])*\]/.exec(glob.slice(at));
      if (!whole) return '[';
      at += whole[0].length - 1;
    }
  }
  return braces > 0 ? '{' : undefined;
}

/** What is wrong with one glob and what to write instead, as half a sentence; undefined for a good one. */
export function globProblem(pattern: string): string | undefined {
  const glob = pattern.startsWith('!') ? pattern.slice(1) : pattern;
  if (glob === '') return 'is empty; write a glob such as src/**';
  if (pattern.length > longest) return `is longer than ${longest} characters`;
  if (/\p{Cc}/u.test(glob)) return 'holds a control character; write * or ? in its place';
  if (glob.startsWith('/') || glob.startsWith('./')) {
    return `matches nothing: names start at the repository's root, so write ${glob.replace(/^\.?\/+/, '') || '**'}`;
  }
  if (glob.endsWith('/')) return `matches nothing: for all that is in the folder write ${glob}**`;
  const single = unbalanced(glob);
  if (single) return `has a ${single} without its partner; to match the character itself write \\${single}`;
  // One more than allowed is enough to know.
  const alternatives = minimatch.braceExpand(glob, { braceExpandMax: mostAlternatives + 1 });
  if (alternatives.some((one) => /(^|\/)\.\.?(\/|$)/.test(one))) {
    return 'matches nothing: no name holds . or .. as a part';
  }
  if (alternatives.length > mostAlternatives) {
    return `has braces that stand for more than ${mostAlternatives} alternatives`;
  }
  return undefined;
}

/** Throws a UserError that names `what` and the glob, where it is a bad one. */
function checkGlob(pattern: string, what: string): void {
  const problem = globProblem(pattern);
  if (problem) throw new UserError(`${what}: the glob "${shorten(visible(pattern), 60)}" ${problem}`);
}

/** Whether a glob takes out what it matches. */
export const takesOut = (pattern: string): boolean => pattern.startsWith('!');

const withoutBang = (pattern: string): string => (takesOut(pattern) ? pattern.slice(1) : pattern);

/**
 * Which of the globs decides about a path or branch name: the index of the last that matches, with or without `!`; -1
 * where none does. `*` stays within one level, `**` crosses levels, and both match names that start with a dot.
 * Throws a UserError that names `what` and the first bad glob.
 */
export function lastMatch(patterns: readonly string[], what: string): (name: string) => number {
  const matchers = patterns.map((pattern) => {
    checkGlob(pattern, what);
    return new Minimatch(withoutBang(pattern), options);
  });
  return (name) => matchers.findLastIndex((matcher) => matcher.match(name));
}

/**
 * Whether a path or branch name is among those that globs, read in order, name: the one that `lastMatch` finds decides,
 * `!` takes out, and nothing matches no globs. Throws a UserError that names `what` and the first bad glob.
 */
export function compileGlobs(patterns: readonly string[], what: string): (name: string) => boolean {
  const last = lastMatch(patterns, what);
  return (name) => {
    const pattern = patterns[last(name)];
    return pattern !== undefined && !takesOut(pattern);
  };
}

/** One of the globs without braces that a glob stands for, taken apart. */
export interface Alternative {
  /** Without `!`. */
  glob: string;
  /** What it says before its first `*`, `?` or `[`, escapes resolved: every name it matches starts with this. */
  prefix: string;
  /** The folder that holds all it matches, with the slash at its end; '' is the top. */
  folder: string;
  /** Whether it matches all that is in that folder, at any depth. */
  allBelow: boolean;
  /** How the last part of every name it matches ends, from its last dot on; absent where that is not fixed. */
  extension?: string;
  /** Whether nothing else about the last part plays a role: of such names in one folder all match, or none. */
  anyName: boolean;
  /** Whether it may match names in a folder (with the slash at its end) as far as the folder is concerned. */
  reaches: (folder: string) => boolean;
  matches: (name: string) => boolean;
}

/** The globs without braces that a good glob stands for; its `!` is left out. */
export function alternativesOf(pattern: string): Alternative[] {
  return minimatch.braceExpand(withoutBang(pattern)).map((glob) => {
    const prefix = prefixOf(glob);
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const lastAt = glob.lastIndexOf('/') + 1;
    const last = glob.slice(lastAt);
    const extension = /\.[^.*?[\]\\]*$/.exec(last)?.[0];
    return {
      glob,
      prefix,
      folder,
      allBelow: isAllBelow(glob),
      ...(extension === undefined ? {} : { extension }),
      anyName: last === '**' || last === `*${extension ?? ''}`,
      reaches: reaching(glob.slice(0, lastAt), last, folder),
      matches: compile(glob),
    };
  });
}

function compile(glob: string): (name: string) => boolean {
  const matcher = new Minimatch(glob, { ...options, nobrace: true });
  return (name) => matcher.match(name);
}

/** Whether a glob is a literal folder and then all that is in it. */
function isAllBelow(glob: string): boolean {
  return /^(?:(?:\\.|[^*?[\\])*\/)?\*\*(?:\/\*)?$/s.test(glob);
}

/** Which folders a glob reaches that says `around` and then, of a name's last part, `last`. */
function reaching(around: string, last: string, folder: string): (folder: string) => boolean {
  if (last !== '**' && !/[*?[\\]/.test(around)) return (name) => name === folder;
  // The last part of a glob is matched with the last part of a name; but `**` may be several.
  const anyLast = `${around}${last === '**' ? last : '*'}`;
  if (isAllBelow(anyLast)) return (name) => name.startsWith(folder);
  const matches = compile(anyLast);
  return (name) => name.startsWith(folder) && matches(`${name}x`);
}

/** What stands before the first magic character. */
function prefixOf(glob: string): string {
  const [literal = ''] = /^(?:\\.|[^*?[\\])*/s.exec(glob) ?? [];
  // Slashes in a row count as one.
  return literal.replace(/\\(.)/gs, '$1').replace(/\/{2,}/g, '/');
}
