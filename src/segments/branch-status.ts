import { descriptionLimit, type CommitStatus } from '../github/commit-statuses.js';
import { shorten, visible } from '../report/visible.js';
import type { JobReport, QuarantinedSegment } from './report.js';
import { namelessJob } from './settings.js';
import { reasonAt } from './show/reason.js';

/** What a run has to say on the branches of a job, by commit. */
export interface BranchStatuses {
  /** What is wrong with a branch's segments. */
  bad: Map<string, CommitStatus>;
  /** Nothing is wrong with them: what takes the place of an earlier failure. */
  good: Map<string, CommitStatus>;
}

/** The context of a job's statuses: of two jobs that share a branch, neither speaks over the other. */
export function statusContext(job: string): string {
  return job === namelessJob ? 'parallel-claude/segments' : `parallel-claude/segments (${job})`;
}

/** A status is a commit's: of two branches at one commit, what is wrong with either is said. */
export function branchStatuses({
  output,
  outcome,
  base,
  merged,
  deleted,
  kept,
  ...report
}: JobReport): BranchStatuses {
  // What base itself brings fails nothing there: the report says it.
  const quarantined = report.quarantined.filter(({ ref }) => ref !== base.ref);
  const badAt = new Set(quarantined.map(({ sha }) => sha));
  const bad = [...badAt].map((sha) => [sha, failure(quarantined.filter((one) => one.sha === sha))] as const);
  const isIn = new Set(deleted.map(({ sha }) => sha));
  if (outcome === 'published') for (const { sha } of merged) isIn.add(sha);
  for (const { sha, reason } of kept) if (reason === 'auto-delete-off') isIn.add(sha);
  // Where nothing was put together it is not known that nothing is wrong.
  const judged = notPutTogether.includes(outcome) ? [] : kept.map(({ sha }) => sha);
  const good = [...new Set([...isIn, ...judged])]
    .filter((sha) => !badAt.has(sha))
    .map((sha) => [sha, isIn.has(sha) ? mergedInto(output) : mended] as const);
  return { bad: new Map(bad), good: new Map(good) };
}

const notPutTogether: readonly JobReport['outcome'][] = ['waiting', 'bad-segments', 'postponed'];

const mended: CommitStatus = { state: 'success', description: 'Nothing is wrong with its segments any more' };

function mergedInto(output: string): CommitStatus {
  return { state: 'success', description: shorten(`Merged into ${visible(output)}`, descriptionLimit) };
}

function failure(files: readonly QuarantinedSegment[]): CommitStatus {
  const [first, ...others] = files.map((file) => {
    const { where, what } = reasonAt(file);
    return `${where}: ${what}`;
  });
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return { state: 'failure', description: shorten(first ?? '', descriptionLimit - more.length) + more };
}
