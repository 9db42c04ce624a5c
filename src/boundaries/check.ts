import type { Config } from '../config/config.js';
import type { Repository } from '../git/repository.js';
import { changedFiles } from './changes.js';
import type { Comparison } from './comparison.js';
import { exceptionsAt, type Comment } from './exceptions.js';
import { flaggedChanges } from './flagged.js';
import { mayRead } from './may-read.js';
import { OwnershipMap } from './ownership.js';
import type { ReadViolations } from './reads/violations.js';
import { boundariesReport, type BoundariesReport, type Policies } from './report.js';
import { narrowedBy } from './scope.js';
import { sessionOf, type BranchFacts, type BranchSession } from './session-of.js';
import { scopeTrailers } from './trailers.js';
import { judgeChanges } from './verdict.js';

/** What is judged, and by what. */
export interface BoundariesInput {
  /** Holds base, head and all that lies between. */
  repository: Repository;
  comparison: Comparison;
  base: { ref: string; sha: string };
  /** The branch's last commit; absent before its first. */
  head?: { ref: string; sha: string };
  /** Whether the comparison is about the commit that comes after head. */
  staged?: boolean;
  config: Config;
  /** Where the config stands, from the repository's root. */
  configPath: string;
  who: BranchFacts;
  /** What somebody asked for; else the config decides, else the defaults. */
  policies?: Partial<Policies>;
  comments?: readonly Comment[];
  /** Whether a login has write access; who is not in it has not. */
  mayWrite?: ReadonlyMap<string, boolean>;
}

/**
 * Whose the changed files are, and whether the branch may change them.
 * @throws {UserError} where the config, a trailer or what names a session is wrong; GitError where something is missing.
 */
export async function checkBoundaries(input: BoundariesInput): Promise<BoundariesReport> {
  const { repository, comparison, base, head, config, configPath } = input;
  const session = sessionOf(config.sessions, input.who);
  const owners = new OwnershipMap(config.sessions);
  const policies = policiesOf(input);
  const judged = input.staged ? undefined : head;
  const scope = head ? await scopeTrailers(repository, base.sha, head.sha) : [];
  const exceptions = judged
    ? exceptionsAt(judged.sha, input.comments ?? [], input.mayWrite ?? new Map())
    : { holding: [], void: [] };
  const files = await changedFiles(repository, comparison);
  const reads = session && (await readsOf(session, owners, repository, comparison));
  const [mergeBase, ...others] = comparison.mergeBases;
  return boundariesReport({
    base,
    ...(judged && { head: judged }),
    ...(mergeBase !== undefined && others.length === 0 && { mergeBase }),
    config: configPath,
    session,
    policies,
    scope,
    verdicts: judgeChanges(files, {
      owners,
      session: session?.session.name,
      unowned: policies.unowned,
      exceptions: exceptions.holding,
      outsideScope: narrowedBy(scope),
    }),
    flags: flaggedChanges(files, configPath),
    exceptions,
    ...(reads && { reads }),
  });
}

function policiesOf({ policies = {}, config: { sessions, unowned, boundaries } }: BoundariesInput): Policies {
  return {
    unowned: policies.unowned ?? unowned ?? 'ignore',
    unknownSession:
      policies.unknownSession ?? boundaries.unknownSession ?? (sessions.length === 0 ? 'ignore' : 'warn'),
    readViolations: policies.readViolations ?? boundaries.readViolations ?? 'warn',
  };
}

/** Undefined where the config does not say what the session may read. */
async function readsOf(
  { session }: BranchSession,
  owners: OwnershipMap,
  repository: Repository,
  comparison: Comparison,
): Promise<ReadViolations | undefined> {
  if (session.canRead.length === 0) return undefined;
  // The parser is large, and most runs need none.
  const { readViolations } = await import('./reads/violations.js');
  return readViolations(repository, comparison, mayRead(session, owners));
}
