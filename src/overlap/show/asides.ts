import type { LeftOut, OverlapReport } from '../report.js';
import { counted, enumerate } from '../../report/words.js';
import { label, type Words } from './words.js';

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

/** Whether `merges cleanly` leaves out files of these branches: nobody may read it as said of those too. */
export function leavesFilesAside({ subject, branches, ignored }: OverlapReport): boolean {
  const concerned = branches.filter(({ ref }) => subject === undefined || ref === subject);
  return ignored.length > 0 || concerned.some((branch) => branch.ignored !== undefined);
}

/** Which branches take no part, where any do not, or that there is none. */
export function asideOnBranches(report: OverlapReport, words: Words): string[] {
  const { branches, leftOut, subject } = report;
  const base = words.name(report.base.ref);
  const reasons: Record<keyof LeftOut, string> = {
    old: 'without a commit within max-age',
    notNamed: 'that no glob of branches names',
    excluded: 'that exclude-branches names',
    drafts: 'that are drafts',
  };
  const merged = branches.filter((branch) => branch.base === 'merged' && branch.ref !== subject).length;
  const contained = merged > 0 ? [`${counted(merged, 'branch', 'branches')} already part of ${base}`] : [];
  const others = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = leftOut[reason as keyof LeftOut];
    return count > 0 ? [`${counted(count, 'branch', 'branches')} ${words}`] : [];
  });
  const parts = [...contained, ...others];
  if (parts.length > 0) return [`Left out: ${parts.join(', ')}.`];
  return branches.length === 0 ? [`There is nothing besides ${base}.`] : [];
}

function names(paths: readonly string[], words: Words): string {
  return enumerate(paths.map((path) => words.name(path)));
}
