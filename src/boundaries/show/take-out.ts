import { shellQuote } from '../../report/shell-quote.js';
import { textOfPath, type BoundariesReport, type FileReport } from '../report.js';

/**
 * A command that takes changes out again: out of the branch, as its next commit, or, where what is staged was judged,
 * out of that. Both sides of a rename go back; a pathspec is no glob here.
 */
export function takeOut(report: BoundariesReport, files: readonly FileReport[]): string {
  const paths = files.flatMap((file) => [file, ...(file.from ? [file.from] : [])]);
  const names = [...new Set(paths.map((path) => shellQuote(textOfPath(path))))].join(' ');
  const restore = 'git --literal-pathspecs restore';
  // Before the first commit there is no HEAD to restore from, but what stands for it.
  const from = report.base.ref === 'HEAD' ? `--source=${report.base.sha} ` : '';
  if (!report.head) return `${restore} ${from}--staged -- ${names}`;
  const source = (report.mergeBase ?? report.base.sha).slice(0, 12);
  return `${restore} --source=${source} --staged --worktree -- ${names} && git commit -m 'Take out what is not ours'`;
}
