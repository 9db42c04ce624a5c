import { publishCheck, type Check } from '../github/check-run.js';
import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { setLabel } from '../github/labels.js';
import { resolveComment, upsertComment } from '../github/sticky-comment.js';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import { annotationsOf } from './show/annotations.js';
import { headline } from './show/headline.js';
import { renderComment, renderResolved } from './show/markdown.js';
import type { Judgement } from './outcome.js';
import { pressing, type OverlapReport } from './report.js';

/** Where the result of a run about one pull request goes. */
export interface Publication {
  github: GitHub;
  log: Log;
  pullRequest: number;
  headSha: string;
  report: OverlapReport;
  judgement: Judgement;
  comment: boolean;
  check: boolean;
  /** Empty: none. */
  label: string;
  annotations: boolean;
  runUrl: string;
}

const rest = 'The rest is in the job summary of the check run.';
const checkName = 'parallel-claude/overlap';

/**
 * Writes what was asked for on the pull request. What the token may not write is said in the log, and the rest goes on.
 * @throws {GitHubError} for any failure but a missing permission.
 */
export async function publish(to: Publication): Promise<void> {
  const { github, log, pullRequest, report } = to;
  const lacking = new Set<string>();
  const write = async (what: () => Promise<void>): Promise<void> => {
    try {
      await what();
    } catch (error) {
      if (!(error instanceof GitHubError && error.failure === 'permission')) throw error;
      // One warning a permission: the others would say the same.
      const known = lacking.has(error.permission ?? '');
      lacking.add(error.permission ?? '');
      if (known) log.info(error.message);
      else log.warning(error.message);
    }
  };
  if (to.comment)
    await write(async () => {
      const done = isWorthSaying(report)
        ? await upsertComment(github, pullRequest, 'overlap', { renderings: renderComment(report), rest })
        : await resolveComment(github, pullRequest, 'overlap', {
            renderings: [renderResolved(report)],
            rest,
          });
      log.info(`Comment: ${done}.`);
    });
  if (to.check)
    await write(async () => {
      log.info(`Check run: ${await publishCheck(github, checkOf(to))}.`);
    });
  if (to.label !== '' && to.judgement !== 'unknown')
    await write(async () => {
      await setLabel(github, pullRequest, to.label, collides(report));
    });
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

/** Whether the pull request cannot merge as things stand, or not in any order. */
function collides(report: OverlapReport): boolean {
  const subject = report.branches.find(({ ref }) => ref === report.subject);
  return subject?.base === 'conflict' || report.counts.conflict + report.counts.ordered > 0;
}

function checkOf({ report, headSha, judgement, annotations, runUrl }: Publication): Check {
  const remarks: Annotation[] = annotations ? annotationsOf(report) : [];
  return {
    name: checkName,
    headSha,
    conclusion: judgement === 'passes' ? 'success' : 'failure',
    title: headline(report),
    summary: renderComment(report),
    rest,
    annotations: remarks,
    detailsUrl: runUrl,
  };
}
