import type { FailOn } from '../config/config.js';
import type { CheckResult, Remarks } from '../report/check-result.js';
import { judge, outcomeOf } from './outcome.js';
import { pressing, type OverlapReport } from './report.js';
import { annotationsOf } from './show/annotations.js';
import { headline } from './show/headline.js';
import { renderComment, renderResolved } from './show/markdown.js';
import { renderSummary } from './show/summary.js';

export const checkName = 'overlap';

/** A report as the result of a check under `failOn`. */
export function resultOf(report: OverlapReport, failOn: FailOn): CheckResult<OverlapReport> {
  const remarks = remarksOn(report, failOn);
  const { plan } = report;
  const said = headline(report);
  const why = {
    passes: '',
    fails: ` (fail-on: ${failOn})`,
    unknown: ' What is unknown does not pass; fail-on: never would let it.',
  };
  return {
    ...remarks,
    name: checkName,
    headline: said,
    failure: `${said}${why[remarks.judgement]}`,
    summary: renderSummary(report),
    annotations: annotationsOf(report),
    outputs: {
      ...outcomeOf(report),
      ...(plan && {
        plan: JSON.stringify(plan.waves),
        ready: plan.waves.flat().length,
        blocked: plan.blocked.length,
      }),
    },
    report,
  };
}

/** What a report has to say on its subject's pull request. */
export function remarksOn(report: OverlapReport, failOn: FailOn): Remarks {
  return {
    judgement: judge(report, failOn),
    isWorthSaying: isWorthSaying(report),
    renderings: renderComment(report),
    resolved: renderResolved(report),
  };
}

/** What is left to say on a pull request that takes no further part. */
export const closed: Remarks = {
  judgement: 'passes',
  isWorthSaying: false,
  renderings: [],
  resolved: 'Closed: no longer compared with other branches.\n',
};

/** Whether the pull request's people have something to do. */
function isWorthSaying(report: OverlapReport): boolean {
  const subject = report.branches.find(({ ref }) => ref === report.subject);
  return (
    subject?.base === 'conflict' ||
    subject?.base === 'unknown' ||
    report.pairs.some(({ verdict }) => pressing.includes(verdict))
  );
}
