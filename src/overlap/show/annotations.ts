import type { Annotation } from '../../report/annotations.js';
import type { OverlapReport, PairReport } from '../report.js';

/** Remarks on the subject's own lines that collide with another branch's; none where the run is about all branches. */
export function annotationsOf(report: OverlapReport): Annotation[] {
  const { subject } = report;
  if (subject === undefined) return [];
  return report.pairs
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'ordered')
    .flatMap((pair) => {
      const isA = pair.a === subject;
      const other = isA ? pair.b : pair.a;
      return pair.files
        .filter(({ pathBase64 }) => pathBase64 === undefined)
        .flatMap(({ path, kind, a, b }) =>
          (isA ? a : b).map(([startLine, endLine]): Annotation => ({
            path,
            startLine,
            endLine,
            level: 'warning',
            title: `Conflicts with ${nameOf(report, other)} (${kind})`,
            message: says(report, pair, other),
          })),
        );
    });
}

function says(report: OverlapReport, pair: PairReport, other: string): string {
  if (pair.verdict === 'conflict')
    return `${nameOf(report, other)} changes these lines in another way; whoever merges second has to resolve it.`;
  return pair.first === other
    ? `This merges only after ${nameOf(report, other)}.`
    : `This merges only before ${nameOf(report, other)}.`;
}

function nameOf(report: OverlapReport, ref: string): string {
  const number = report.branches.find((branch) => branch.ref === ref)?.pullRequest?.number;
  return number === undefined ? ref : `#${number}`;
}
