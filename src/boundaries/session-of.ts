import type { Placed, SessionConfig } from '../config/config.js';
import { UserError } from '../config/error.js';
import { lastMatch, takesOut } from '../config/globs.js';
import { nearest } from '../config/nearest.js';
import { shorten, visible } from '../report/visible.js';

/** What is known about a branch. */
export interface BranchFacts {
  /** Its name, without refs/heads/. */
  branch?: string;
  /** The labels of its pull request. */
  labels?: readonly string[];
  /** The login of who opened its pull request. */
  author?: string;
  /** A session that somebody named, and where: the input `session`, the variable CLAUDE_SESSION. */
  named?: { session: string; where: string };
}

/** Whose branch it is, and by what: half a sentence. */
export interface BranchSession {
  session: SessionConfig;
  by: string;
}

/**
 * The session that a branch is of, by all that is known about it; undefined where nothing names one. Logins and labels
 * count without case, as on GitHub.
 * Throws a UserError where a session is named that the config does not have, and where two sessions match: it says by
 * what each does.
 */
export function sessionOf(
  sessions: readonly SessionConfig[],
  { branch, labels = [], author, named }: BranchFacts,
): BranchSession | undefined {
  const found = named === undefined ? [] : [namedSession(sessions, named)];
  for (const session of sessions) {
    const by =
      byBranch(session, branch) ??
      byWord(session.labels, labels, 'label') ??
      byWord(session.authors, author === undefined ? [] : [author], 'author');
    if (by !== undefined && found[0]?.session !== session) found.push({ session, by });
  }
  const [one, ...others] = found;
  if (others.length === 0) return one;
  const reasons = found.map(({ session, by }) => `${session.name} by ${by}`);
  throw new UserError(
    `this branch is of ${found.length} sessions: ${reasons.join(', ')}; allowed is one: change its name, label or author, or what the config says of these sessions, so that one is left`,
  );
}

function namedSession(
  sessions: readonly SessionConfig[],
  { session: name, where }: NonNullable<BranchFacts['named']>,
): BranchSession {
  const session = sessions.find((one) => one.name === name);
  if (session) return { session, by: where };
  const names = sessions.map((one) => one.name);
  const meant = nearest(name, names);
  const allowed =
    names.length === 0 ? 'none, as the config has no sessions' : shorten(names.join(', '), 1_000);
  throw new UserError(
    `${where}: the session "${shorten(visible(name), 60)}" is not in the config; allowed is ${allowed}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  );
}

function byBranch({ name, branches }: SessionConfig, branch: string | undefined): string | undefined {
  if (branch === undefined) return undefined;
  const globs = branches.map(({ text }) => text);
  const glob = branches[lastMatch(globs, `branches of ${name}`)(branch)];
  return glob === undefined || takesOut(glob.text)
    ? undefined
    : `the branch name (\`${visible(glob.text)}\`, line ${glob.line})`;
}

function byWord(
  words: readonly Placed[],
  given: readonly string[],
  what: 'label' | 'author',
): string | undefined {
  const known = new Set(given.map((word) => word.toLowerCase()));
  const word = words.find(({ text }) => known.has(text.toLowerCase()));
  return word && `the ${what} (\`${visible(word.text)}\`, line ${word.line})`;
}
