import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import type { OwnRun } from '../github/check-states.js';
import type { GitHub } from '../github/client.js';
import { mayWrite, type EventContext } from '../github/event.js';
import type { CheckResult, Say } from '../report/check-result.js';
import type { Log } from '../report/log.js';
import type { ActionInputs } from './action-inputs.js';
import { gather } from './gather.js';
import { bothSides } from './others/both-sides.js';
import { afterClosing } from './others/closing.js';
import { formerHead } from './others/former.js';
import { tell } from './others/tell.js';
import { inputFrom, withPlan } from './overlap-input.js';
import type { OverlapReport } from './report.js';
import { resultOf } from './result.js';
import { keepVerdicts, recallVerdicts } from './verdicts-file.js';

/** What the check is given by the runner it runs on. */
export interface Place {
  host: GitHost;
  log: Log;
  event: EventContext;
  /** The repository that the event is about. */
  remote: Remote;
  workspace: string;
  /** Its own check does not count. */
  ownRun: OwnRun;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  /** Stands for this very program. */
  program(): string;
  now(): number;
}

/** What the check goes by. */
export type Wishes = Pick<
  ActionInputs,
  'mode' | 'comment' | 'page' | 'verdictsFile' | 'configPath' | 'settings'
>;

/** A token, and what it says on pull requests. */
export interface Voice {
  github: GitHub;
  say: Say;
}

/**
 * Compares the branches that take part. Undefined where the pull request was closed: then those that it met are told.
 * @param voice absent without a token.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function checkOverlap(
  wishes: Wishes,
  at: Place,
  voice: Voice | undefined,
): Promise<CheckResult<OverlapReport> | undefined> {
  const { host, event, remote } = at;
  const pullRequest = wishes.mode === 'all' ? undefined : event.pullRequest;
  if (wishes.mode === 'pull-request' && !pullRequest)
    throw new UserError(
      `mode is pull-request, but "${event.name}" is not about one; use mode: auto or all, or run on pull_request.`,
    );
  const github = voice?.github;
  const source = {
    host,
    remote,
    ...(github && { github }),
    event,
    workspace: at.workspace,
    now: at.now(),
  };
  const wish = { said: wishes.settings, configPath: wishes.configPath };
  const asking = { github, ownRun: at.ownRun };
  const mayComment = wishes.comment && pullRequest !== undefined && mayWrite(event, pullRequest);
  if (pullRequest?.action === 'closed') {
    at.log.info(`#${pullRequest.number} is closed: there is nothing to judge.`);
    if (voice && mayComment)
      await afterClosing({ source: { ...source, ...voice }, wish, ownRun: at.ownRun, pullRequest });
    return undefined;
  }
  const gathered = await gather(source, { ...wish, ...(pullRequest && { pullRequest }) });
  const { repository, settings, subject } = gathered;
  try {
    const memory = await recallVerdicts(wishes.verdictsFile, gathered, () => at.program());
    const input = {
      ...(await withPlan(inputFrom(gathered), gathered, asking)),
      ...(memory && { memory }),
    };
    const former =
      voice && mayComment && settings.updateOthers && !gathered.isGuest
        ? formerHead(pullRequest, settings.includeDrafts)
        : undefined;
    const { report, tellings } = await bothSides({
      input,
      ...(subject !== undefined && former !== undefined && { former: { ref: subject, sha: former } }),
      remote,
      log: at.log,
    });
    if (memory) await keepVerdicts(wishes.verdictsFile, memory, at.log);
    const result = resultOf(report, settings.failOn);
    const page = wishes.page ? await leavePage() : undefined;
    return {
      ...result,
      outputs: { ...result.outputs, ...(page !== undefined && { page }) },
      ...(voice && { followUp: () => tell(voice, tellings, settings.failOn) }),
    };

    async function leavePage(): Promise<string> {
      const { writePage } = await import('./page/write.js');
      const file = join(at.reportDirectory, 'parallel-claude-overlap.html');
      await writeFile(file, await writePage(repository, report));
      return file;
    }
  } finally {
    await repository.dispose();
  }
}
