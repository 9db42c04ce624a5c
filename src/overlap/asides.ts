import type { LeftOut, OverlapReport } from './report.js';
import { counted, enumerate, label, type Words } from './words.js';

/** What the verdicts say nothing about: files that are ignored. One sentence each; the same in every run. */
export function asidesOnFiles(report: OverlapReport, words: Words): string[] {
  const { subject, ignored } = report;
  const aside: string[] = [];
  const refused = report.branches.filter(
    (branch) => branch.ignored && (subject === undefined || branch.ref === subject),
  );
  if (refused.length > 0) {
    const files = [...new Set(refused.flatMap((branch) => (branch.ignored ?? []).map(({ path }) => path)))];
    const who = enumerate(refused.map(({ ref }) => label(report, ref, words)));
    aside.push(
      `Ignored, though git would stop there: ${who} ${refused.length === 1 ? 'conflicts' : 'conflict'} with ${words.name(report.base.ref)} in ${names(files, words)}.`,
    );
  }
  if (ignored.length > 0) {
    const others = subject === undefined ? 'more than one branch changes' : 'other branches change too';
    aside.push(
      `Ignored, so not judged: ${names(
        ignored.map(({ path }) => path),
        words,
      )}, which ${others}.`,
    );
  }
  return aside;
}

/** Which branches take no part, where any do not. */
export function asideOnBranches({ leftOut }: OverlapReport): string[] {
  const reasons: Record<keyof LeftOut, string> = {
    old: 'without a commit within max-age',
    notNamed: 'that no glob of branches names',
    excluded: 'that exclude-branches names',
    drafts: 'that are drafts',
  };
  const parts = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = leftOut[reason as keyof LeftOut];
    return count > 0 ? [`${counted(count, 'branch', 'branches')} ${words}`] : [];
  });
  return parts.length > 0 ? [`Left out: ${parts.join(', ')}.`] : [];
}

function names(paths: readonly string[], words: Words): string {
  return enumerate(paths.map((path) => words.name(path)));
}
