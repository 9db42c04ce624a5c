import type { CheckResult } from '../report/check-result.js';
import type { BoundariesReport } from './report.js';
import { annotationsOf } from './show/annotations.js';
import { renderComment, renderResolved } from './show/markdown.js';
import { renderSummary } from './show/summary.js';
import { headline } from './show/words.js';

export const checkName = 'boundaries';

/** A report as the result of a check. */
export function resultOf(report: BoundariesReport): CheckResult<BoundariesReport> {
  const { violation, shared, unowned } = report.counts;
  const said = headline(report);
  return {
    name: checkName,
    ...(report.head && { headSha: report.head.sha }),
    judgement: report.failures.length === 0 ? 'passes' : 'fails',
    isWorthSaying: isWorthSaying(report),
    renderings: renderComment(report),
    resolved: renderResolved(report),
    headline: said,
    failure: said,
    summary: renderSummary(report),
    annotations: annotationsOf(report),
    outputs: {
      violations: violation,
      shared,
      unowned,
      flagged: report.flagged.length,
      session: report.session?.name ?? '',
    },
    report,
  };
}

/** That a branch is of no session is not: people's branches are not. */
function isWorthSaying({
  failures,
  counts,
  flagged,
  policies,
  reads,
  unread,
  ...more
}: BoundariesReport): boolean {
  const warned = policies.unowned === 'warn' ? counts.unowned : 0;
  const found = [failures, flagged, reads ?? [], unread ?? [], more.voidExceptions];
  return counts.shared + counts.exception + warned > 0 || found.some(({ length }) => length > 0);
}
