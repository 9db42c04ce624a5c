import { UserError } from '../../config/error.js';
import type { GitHub } from '../../github/client.js';
import { GitHubError } from '../../github/errors.js';
import { commentLimit } from '../../github/fit-body.js';
import { commentMarker, keepComment } from '../../github/sticky-comment.js';
import { visible } from '../../report/visible.js';
import { readHandoffIn, renderHandoff } from './comment.js';
import { handoffOf, withDone, type Handoff } from './handoff.js';

const key = 'review-handoff';

/** Who writes hand-offs unless it is an App or somebody's own token: GITHUB_TOKEN's owner. */
export const usualAuthor = 'github-actions[bot]';

/**
 * Keeps the hand-off's comment on the pull request: begun with the first task, brought up to date until there is none.
 * @returns the hand-off in full, ticks included, to be left as JSON. @throws {GitHubError}
 */
export async function postHandoff(github: GitHub, review: Parameters<typeof handoffOf>[0]): Promise<Handoff> {
  let handoff = handoffOf(review);
  const body = (room: number, now: string | undefined): string => {
    handoff = handoffOf(review, now === undefined ? undefined : readHandoffIn(now));
    return renderHandoff(handoff, room);
  };
  await keepComment(github, review.pullRequest, key, body, { isWorthSaying: handoff.tasks.length > 0 });
  return handoff;
}

interface Found {
  id: number;
  handoff: Handoff;
}

/**
 * The hand-off of a pull request, from the comment that a review left there.
 * @param author the login that reviews write as; what anybody else wrote is never read.
 * @throws {UserError} where there is none. @throws {GitHubError}
 */
export async function readHandoff(
  github: GitHub,
  pullRequest: number,
  author = usualAuthor,
): Promise<Handoff> {
  return (await find(github, pullRequest, author)).handoff;
}

/** How often a tick is written, where others who write at the same time take it away again. */
const mostTries = 5;

/**
 * Ticks tasks off in that comment, for which the token must be its author's, or a person's with write access. GitHub has
 * no write that depends on what stands there, so it is read again afterwards, and repeated until it stands.
 * @throws {UserError} where there is no such task. @throws {GitHubError} also where the ticks do not stay.
 */
export async function tickOff(
  github: GitHub,
  pullRequest: number,
  ids: readonly string[],
  author = usualAuthor,
): Promise<Handoff> {
  for (let tried = 0; ; tried++) {
    const { id, handoff } = await find(github, pullRequest, author);
    const done = withDone(handoff, ids);
    if (handoff.tasks.every((task) => task.done || !ids.includes(task.id))) return handoff;
    if (tried === mostTries)
      throw new GitHubError(
        `What is ticked off on #${pullRequest} does not stay so: after ${mostTries} tries somebody else's write has taken it away again. Run again when no other session writes to that comment.`,
        'refused',
      );
    const head = `${commentMarker(key)}\n`;
    const text = head + renderHandoff(done, commentLimit - head.length);
    await github.call('comment on the pull request', (rest, repo) =>
      rest.issues.updateComment({ ...repo, comment_id: id, body: text }),
    );
    // Whoever read it before this was written has written by then.
    await github.pause();
  }
}

async function find(github: GitHub, pullRequest: number, author: string): Promise<Found> {
  const comments = await github.list('read the comments of the pull request', (rest, page) =>
    rest.issues.listComments({ ...page, issue_number: pullRequest }),
  );
  // GitHub takes logins in either case.
  const isTheirs = (login: string | undefined): boolean => login?.toLowerCase() === author.toLowerCase();
  for (const { id, body = '', user } of comments) {
    if (!isTheirs(user?.login) || !body.startsWith(commentMarker(key))) continue;
    const handoff = readHandoffIn(body);
    if (handoff?.pullRequest === pullRequest) return { id, handoff };
  }
  throw new UserError(
    `There is no hand-off on #${pullRequest} by ${visible(author)}: a review leaves one where handoff is true and something is to be done. If reviews run with the token of an App or a person, name its login.`,
  );
}
