import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';

/**
 * Starts a workflow on a branch. GitHub starts none that does not declare `workflow_dispatch`, and refuses an input that
 * it does not declare: then it is started without them.
 * @param workflow the name of its file.
 * @param ref a branch's name.
 * @returns whether it got the inputs.
 * @throws {GitHubError}
 */
export async function startWorkflow(
  github: GitHub,
  workflow: string,
  ref: string,
  inputs: Readonly<Record<string, string>>,
): Promise<boolean> {
  const start = (more: object): Promise<unknown> =>
    github.call('start the workflow', (rest, repo) =>
      rest.actions.createWorkflowDispatch({ ...repo, workflow_id: workflow, ref, ...more }),
    );
  try {
    await start({ inputs });
    return true;
  } catch (error) {
    // The words are all that tells it from other faults: HTTP 422 is any of them.
    const isUnexpected = error instanceof GitHubError && error.status === 422;
    if (!isUnexpected || !error.message.includes('Unexpected inputs provided')) throw error;
    await start({});
    return false;
  }
}

/** Sends an event to the workflows that wait for it (`repository_dispatch`). @throws {GitHubError} */
export async function sendEvent(
  github: GitHub,
  event: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  await github.call('send the event', (rest, repo) =>
    rest.repos.createDispatchEvent({ ...repo, event_type: event, client_payload: payload }),
  );
}
