import { idOf } from './earlier.js';
import { severities, type FindingsFile } from './finding.js';
import type { Gathered } from './gather.js';
import { fingerprintOf } from './identity.js';
import type { Taken } from './post-comments.js';
import type { PostSource } from './post-source.js';
import type { Current, Remembered, Step } from './reconcile.js';
import { isFailing, type FailOn, type ReviewedFinding, type ReviewReport } from './report.js';
import { isNothingReviewed } from './unreviewed.js';

/** What a report is made from. */
export interface Reviewed {
  source: Pick<PostSource, 'pullRequest' | 'head'>;
  file: FindingsFile;
  gathered: Pick<Gathered, 'files' | 'mergeBase'>;
  round: number;
  steps: readonly Step[];
  /** Where each new finding was posted; in the summary where it does not say. */
  taken: ReadonlyMap<Step, Taken>;
  /** Of new comments, by fingerprint. */
  urls: ReadonlyMap<string, string>;
  isSummaryPosted: boolean;
  failOn: FailOn;
}

export function reportOf(reviewed: Reviewed): ReviewReport {
  const { source, file, gathered, round, failOn } = reviewed;
  const findings = reviewed.steps.map((step) => reviewedFinding(step, reviewed));
  const report = {
    schema: 'parallel-claude/review/1',
    pullRequest: source.pullRequest,
    head: source.head,
    base: gathered.mergeBase,
    round,
    findings: findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    counts: countsOf(file, findings),
    open: openOf(findings),
    coverage: {
      changed: gathered.files.length,
      ...(file.base !== '' && { reviewed: file.reviewed.length }),
      notReviewed: file.notReviewed,
    },
    failOn,
    ...(file.model !== undefined && { model: file.model }),
    ...(file.tokens && { tokens: file.tokens }),
    ...(file.cost !== undefined && { cost: file.cost }),
  } as const;
  return { ...report, failures: failuresOf(report) };
}

function reviewedFinding(step: Step, { taken, urls, isSummaryPosted }: Reviewed): ReviewedFinding {
  switch (step.do) {
    case 'post': {
      const where = taken.get(step) ?? 'summary';
      const url = urls.get(fingerprintOf(step.current.identity));
      if (where === 'summary' && !isSummaryPosted)
        return { ...now(step.current), outcome: 'dropped', reason: 'refused' };
      return {
        ...now(step.current),
        outcome: where,
        ...(where !== 'summary' && url !== undefined && { url }),
      };
    }
    case 'reopen':
      return { ...now(step.current), ...address(step.earlier), outcome: 'reopened' };
    case 'leave':
      return {
        // In other words it is the same finding: it keeps the id under which it was said.
        ...(step.current ? { ...now(step.current), id: idOf(step.earlier) } : before(step.earlier)),
        ...address(step.earlier),
        outcome: 'open',
      };
    case 'resolve':
      return { ...before(step.earlier), ...address(step.earlier), outcome: 'resolved' };
    case 'drop':
      return { ...now(step.current), outcome: 'dropped', reason: step.reason };
  }
}

type Said = Omit<ReviewedFinding, 'outcome' | 'reason'>;

function now({ finding, identity, lines }: Current): Said {
  const { category, severity, path, title, body, suggestion } = finding;
  return {
    id: fingerprintOf(identity),
    category,
    severity,
    path,
    ...(lines && { line: lines.from, ...(lines.to > lines.from && { endLine: lines.to }) }),
    title,
    body,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function before(earlier: Remembered): Said {
  const { identity, severity } = earlier.marker;
  const { category, title, path } = identity;
  return { id: idOf(earlier), category, severity, path: earlier.path ?? path, title };
}

function address({ thread }: Remembered): { url?: string } {
  return thread ? { url: thread.comment.url } : {};
}

const isNew = ({ outcome }: ReviewedFinding) => ['inline', 'file', 'summary', 'reopened'].includes(outcome);

function countsOf(file: FindingsFile, findings: readonly ReviewedFinding[]): ReviewReport['counts'] {
  const having = (outcome: ReviewedFinding['outcome']) => findings.filter((one) => one.outcome === outcome);
  return {
    found: file.findings.length,
    posted: findings.filter(isNew).length,
    // What only an earlier review had has no text now.
    known: having('open').filter(({ body }) => body !== undefined).length,
    dropped: having('dropped').length,
    resolved: having('resolved').length,
  };
}

function openOf(findings: readonly ReviewedFinding[]): ReviewReport['open'] {
  const open = { critical: 0, major: 0, minor: 0 };
  // What GitHub did not take is there all the same.
  for (const one of findings)
    if (isNew(one) || one.outcome === 'open' || one.reason === 'refused') open[one.severity]++;
  return open;
}

function failuresOf(report: Omit<ReviewReport, 'failures'>): ReviewReport['failures'] {
  const { failOn, open, counts, findings, coverage, tokens } = report;
  const refused = findings.filter(({ reason }) => reason === 'refused').length;
  return [
    ...(severities.some((severity) => open[severity] > 0 && isFailing(severity, failOn))
      ? (['fail-on'] as const)
      : []),
    ...(refused > 0 && counts.posted + counts.known === 0 ? (['not-posted'] as const) : []),
    ...(failOn !== 'never' &&
    (coverage.notReviewed.some(({ reason }) => reason === 'model') ||
      isNothingReviewed({ ...coverage, tokens }))
      ? (['not-reviewed'] as const)
      : []),
  ];
}
