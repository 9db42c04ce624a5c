import { reportPath } from '../report/path.js';
import type { MergeConflict } from '../git/merge-output.js';
import type { Branch, Unpaired } from './compare/branch.js';
import { findCauses, type Cause } from './compare/cause.js';
import { ignoredInCommon, type MeetingRules } from './compare/meetings.js';
import { judgePairs, type PairInput } from './compare/pairs.js';
import { fileReports } from './compare/report-path.js';
import {
  verdicts,
  type BranchReport,
  type FileReport,
  type IgnoredReport,
  type LeftOut,
  type OverlapReport,
  type PairReport,
  type Plan,
  type Verdict,
} from './report.js';

/** All branches, looked at once, from which the report about each can be written. */
export interface Compared {
  base: { ref: string; sha: string };
  truth: OverlapReport['truth'];
  leftOut: LeftOut;
  branches: readonly Branch[];
  /** How pairs of those that merge into base are judged. */
  judging: PairInput;
  /** All pairs, where they are judged already. */
  all?: readonly PairReport[];
  plan?: Plan;
}

/**
 * The report about the branch of that name, or about all of them; judges no more pairs than it says.
 * @throws {GitError} when git fails as a whole.
 */
export type ReportAbout = (subject?: string) => Promise<OverlapReport>;

// Finding the cause costs several merges a branch; in a repository full of stale branches nobody reads hundreds.
const mostCauses = 100;

/** What writes reports about these branches. */
export function reporter({ base, truth, leftOut, branches, judging, all, plan }: Compared): ReportAbout {
  return async (subject) => {
    const place = judging.branches.findIndex(({ ref }) => ref === subject);
    const compares = subject === undefined || place >= 0;
    const reported = { ...judging, ...(place >= 0 && { subject: place }) };
    const isReported = ({ a, b }: PairReport) => [a, b, undefined].includes(subject);
    const pairs = !compares ? [] : (all?.filter(isReported) ?? (await judgePairs(reported)));
    const refused = branches.filter((branch): branch is Unpaired => branch.state === 'conflict');
    const explained =
      subject === undefined ? refused.slice(0, mostCauses) : refused.filter(({ ref }) => ref === subject);
    const causes = await findCauses(judging.repository, base.sha, explained, judging.land);
    const others = judging.branches.length - 1;
    const total = !compares ? 0 : place >= 0 ? others : (judging.branches.length * others) / 2;
    return {
      schema: 'parallel-claude/overlap/1',
      truth,
      mergeMethod: judging.method,
      base,
      ...(subject !== undefined && { subject }),
      branches: branches.map((branch) => reportBranch(branch, causes.get(branch.ref))),
      pairs: pairs.sort(bySeverity),
      counts: count(pairs, Math.max(0, total)),
      ignored: compares ? reportIgnored(reported) : [],
      leftOut,
      ...(plan && { plan }),
    };
  };
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
