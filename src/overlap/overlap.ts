import { attributeOf, generatedAttribute } from '../git/attributes.js';
import type { Repository } from '../git/repository.js';
import type { Branch, Candidate, Mergeable, Unpaired } from './branch.js';
import { findCauses, type Cause } from './cause.js';
import { judgePairs } from './pairs.js';
import {
  verdicts,
  type BranchReport,
  type MergeMethod,
  type OverlapReport,
  type PairReport,
  type Verdict,
} from './report.js';
import { paths } from './meetings.js';
import { fileReports, reportPath } from './report-path.js';
import { Rules } from './rules.js';
import { survey } from './survey.js';
import type { Truth } from './truth.js';

/** What to compare, and by which rules. */
export interface OverlapInput {
  /** Disposable, with every object at hand. */
  repository: Repository;
  base: { ref: string; sha: string };
  branches: readonly Candidate[];
  /** Compare only this one (a `ref` of `branches`) with the others. */
  subject?: string;
  truth: Truth;
  method: MergeMethod;
  /** Unchanged lines between two edits that still count as `lines`. */
  near: number;
  /** Paths that do not count; what base marks as generated does not count either. */
  isIgnored: (path: string) => boolean;
}

// Finding the cause costs several merges a branch; in a repository full of stale branches nobody reads hundreds.
const mostCauses = 100;

/**
 * Compares branches with base and with each other.
 * @returns the verdicts; what could not be determined is `unknown` in it.
 * @throws {GitError} when git fails as a whole, not for a single branch.
 */
export async function findOverlaps(input: OverlapInput): Promise<OverlapReport> {
  const { repository, base, method, truth } = input;
  const rules = await Rules.inForce(repository, truth, base.sha);
  try {
    const { branches, land, landOn } = await survey(repository, base.sha, input.branches, method, rules);
    const mergeable = branches.filter((branch): branch is Mergeable => branch.state === 'clean');
    const place = mergeable.findIndex(({ ref }) => ref === input.subject);
    const compares = input.subject === undefined || place >= 0;
    const pairs = !compares
      ? []
      : await judgePairs({
          repository,
          base: base.sha,
          branches: mergeable,
          land,
          changesRules: ({ own, landed }) => rules.changedBy(own, landed),
          landOn,
          method,
          near: input.near,
          isIgnored: await ignoring(repository, mergeable, input.isIgnored),
          ...(place >= 0 && { subject: place }),
        });
    const refused = branches.filter((branch): branch is Unpaired => branch.state === 'conflict');
    const explained =
      input.subject === undefined
        ? refused.slice(0, mostCauses)
        : refused.filter(({ ref }) => ref === input.subject);
    const causes = await findCauses(repository, base.sha, explained);
    const others = mergeable.length - 1;
    const total = !compares ? 0 : place >= 0 ? others : (mergeable.length * others) / 2;
    return {
      schema: 'parallel-claude/overlap/1',
      truth: truth.name,
      mergeMethod: method,
      base,
      ...(input.subject !== undefined && { subject: input.subject }),
      branches: branches.map((branch) => reportBranch(branch, causes.get(branch.ref))),
      pairs: pairs.sort(bySeverity),
      counts: count(pairs, Math.max(0, total)),
    };
  } finally {
    await rules.dispose();
  }
}

/** Adds what base marks as generated, and takes paths as git gives them (latin1). */
async function ignoring(
  repository: Repository,
  branches: readonly Mergeable[],
  isIgnored: (path: string) => boolean,
): Promise<(path: string) => boolean> {
  const marks = await attributeOf(repository, generatedAttribute, [
    ...new Set(branches.flatMap((branch) => [...paths(branch)])),
  ]);
  return (path) => ['set', 'true'].includes(marks.get(path) ?? '') || isIgnored(reportPath(path).path);
}

function reportBranch(branch: Branch, cause: Cause | undefined): BranchReport {
  const { ref, sha, state, pullRequest } = branch;
  const known = { ref, sha, base: state, ...(pullRequest && { pullRequest }) };
  if (branch.state === 'clean') return known;
  return {
    ...known,
    ...(branch.reason !== undefined && { reason: branch.reason }),
    ...(branch.conflicts && { files: fileReports(branch.conflicts, () => ({ a: [], b: [] })) }),
    ...(cause && { cause }),
  };
}

function bySeverity(x: PairReport, y: PairReport): number {
  return verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) || compare(x.a, y.a) || compare(x.b, y.b);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

function count(pairs: readonly PairReport[], total: number): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of pairs) counts[verdict]++;
  counts.none = total - pairs.length;
  return counts;
}
