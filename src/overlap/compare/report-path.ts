import type { MergeConflict } from '../../git/merge-output.js';
import { reportPath } from '../../report/path.js';
import type { FileReport, Range } from '../report.js';

/** The lines of both sides that a conflict is about, where they are known. */
export interface Ranges {
  a: Range[];
  b: Range[];
}

/** One row for each path that git names, under the first kind it names it with. */
export function fileReports(
  conflicts: readonly MergeConflict[],
  rangesOf: (path: string) => Ranges,
): FileReport[] {
  const kinds = new Map<string, string>();
  for (const { kind, paths } of conflicts)
    for (const path of paths) if (!kinds.has(path)) kinds.set(path, kind);
  return [...kinds].sort(byPath).map(([path, kind]) => ({ ...reportPath(path), kind, ...rangesOf(path) }));
}

function byPath([x]: readonly [string, unknown], [y]: readonly [string, unknown]): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
