import type { FailOn } from '../config/config.js';
import { failOnChoices } from '../config/schema.js';
import type { Judgement } from '../report/check-result.js';
import { verdicts, type OverlapReport, type Verdict } from './report.js';

export type { Judgement };

/** What a report comes to, in numbers and in one word. */
export interface Outcome {
  /** Pairs that conflict or merge in one order only, and branches that conflict with base. */
  conflicts: number;
  /** Pairs that touch the same files, whatever comes of it. */
  overlaps: number;
  /** Branches and pairs that could not be determined. */
  unknown: number;
  /** The most severe of all. */
  verdict: Verdict;
}

/** @returns the outcome: of the subject where there is one, else of all branches. */
export function outcomeOf(report: OverlapReport): Outcome {
  const { counts } = report;
  const branches = report.branches.filter(
    ({ ref }) => report.subject === undefined || ref === report.subject,
  );
  const refused = branches.filter(({ base }) => base === 'conflict').length;
  // A branch nobody can judge might collide with the subject: that is unknown too.
  const lost = report.branches.filter(({ base }) => base === 'unknown').length;
  const unknown = counts.unknown + lost;
  const verdict = verdicts.find(
    (one) => counts[one] > 0 || (one === 'conflict' && refused > 0) || (one === 'unknown' && lost > 0),
  );
  return {
    conflicts: counts.conflict + counts.ordered + refused,
    overlaps: counts.conflict + counts.ordered + counts.lines + counts.files,
    unknown,
    verdict: verdict ?? 'none',
  };
}

/** @returns whether the run passes under `failOn`: it fails where something was found that `failOn` names. */
export function judge(report: OverlapReport, failOn: FailOn): Judgement {
  const reaches = (level: FailOn): boolean => failOnChoices.indexOf(failOn) >= failOnChoices.indexOf(level);
  const { counts } = report;
  if (!reaches('base')) return 'passes';
  const refused = report.branches.some(
    ({ ref, base }) => base === 'conflict' && (report.subject === undefined || ref === report.subject),
  );
  if (refused) return 'fails';
  if (reaches('conflict') && counts.conflict + counts.ordered > 0) return 'fails';
  if (reaches('lines') && counts.lines > 0) return 'fails';
  if (reaches('files') && counts.files > 0) return 'fails';
  const lost = report.branches.some(
    ({ ref, base }) =>
      base === 'unknown' && (reaches('conflict') || report.subject === undefined || ref === report.subject),
  );
  return lost || (reaches('conflict') && counts.unknown > 0) ? 'unknown' : 'passes';
}
