import type { GitHub } from '../github/client.js';
import { resolveComment, upsertComment } from '../github/sticky-comment.js';
import { pressing, type OverlapReport } from './report.js';
import { renderComment, renderResolved } from './show/markdown.js';

/** The last line of a text that had to be cut. */
export const rest = 'The rest is in the job summary of the check run.';

const key = 'overlap';

/**
 * Keeps the comment on a pull request as its report has it: begun where its people have something to do, folded where
 * they no longer have.
 * @param renew puts a new one in the place of one that says something else, which notifies.
 * @returns what was done, in a word.
 * @throws {GitHubError}
 */
export async function keepComment(
  github: GitHub,
  pullRequest: number,
  report: OverlapReport,
  { renew = false } = {},
): Promise<string> {
  return isWorthSaying(report)
    ? upsertComment(github, pullRequest, key, { renderings: renderComment(report), rest }, { renew })
    : resolveComment(github, pullRequest, key, { renderings: [renderResolved(report)], rest });
}

/**
 * Folds the comment on a pull request that takes no further part.
 * @returns what was done, in a word.
 * @throws {GitHubError}
 */
export function closeComment(github: GitHub, pullRequest: number): Promise<string> {
  const renderings = ['Closed: no longer compared with other branches.\n'];
  return resolveComment(github, pullRequest, key, { renderings, rest });
}

/** Whether the pull request's people have something to do; otherwise no comment is begun. */
function isWorthSaying(report: OverlapReport): boolean {
  const subject = report.branches.find(({ ref }) => ref === report.subject);
  return (
    subject?.base === 'conflict' ||
    subject?.base === 'unknown' ||
    report.pairs.some(({ verdict }) => pressing.includes(verdict))
  );
}
