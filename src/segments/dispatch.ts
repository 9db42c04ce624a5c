import { lastChange } from '../git/history.js';
import { fileIdAt } from '../git/objects.js';
import { push } from '../git/push.js';
import { sendEvent, startWorkflow } from '../github/dispatch.js';
import { GitHubError } from '../github/errors.js';
import { visible } from '../report/visible.js';
import { dispatchText } from './dispatch-target.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import { ledgerPath } from './ledger.js';
import { ownRefs } from './own-refs.js';
import type { Prepared } from './prepare.js';
import type { Dispatch } from './report.js';

/**
 * Starts what is to be started for the last commit of base that changed the ledger, unless that was done for it before,
 * and then records it at the remote: at least once, wherever a run dies.
 * @param tip base as it is now.
 * @param last the last reading, which knows for which commit it was done before.
 * @returns nothing to report where nothing was due.
 * @throws {GitError} when git cannot be started.
 */
export async function dispatchIfDue(
  source: Source,
  job: Job,
  { tip, last }: { tip: string; last: Prepared },
): Promise<{ dispatch?: Dispatch; notes: string[] }> {
  const { repository, remote } = source;
  if (!job.dispatch) return { notes: [] };
  const before = last.facts.own.dispatched;
  const path = ledgerPath(job.output);
  const isThere = (await fileIdAt(repository, tip, path)) !== undefined;
  const commit = isThere ? await lastChange(repository, tip, path) : undefined;
  if (commit === undefined || commit === before) return { notes: [] };
  const to = dispatchText(job.dispatch);
  const { problem, note } = await start(source, job, job.dispatch, commit);
  if (problem !== undefined)
    return {
      dispatch: { to, commit, started: false },
      notes: [`${visible(to)} was not started: ${problem}`],
    };
  const outcome = await push(repository, remote, [
    { ref: ownRefs(job).dispatched, from: before, to: commit },
  ]);
  const forgotten = `That ${visible(to)} was started could not be recorded, so the next run starts it again`;
  return {
    dispatch: { to, commit, started: true },
    notes: [
      ...(note === undefined ? [] : [note]),
      // Where another run was quicker its record stands.
      ...(outcome.state === 'done' || outcome.state === 'stale'
        ? []
        : [`${forgotten}: ${visible(outcome.said)}`]),
    ],
  };
}

async function start(
  { github }: Source,
  job: Job,
  target: NonNullable<Job['dispatch']>,
  commit: string,
): Promise<{ problem?: string; note?: string }> {
  if (!github)
    return {
      problem: `there is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with ${'workflow' in target ? 'actions' : 'contents'}: write).`,
    };
  try {
    if ('event' in target) {
      await sendEvent(github, target.event, { commit, job: job.name, output: job.output });
      return {};
    }
    if (await startWorkflow(github, target.workflow, job.base, { commit })) return {};
    return {
      note: `${visible(target.workflow)} declares no input "commit" for workflow_dispatch, so it was started without being told which commit to deploy.`,
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { problem: error.message };
  }
}
