import { UserError } from '../config/error.js';
import type { GitHub } from '../github/client.js';

/**
 * A review takes minutes, and an old run can be run again: what an earlier commit lacks is not fixed, and what was found
 * in it may be.
 * @throws {UserError} where the pull request has another head by now. @throws {GitHubError}
 */
export async function requireStillAt(github: GitHub, pullRequest: number, head: string): Promise<void> {
  const { head: now } = await github.call('read the pull request', (rest, repo) =>
    rest.pulls.get({ ...repo, pull_number: pullRequest }),
  );
  if (now.sha !== head)
    throw new UserError(
      `#${pullRequest} is at ${now.sha} by now, and this is a review of ${head}: nothing of it is posted. Its newest push has a run of its own; a comment "review this PR" asks for another.`,
    );
}
