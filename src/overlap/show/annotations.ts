import type { Annotation } from '../../report/annotations.js';
import type { OverlapReport, PairReport } from '../report.js';
import { label, otherOf, plainWords, rangesOf } from './words.js';

/** Remarks on the subject's own lines that collide with another branch's; none where the run is about all branches. */
export function annotationsOf(report: OverlapReport): Annotation[] {
  const { subject } = report;
  if (subject === undefined) return [];
  return report.pairs
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'ordered')
    .flatMap((pair) => {
      const other = otherOf(pair, subject);
      return pair.files
        .filter(({ pathBase64 }) => pathBase64 === undefined)
        .flatMap((file) =>
          rangesOf(file, pair, subject).map(([startLine, endLine]): Annotation => ({
            path: file.path,
            startLine,
            endLine,
            level: 'warning',
            title: `Conflicts with ${label(report, other, plainWords)} (${file.kind})`,
            message: says(report, pair, other),
          })),
        );
    });
}

function says(report: OverlapReport, pair: PairReport, other: string): string {
  if (pair.verdict === 'conflict')
    return `${label(report, other, plainWords)} changes these lines in another way; whoever merges second has to resolve it.`;
  return pair.first === other
    ? `This merges only after ${label(report, other, plainWords)}.`
    : `This merges only before ${label(report, other, plainWords)}.`;
}
