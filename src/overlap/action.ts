import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { setLabel } from '../github/labels.js';
import { alone, ownComment, publish, type Desk } from '../github/publish.js';
import { leaveReport } from '../report/leave-report.js';
import type { ActionInputs } from './action-inputs.js';
import { checkOverlap, type Place } from './on-github.js';
import type { OverlapReport } from './report.js';
import { checkName } from './result.js';

/** What the action is given by the runner it runs on. */
export interface Workplace extends Place, Desk {
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  setOutput(name: string, value: string | number): void;
  setFailed(message: string): void;
}

/**
 * The action: compares the branches that take part, and says so wherever the inputs ask for it.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function runOverlap(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { event, log } = at;
  const github = await at.connect();
  const voice = github && { github, say: ownComment(github, checkName) };
  const result = await checkOverlap(inputs, at, voice);
  if (!result) return;
  for (const [name, value] of Object.entries({
    ...result.outputs,
    report: await leaveReport(result, at.reportDirectory),
  }))
    at.setOutput(name, value);
  log.info(result.headline);
  const pullRequest = inputs.mode === 'all' ? undefined : event.pullRequest;
  const write = asFarAsAllowed(log);
  const to = github &&
    pullRequest && {
      github,
      write,
      pullRequest: pullRequest.number,
      headSha: pullRequest.head.sha,
      runUrl: event.runUrl,
    };
  const { isHeard } = await publish(alone(result), inputs, at, to);
  const { report } = result;
  if (to && report && inputs.label !== '' && result.judgement !== 'unknown')
    await write(async () => {
      await setLabel(to.github, to.pullRequest, inputs.label, collides(report));
    });
  if (isHeard) await result.followUp?.();
  if (result.judgement !== 'passes') at.setFailed(result.failure);
}

/** Whether the pull request cannot merge as things stand, or not in any order. */
function collides(report: OverlapReport): boolean {
  const subject = report.branches.find(({ ref }) => ref === report.subject);
  return subject?.base === 'conflict' || report.counts.conflict + report.counts.ordered > 0;
}
