import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import { publishCheck, type Check } from '../github/check-run.js';
import type { GitHub } from '../github/client.js';
import { setLabel } from '../github/labels.js';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import { keepComment, rest } from './comment.js';
import { annotationsOf } from './show/annotations.js';
import { headline } from './show/headline.js';
import { renderComment } from './show/markdown.js';
import type { Judgement } from './outcome.js';
import type { OverlapReport } from './report.js';

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

const checkName = 'parallel-claude/overlap';

/**
 * Writes what was asked for on the pull request. What the token may not write is said in the log, and the rest goes on.
 * @returns whether a comment was asked for and not refused.
 * @throws {GitHubError} for any failure but a missing permission.
 */
export async function publish(to: Publication): Promise<boolean> {
  const { github, log, pullRequest, report } = to;
  const write = asFarAsAllowed(log);
  const mayComment =
    to.comment &&
    (await write(async () => {
      log.info(`Comment: ${await keepComment(github, pullRequest, report)}.`);
    }));
  if (to.check)
    await write(async () => {
      log.info(`Check run: ${await publishCheck(github, checkOf(to))}.`);
    });
  if (to.label !== '' && to.judgement !== 'unknown')
    await write(async () => {
      await setLabel(github, pullRequest, to.label, collides(report));
    });
  return mayComment;
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
