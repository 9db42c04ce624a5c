import type { Annotation } from '../report/annotations.js';
import type { CheckResult, Judgement } from '../report/check-result.js';
import { shorten } from '../report/visible.js';
import type { Severity } from './finding.js';
import { outputsOfModel } from './outputs.js';
import type { ReviewedFinding, ReviewReport } from './report.js';
import { renderSummary } from './show/summary.js';
import { headline } from './show/words.js';
import { isNothingReviewed } from './unreviewed.js';

export const checkName = 'review';

/** A report as the result of a check. Its comment is kept where the findings are posted. */
export function resultOf(report: ReviewReport): CheckResult<ReviewReport> {
  const said = headline(report);
  const renderings = renderSummary(report);
  const { counts, coverage } = report;
  return {
    name: checkName,
    headSha: report.head,
    judgement: judgementOf(report),
    isNeutral: isNothingReviewed({ ...coverage, tokens: report.tokens }),
    isWorthSaying: true,
    renderings,
    resolved: renderings.at(-1) ?? '',
    headline: said,
    failure: said,
    summary: `## Review\n\n${renderings[0] ?? ''}`,
    annotations: report.findings.flatMap(annotationOf),
    outputs: {
      findings: counts.found,
      posted: counts.posted,
      dropped: counts.dropped,
      reviewed: coverage.reviewed ?? '',
      'not-reviewed': coverage.notReviewed.length,
      ...outputsOfModel(report),
    },
    report,
  };
}

function judgementOf({ failures }: ReviewReport): Judgement {
  if (failures.length === 0) return 'passes';
  return failures.every((failure) => failure === 'not-reviewed') ? 'unknown' : 'fails';
}

const levels: Readonly<Record<Severity, Annotation['level']>> = {
  critical: 'failure',
  major: 'warning',
  minor: 'notice',
};

/** Only of what no comment says at its place. */
function annotationOf(finding: ReviewedFinding): Annotation[] {
  const { outcome, reason, line, endLine = line, path, severity, category, title, body } = finding;
  if (outcome !== 'summary' && reason !== 'refused') return [];
  if (line === undefined || endLine === undefined) return [];
  return [
    {
      path,
      startLine: line,
      endLine,
      level: levels[severity],
      title: `${severity}, ${category}: ${title}`,
      message: shorten(body ?? title, 1_000),
    },
  ];
}
