import type { MergeConflict } from '../../git/merge-output.js';
import type { FileReport, Range } from '../report.js';

/** A path of bytes (latin1) as a report writes it: UTF-8, and the bytes themselves only where they are not that. */
export function reportPath(path: string): Pick<FileReport, 'path' | 'pathBase64'> {
  const bytes = Buffer.from(path, 'latin1');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { path: text }
    : { path: text, pathBase64: bytes.toString('base64') };
}

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
