import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';
import { pullRequestFrom, type EventContext, type EventPullRequest } from './event.js';

/**
 * The event with the pull request that it is about. One that was commented on, or waits in a merge queue, is asked for:
 * the event does not say at which commit it is.
 * @param actor the login of who started the run.
 * @throws {GitHubError}
 */
export async function aboutPullRequest(
  event: EventContext,
  github: GitHub | undefined,
  actor: string,
): Promise<EventContext> {
  const number = event.commentedOn ?? event.mergeGroup?.pullRequest;
  if (event.pullRequest || number === undefined) return event;
  if (!github)
    throw new GitHubError(
      'On issue_comment and merge_group only GitHub says which commit the pull request is at: give github-token, with pull-requests: read.',
      'event',
    );
  return { ...event, pullRequest: await pullRequestNow(event, github, number, actor) };
}

/**
 * A pull request as it is now, whatever the event knew of it.
 * @param actor the login of who started the run.
 * @throws {GitHubError}
 */
export async function pullRequestNow(
  event: Pick<EventContext, 'repository'>,
  github: GitHub,
  number: number,
  actor: string,
): Promise<EventPullRequest> {
  const pull: unknown = await github.call('read the pull request', (rest, repo) =>
    rest.pulls.get({ ...repo, pull_number: number }),
  );
  return pullRequestFrom(pull, event, actor);
}
