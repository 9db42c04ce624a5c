import type { SessionConfig } from '../config/config.js';
import type { Place } from '../config/document.js';
import { coveredRules } from './lint-covered.js';
import { idleRules } from './lint-idle.js';
import type { Remark } from './lint-remark.js';
import { tiedRules } from './lint-ties.js';
import { OwnershipMap } from './ownership.js';
import { RuleIndex } from './rule-index.js';
import { quoteGlob } from './rule-words.js';

/** Something in the sessions' globs that will surprise somebody. */
export interface LintFinding extends Place {
  kind: Remark['kind'];
  session: string;
  glob: string;
  /** What is wrong and what to do. */
  message: string;
}

/**
 * What is wrong with the sessions' globs, in the order of the file. Without the files' paths these are the ties and the
 * shadowed rules that the globs alone prove; with them also those that show on the files, and dead globs.
 * Throws a UserError where braces in `owns` or `can_read` stand for too many globs.
 */
export function lintSessions(sessions: readonly SessionConfig[], files?: readonly string[]): LintFinding[] {
  const owners = new OwnershipMap(sessions);
  const covered = coveredRules(owners.index.rules);
  const proved = new Set(covered.map(({ rule }) => rule));
  const observed = files === undefined ? [] : [...idleRules(owners, files), ...deadReads(sessions, files)];
  return [
    ...tiedRules(owners, files ?? []),
    ...covered,
    // One that never decides whatever the files are need not be told twice.
    ...observed.filter(({ rule }) => !proved.has(rule)),
  ]
    .map(({ kind, rule, message }) => ({
      kind,
      session: rule.session.name,
      glob: rule.text,
      line: rule.line,
      column: rule.column,
      message,
    }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}

function deadReads(sessions: readonly SessionConfig[], files: readonly string[]): Remark[] {
  const index = new RuleIndex(sessions.map((session) => ({ ...session, owns: session.canRead })));
  const alive = new Set(files.flatMap((path) => index.matches(path).map(({ rule }) => rule)));
  return index.rules
    .filter((rule) => !alive.has(rule))
    .map((rule) => ({
      kind: 'dead',
      rule,
      message: `${quoteGlob(rule)} in can_read matches no file; correct it, or remove it`,
    }));
}
