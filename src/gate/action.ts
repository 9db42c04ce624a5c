import { aboutPullRequest } from '../github/about-pull-request.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { nameByBase, placesFor, publish, type Desk } from '../github/publish.js';
import { notJudged } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import { UserError } from '../config/error.js';
import { GitError } from '../git/errors.js';
import { GitHubError } from '../github/errors.js';
import type { GateInputs } from './action-inputs.js';
import type { Place } from './checks.js';
import { checkRun, failures, inSection, notPassing, together } from './showing.js';

/** What the action is given by the runner it runs on. */
export interface Workplace extends Place, Desk {
  /** The login of who started the run. */
  actor: string;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  setOutput(name: string, value: string | number): void;
  setFailed(message: string): void;
}

/**
 * The action: makes every check that is asked for, and shows them as one. One that cannot be made keeps none of the
 * others from being made.
 * @throws {GitHubError} where GitHub does not say what it is about, or does not take the result.
 */
export async function runGate(inputs: GateInputs, at: Workplace): Promise<void> {
  const { log } = at;
  if (at.event.name === 'issue_comment' && at.event.commentedOn === undefined) {
    log.info('The comment is not on a pull request: there is nothing to judge.');
    return;
  }
  const github = await at.connect();
  const event = await aboutPullRequest(at.event, github, at.actor);
  const { mergeGroup, pullRequest } = event;
  // That it was closed is news; what happens to it afterwards is none.
  if (pullRequest?.state === 'closed' && pullRequest.action !== 'closed') {
    log.info(`#${pullRequest.number} is closed: there is nothing to judge.`);
    return;
  }
  const faults: unknown[] = [];
  const made = await Promise.all(
    inputs.checks.map(async (check) => {
      try {
        return await check.run(
          inputs,
          { ...at, event },
          github && { github, say: inSection(github, check.name) },
        );
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (![UserError, GitError, GitHubError].some((known) => error instanceof known)) faults.push(error);
        return notJudged(check.name, error.message);
      }
    }),
  );
  const results = made.filter((result) => result !== undefined);
  if (results.length === 0) return;
  for (const result of results) {
    at.setOutput(result.name, await leaveReport(result, at.reportDirectory));
    log.info(`${result.name}: ${result.headline}`);
  }
  const failed = notPassing(results).map(({ name }) => name);
  at.setOutput('failed', failed.join('\n'));
  const to = github &&
    pullRequest && {
      github,
      write: asFarAsAllowed(log),
      pullRequest: pullRequest.number,
      headSha:
        mergeGroup?.headSha ??
        results.find(({ headSha }) => headSha !== undefined)?.headSha ??
        pullRequest.head.sha,
      runUrl: event.runUrl,
    };
  const name = pullRequest && nameByBase(checkRun, inputs.base || pullRequest.base.ref, event);
  const showing = { ...together(results), ...(name !== undefined && { name }) };
  const { isChecked, isHeard } = await publish(showing, placesFor(event, inputs), at, to);
  if (isHeard) for (const result of results) await result.followUp?.();
  // A run on a comment belongs to the default branch, which has done nothing wrong.
  if (failed.length > 0 && !(isChecked && event.name === 'issue_comment'))
    at.setFailed(failures(results).join('\n'));
  // One of our own making: whoever runs us shows it with its stack.
  if (faults.length > 0) throw faults[0];
}
