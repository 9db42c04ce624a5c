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
  if (/(^|\/)\.\.?(\/|$)/.test(glob)) return 'matches nothing: no name holds . or .. as a part';
  if (glob.endsWith('/')) return `matches nothing: for all that is in the folder write ${glob}**`;
  const single = unbalanced(glob);
  if (single) return `has a ${single} without its partner; to match the character itself write \\${single}`;
  // One more than allowed is enough to know.
  if (minimatch.braceExpand(glob, { braceExpandMax: mostAlternatives + 1 }).length > mostAlternatives) {
    return `has braces that stand for more than ${mostAlternatives} alternatives`;
  }
  return undefined;
}

/**
 * Whether a path or branch name is among those that globs, read in order, name: the last glob that matches decides,
 * `!` takes out, and nothing matches no globs. `*` stays within one level, `**` crosses levels, and both match names
 * that start with a dot. Throws a UserError that names `what` and the first bad glob.
 */
export function compileGlobs(patterns: readonly string[], what: string): (name: string) => boolean {
  const rules = patterns.map((pattern) => {
    const problem = globProblem(pattern);
    if (problem) throw new UserError(`${what}: the glob "${shorten(visible(pattern), 60)}" ${problem}`);
    const taken = !pattern.startsWith('!');
    return { taken, matcher: new Minimatch(taken ? pattern : pattern.slice(1), options) };
  });
  rules.reverse();
  return (name) => rules.find(({ matcher }) => matcher.match(name))?.taken ?? false;
}
