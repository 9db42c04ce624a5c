import type { Policy, ReadPolicy } from '../config/config.js';
import { pathBytes, pathText } from '../git/path-text.js';
import { reportPath, type PathReport } from '../report/path.js';
import type { ChangedFile } from './changes.js';
import type { Exception, Exceptions, VoidException } from './exceptions.js';
import type { Flag } from './flagged.js';
import type { ReadViolations } from './reads/violations.js';
import type { ScopeTrailer } from './scope.js';
import type { BranchSession } from './session-of.js';
import type { Cause, FileVerdict, Verdict } from './verdict.js';

/**
 * The result of `boundaries`, as JSON: what every rendering and every later consumer reads.
 * Its JSON Schema is docs/schemas/boundaries-1.json.
 */
export interface BoundariesReport {
  schema: 'parallel-claude/boundaries/1';
  base: { ref: string; sha: string };
  /** Absent where what is staged was judged. */
  head?: { ref: string; sha: string };
  /** The commit at which the branch left base; absent where there is none or more than one, and for what is staged. */
  mergeBase?: string;
  /** The path of the config. */
  config: string;
  /** Whose branch it is, and by what; absent where it is of no session. */
  session?: { name: string; by: string };
  policies: Policies;
  /** The trailers by which commits narrow what the branch may change. */
  scope: ScopeTrailer[];
  /** Every changed file, in git's order. */
  files: FileReport[];
  /** How many files had each verdict. */
  counts: Record<Verdict, number>;
  /** Changes that somebody should look at, whatever the verdict on them is. */
  flagged: FlagReport[];
  exceptions: Exception[];
  voidExceptions: VoidException[];
  /** Added imports of what the session may not read; absent where nobody looked. */
  reads?: ReadReport[];
  /** Files whose imports are not known. */
  unread?: UnreadReport[];
  /** Why the branch does not pass; it does where this is empty. */
  failures: Failure[];
}

export interface Policies {
  unowned: Policy;
  unknownSession: Policy;
  readViolations: ReadPolicy;
}

/**
 * `violation`: a file that others own. `unowned`: a file that nobody owns, where that fails. `session`: the branch is of
 * no session, where that fails. `reads`, `unread`: imports, where those fail.
 */
export type Failure = 'violation' | 'unowned' | 'session' | 'reads' | 'unread';

export interface FileReport extends PathReport {
  change: ChangedFile['change'];
  /** The other side of a rename. */
  from?: PathReport;
  verdict: Verdict;
  /** Whether it keeps the branch from passing. */
  fails: boolean;
  /** Of a violation, also of one that an exception allows: what makes it one. */
  cause?: Cause;
  /** One sentence without its full stop. */
  reason: string;
  /** The path that decided, where it is not the file's own. */
  decidedBy?: PathReport;
  /** The rule that says whose it is; several where they tie, none where nobody owns it. */
  rules: RuleReport[];
  exception?: Exception;
}

/** A glob of a session, and where it stands in the config. */
export interface RuleReport {
  session: string;
  glob: string;
  line: number;
  column: number;
  /** What others should know before they change its paths. */
  note?: string;
  /** The logins of the session's authors, whom one can ask. */
  people?: string[];
}

export interface FlagReport extends PathReport {
  why: Flag['why'];
}

export interface ReadReport extends PathReport {
  /** Both from 1. */
  line: number;
  column: number;
  specifier: string;
  target: PathReport;
}

export interface UnreadReport extends PathReport {
  reason: string;
}

/** What a report is made from. */
export interface Findings {
  base: BoundariesReport['base'];
  head?: BoundariesReport['head'];
  mergeBase?: string;
  config: string;
  session: BranchSession | undefined;
  policies: Policies;
  scope: readonly ScopeTrailer[];
  verdicts: readonly FileVerdict[];
  flags: readonly Flag[];
  exceptions: Exceptions;
  /** Absent where nobody looked. */
  reads?: ReadViolations;
}

export function boundariesReport(findings: Findings): BoundariesReport {
  const { base, head, mergeBase, config, session, policies, scope, verdicts, flags, exceptions, reads } =
    findings;
  const files = verdicts.map(fileReport);
  return {
    schema: 'parallel-claude/boundaries/1',
    base,
    ...(head && { head }),
    ...(mergeBase !== undefined && { mergeBase }),
    config,
    ...(session && { session: { name: session.session.name, by: session.by } }),
    policies,
    scope: [...scope],
    files,
    counts: count(files),
    flagged: flags.map(({ path, why }) => ({ ...written(path), why })),
    exceptions: exceptions.holding,
    voidExceptions: exceptions.void,
    ...(reads && {
      reads: reads.reads.map(({ file, line, column, specifier, target }) => ({
        ...written(file),
        line,
        column,
        specifier,
        target: written(target),
      })),
      unread: reads.unknown.map(({ file, reason }) => ({ ...written(file), reason })),
    }),
    failures: failuresOf(files, findings),
  };
}

/** The text of a path that globs match and pathText writes, from what a report says. */
export function textOfPath({ path, pathBase64 }: PathReport): string {
  return pathBase64 === undefined ? path : pathText(Buffer.from(pathBase64, 'base64').toString('latin1'));
}

const written = (path: string): PathReport => reportPath(pathBytes(path));

function fileReport({
  file,
  path,
  verdict,
  fails,
  cause,
  reason,
  rules,
  exception,
}: FileVerdict): FileReport {
  return {
    ...written(file.path),
    change: file.change,
    ...(file.from !== undefined && { from: written(file.from) }),
    verdict,
    fails,
    ...(cause && { cause }),
    reason,
    ...(path !== file.path && { decidedBy: written(path) }),
    rules: rules.map(({ session: { name, note, authors }, text, line, column }) => ({
      session: name,
      glob: text,
      line,
      column,
      ...(note !== undefined && { note }),
      ...(authors.length > 0 && { people: authors.map((author) => author.text) }),
    })),
    ...(exception && { exception }),
  };
}

function count(files: readonly FileReport[]): Record<Verdict, number> {
  const counts = { own: 0, unowned: 0, shared: 0, exception: 0, violation: 0 };
  for (const { verdict } of files) counts[verdict]++;
  return counts;
}

function failuresOf(files: readonly FileReport[], { session, policies, reads }: Findings): Failure[] {
  const readsFail = policies.readViolations === 'fail' && reads !== undefined;
  const failures: Record<Failure, boolean> = {
    violation: files.some(({ verdict }) => verdict === 'violation'),
    unowned: files.some(({ verdict, fails }) => verdict === 'unowned' && fails),
    session: session === undefined && policies.unknownSession === 'fail',
    reads: readsFail && reads.reads.length > 0,
    unread: readsFail && reads.unknown.length > 0,
  };
  return (Object.keys(failures) as Failure[]).filter((failure) => failures[failure]);
}
