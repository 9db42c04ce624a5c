import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import { publishCheck } from '../github/check-run.js';
import type { GitHub } from '../github/client.js';
import { resolveComment, upsertComment } from '../github/sticky-comment.js';
import type { BoundariesReport } from './report.js';
import { codeBlock } from '../report/markdown.js';
import { annotationsOf } from './show/annotations.js';
import { renderComment, renderResolved } from './show/markdown.js';
import { headline } from './show/words.js';

/** Where the result of a run about one pull request goes. */
export interface Publication {
  github: GitHub;
  pullRequest: number;
  headSha: string;
  report: BoundariesReport;
  comment: boolean;
  check: boolean;
  checkName: string;
  annotations: boolean;
  runUrl: string;
}

/**
 * The name of the check run that may be required: see boundaries/README.md. A commit may be in several pull requests,
 * and what passes by the rules of a branch that anybody made must not look like what passes by the default branch's.
 */
export function checkNameFor(base: string, defaultBranch: string | undefined): string {
  const name = 'parallel-claude/boundaries';
  return base === defaultBranch ? name : `${name} (${base})`;
}

const key = 'boundaries';
const rest = 'The rest is in the job summary of the check run.';

/**
 * Writes what was asked for on the pull request. What the token may not write is said in the log, and the rest goes on.
 * @returns whether the check run was asked for and now has the verdict.
 * @throws {GitHubError} for any failure but a missing permission.
 */
export async function publish(to: Publication): Promise<boolean> {
  const { github, report } = to;
  const write = asFarAsAllowed(github.log);
  const isChecked =
    to.check &&
    (await write(async () => {
      const done = await publishCheck(github, {
        name: to.checkName,
        headSha: to.headSha,
        conclusion: report.failures.length === 0 ? 'success' : 'failure',
        title: headline(report),
        summary: renderComment(report),
        rest,
        annotations: to.annotations ? annotationsOf(report) : [],
        detailsUrl: to.runUrl,
      });
      github.log.info(`Check run: ${done}.`);
    }));
  if (to.comment)
    await write(async () => {
      github.log.info(`Comment: ${await keepComment(github, to.pullRequest, report)}.`);
    });
  return isChecked;
}

/**
 * Says on the check run that nothing could be judged, and why, so that no earlier verdict on this commit stands.
 * @throws {GitHubError}
 */
export async function publishError(to: Omit<Publication, 'report'>, message: string): Promise<void> {
  await asFarAsAllowed(to.github.log)(async () => {
    await publishCheck(to.github, {
      name: to.checkName,
      headSha: to.headSha,
      conclusion: 'failure',
      title: 'Could not be judged',
      summary: [codeBlock('text', message)],
      rest,
      annotations: [],
      detailsUrl: to.runUrl,
    });
  });
}

/** Begun where somebody has something to do or to look at, folded where nobody has. @returns what was done, in a word. */
function keepComment(github: GitHub, pullRequest: number, report: BoundariesReport): Promise<string> {
  return isWorthSaying(report)
    ? upsertComment(github, pullRequest, key, { renderings: renderComment(report), rest })
    : resolveComment(github, pullRequest, key, { renderings: [renderResolved(report)], rest });
}

/** That a branch is of no session is not: people's branches are not. */
function isWorthSaying({
  failures,
  counts,
  flagged,
  policies,
  reads,
  unread,
  ...more
}: BoundariesReport): boolean {
  const warned = policies.unowned === 'warn' ? counts.unowned : 0;
  const found = [failures, flagged, reads ?? [], unread ?? [], more.voidExceptions];
  return counts.shared + counts.exception + warned > 0 || found.some(({ length }) => length > 0);
}
