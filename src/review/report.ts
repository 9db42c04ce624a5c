import { severities, type Category, type NotReviewed, type Severity, type Tokens } from './finding.js';
import type { DropReason } from './reconcile.js';

export const failOns = ['never', 'critical', 'major', 'minor'] as const;
/** The least severe open finding that keeps the check from passing. */
export type FailOn = (typeof failOns)[number];

/** Whether an open finding of this severity keeps the check from passing. */
export function isFailing(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/**
 * Where a finding stands after the review. `inline`, `file`, `summary`: newly posted, there. `reopened`: it was fixed,
 * and is back. `open`: posted by an earlier review. `resolved`: so was it, and it is fixed. `dropped`: not posted, see
 * `reason`.
 */
export const outcomes = ['inline', 'file', 'summary', 'reopened', 'open', 'resolved', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

/** The result of `review`, as JSON. Its JSON Schema is docs/schemas/review-1.json. */
export interface ReviewReport {
  schema: 'parallel-claude/review/1';
  pullRequest: number;
  head: string;
  /** The merge base. */
  base: string;
  /** The how manieth review of this pull request it is, from 1. */
  round: number;
  /** The worst first. */
  findings: ReviewedFinding[];
  /** How many findings there were, what became of them, and what of the earlier ones. */
  counts: {
    found: number;
    posted: number;
    /** Found again, and on the pull request already. */
    known: number;
    dropped: number;
    resolved: number;
  };
  /** The findings that are now open, by how severe they are. */
  open: Record<Severity, number>;
  coverage: {
    /** How many files the pull request changes. */
    changed: number;
    /** How many of them were looked at; absent where the reviewer did not say. */
    reviewed?: number;
    notReviewed: NotReviewed[];
  };
  failOn: FailOn;
  /**
   * Why it does not pass; it does where this is empty. `fail-on`: an open finding is that severe. `not-posted`: none
   * of the findings could be posted. `not-reviewed`: the model gave no answer for some files, or nothing of what was to
   * be reviewed was.
   */
  failures: ('fail-on' | 'not-posted' | 'not-reviewed')[];
  model?: string;
  tokens?: Tokens;
  /** USD. */
  cost?: number;
}

export interface ReviewedFinding {
  /** The fingerprint: it stays the same as long as path, code and title do. */
  id: string;
  category: Category;
  severity: Severity;
  path: string;
  line?: number;
  endLine?: number;
  title: string;
  /** Absent where only an earlier review had it. */
  body?: string;
  suggestion?: string;
  outcome: Outcome;
  /** Why it was dropped; `refused`: GitHub did not take it. */
  reason?: DropReason | 'refused';
  /** Of the comment that says it. */
  url?: string;
}
