import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutPullRequest } from '../github/about-pull-request.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { alone, nameByBase, placesFor, publish, type Desk } from '../github/publish.js';
import { notJudged, type CheckResult } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import type { ActionInputs } from './action-inputs.js';
import type { Source } from './gather.js';
import { judgeBoundaries } from './on-github.js';
import type { BoundariesReport } from './report.js';
import { checkName } from './result.js';
import { sarifOf } from './show/sarif.js';

/** What the action is given by the runner it runs on. */
export interface Workplace extends Source, Desk {
  /** The login of who started the run. */
  actor: string;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  setOutput(name: string, value: string | number): void;
  setFailed(message: string): void;
}

/**
 * The action: judges one branch, and says so wherever the inputs ask for it.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function runBoundaries(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { log } = at;
  if (at.event.name === 'issue_comment' && at.event.commentedOn === undefined) {
    log.info('The comment is not on a pull request: there is nothing to judge.');
    return;
  }
  const github = await at.connect();
  const event = await aboutPullRequest(at.event, github, at.actor);
  const { mergeGroup, pullRequest, runUrl } = event;
  const to = github &&
    pullRequest && {
      github,
      write: asFarAsAllowed(log),
      pullRequest: pullRequest.number,
      headSha: mergeGroup?.headSha ?? pullRequest.head.sha,
      runUrl,
    };
  const showing = (result: CheckResult) => ({
    ...alone(result),
    ...(pullRequest && {
      name: nameByBase(`parallel-claude/${checkName}`, inputs.base || pullRequest.base.ref, event),
    }),
  });
  const result = await judgeBoundaries(inputs, { ...at, event }, github).catch(async (error: unknown) => {
    // No earlier verdict on this commit may stand.
    const places = { check: inputs.check, comment: false, annotations: false, summary: false };
    if (error instanceof Error) await publish(showing(notJudged(checkName, error.message)), places, at, to);
    throw error;
  });
  if (!result) return;
  await leave(result, inputs, at);
  const target = to && { ...to, headSha: mergeGroup?.headSha ?? result.headSha ?? to.headSha };
  const { isChecked } = await publish(showing(result), placesFor(event, inputs), at, target);
  // A run on a comment belongs to the default branch, which has done nothing wrong.
  const isSaid = isChecked && (!inputs.fail || event.name === 'issue_comment');
  if (result.judgement !== 'passes' && !isSaid) at.setFailed(result.failure);
}

/** Leaves the result with the runner: files, outputs and log. */
async function leave(
  result: CheckResult<BoundariesReport>,
  inputs: ActionInputs,
  at: Workplace,
): Promise<void> {
  const file = await leaveReport(result, at.reportDirectory);
  for (const [name, value] of Object.entries({ ...result.outputs, report: file })) at.setOutput(name, value);
  if (inputs.sarif && result.report) {
    const sarif = join(at.reportDirectory, 'parallel-claude-boundaries.sarif');
    await writeFile(sarif, `${JSON.stringify(sarifOf(result.report), null, 2)}\n`);
    at.setOutput('sarif', sarif);
  }
  at.log.info(result.headline);
}
