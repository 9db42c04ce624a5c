import type { MergeConflict } from '../git/merge-output.js';
import { treesOf } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { Branch, Candidate, Mergeable, Unpaired } from './compare/branch.js';
import { findCauses, type Cause } from './compare/cause.js';
import { judgePairs } from './compare/pairs.js';
import {
  verdicts,
  type BranchReport,
  type FileReport,
  type IgnoredReport,
  type LeftOut,
  type MergeMethod,
  type OverlapReport,
  type PairReport,
  type Verdict,
} from './report.js';
import { ignoredInCommon, paths, type MeetingRules } from './compare/meetings.js';
import { findDirectories } from './compare/directories.js';
import { Ignored } from './compare/ignored.js';
import { reportPath } from '../report/path.js';
import { fileReports } from './compare/report-path.js';
import { makePlan, type Obstacle } from './plan/plan.js';
import { Rules } from './compare/rules.js';
import { survey } from './compare/survey.js';
import type { Truth } from './compare/truth.js';

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
  /** Who takes no part, for the report. */
  leftOut: LeftOut;
  /** Which branches are not ready, by ref; absent: no plan is made. */
  obstacles?: ReadonlyMap<string, Obstacle>;
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
    const ignored = new Ignored(repository, input.isIgnored);
    const { branches, land, landOn } = await survey(
      repository,
      base.sha,
      input.branches,
      method,
      rules,
      ignored,
    );
    const mergeable = branches.filter((branch): branch is Mergeable => branch.state === 'clean');
    const place = mergeable.findIndex(({ ref }) => ref === input.subject);
    const compares = input.subject === undefined || place >= 0;
    await ignored.learn(mergeable.flatMap((branch) => [...paths(branch)]));
    const [baseTree = ''] = await treesOf(repository, [base.sha]);
    const everywhere: MeetingRules = {
      branches: mergeable,
      isIgnored: (path) => ignored.has(path),
      changesRules: ({ own, landed }) => rules.changedBy(own, landed),
      ...(await findDirectories(repository, baseTree, mergeable, method)),
    };
    const reported = { ...everywhere, ...(place >= 0 && { subject: place }) };
    const isReported = ({ a, b }: PairReport) => [a, b, undefined].includes(input.subject);
    const judging = { repository, base: base.sha, method, land, landOn, near: input.near };
    const all = input.obstacles ? await judgePairs({ ...everywhere, ...judging }) : undefined;
    const pairs = !compares
      ? []
      : (all?.filter(isReported) ?? (await judgePairs({ ...reported, ...judging })));
    const plan =
      all &&
      input.obstacles &&
      (await makePlan({
        ...judging,
        base: { commit: base.sha, tree: baseTree },
        branches,
        pairs: all,
        obstacles: input.obstacles,
        changesRules: everywhere.changesRules,
        baseHas: everywhere.baseHas,
      }));
    const refused = branches.filter((branch): branch is Unpaired => branch.state === 'conflict');
    const explained =
      input.subject === undefined
        ? refused.slice(0, mostCauses)
        : refused.filter(({ ref }) => ref === input.subject);
    const causes = await findCauses(repository, base.sha, explained, land);
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
      ignored: compares ? reportIgnored(reported) : [],
      leftOut: input.leftOut,
      ...(plan && { plan }),
    };
  } finally {
    await rules.dispose();
  }
}

function reportIgnored(rules: MeetingRules): IgnoredReport[] {
  return [...ignoredInCommon(rules)]
    .map(([path, places]) => ({
      ...reportPath(path),
      branches: places.flatMap((place) => rules.branches[place]?.ref ?? []),
    }))
    .sort((x, y) => compare(x.path, y.path));
}

function reportBranch(branch: Branch, cause: Cause | undefined): BranchReport {
  const { ref, sha, state, pullRequest, uncommitted } = branch;
  const known = {
    ref,
    sha,
    base: state,
    ...(pullRequest && { pullRequest }),
    ...(uncommitted && { uncommitted }),
  };
  const files = (conflicts: readonly MergeConflict[]): FileReport[] =>
    fileReports(conflicts, () => ({ a: [], b: [] }));
  if (branch.state === 'clean') return branch.ignored ? { ...known, ignored: files(branch.ignored) } : known;
  return {
    ...known,
    ...(branch.reason !== undefined && { reason: branch.reason }),
    ...(branch.conflicts && { files: files(branch.conflicts) }),
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
