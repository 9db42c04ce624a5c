import { sendEvent, startWorkflow } from '../github/dispatch.js';
import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { visible } from '../report/visible.js';
import type { DispatchTarget } from './dispatch-target.js';
import type { Job } from './job.js';

/**
 * Starts a job's target for a commit of base.
 * @returns why it could not be started; or what else to know of it, in a sentence.
 */
export async function startTarget(
  github: GitHub,
  job: Pick<Job, 'name' | 'base' | 'output'>,
  target: DispatchTarget,
  commit: string,
): Promise<{ problem?: string; note?: string }> {
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
